import { columnLetter, lastColumnOfSheet, lastRowOfSheet, parseRange } from '../reference.ts'
import type { CellRange } from '../reference.ts'
import { refused } from './refusal.ts'

const place = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/

/** The sheet and block that `'Lists'!$A$2:$A$71` or `Lists!A2` names; undefined where the text names none. */
export function parsePlace(text: string): { readonly sheet: string; readonly range: CellRange } | undefined {
  const [, quoted, plain = '', address = ''] = place.exec(text) ?? []
  const range = parseRange(address)
  const sheet = quoted === undefined ? plain : quoted.replaceAll("''", "'")
  return range && (quoted !== undefined || !needsQuotes(sheet)) ? { sheet, range } : undefined
}

/** Whether a sheet's name stands in quotes in formulas: `Appendix A`, and `Q1`, which looks like a cell. */
function needsQuotes(sheet: string): boolean {
  return !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) || looksLikeCell(sheet)
}

/** Whether a name reads as a cell in either of Excel's ways: `A1`, `XFD7`, `R1C1`, `R`, `C2`. */
export function looksLikeCell(name: string): boolean {
  return parseRange(name) !== undefined || /^r\d*(?:c\d*)?$|^c\d*$/i.test(name)
}

/** A sheet's name as it stands before an address in a formula: `'It''s'!`. */
export function sheetPrefix(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`
}

/** Such as `$A$1:$C$9`. */
export function absoluteRange({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): string {
  return `$${columnLetter(firstColumn)}$${firstRow}:$${columnLetter(lastColumn)}$${lastRow}`
}

/** Such as `A1:C9`, or `B2` for one cell. */
export function rangeText(range: CellRange): string {
  const [first, last] = absoluteRange(range).replaceAll('$', '').split(':')
  return first === last ? `${first}` : `${first}:${last}`
}

/** The block that a checked text names. */
export function rangeOf(ref: string): CellRange {
  const range = parseRange(ref)
  if (range === undefined) throw refused('write-bounds', `${ref} names no range of cells`)
  return range
}

/** The same range without the dollar signs that Excel takes in formulas only. */
export function plainRange(ref: string): string {
  return rangeText(rangeOf(ref))
}

export function isOnSheet(row: number, column: number): boolean {
  return isFromOneTo(row, lastRowOfSheet) && isFromOneTo(column, lastColumnOfSheet)
}

export function isFromOneTo(number: number, last: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= last
}

/** The first two that share a cell, in the order of their rows; undefined where none do. */
export function firstOverlap<T extends { readonly range: CellRange }>(
  items: readonly T[],
): [T, T] | undefined {
  let open: T[] = []
  for (const item of items.toSorted((a, b) => a.range.firstRow - b.range.firstRow)) {
    open = open.filter(({ range }) => range.lastRow >= item.range.firstRow)
    const other = open.find(
      ({ range }) => range.firstColumn <= item.range.lastColumn && item.range.firstColumn <= range.lastColumn,
    )
    if (other) return [other, item]
    open.push(item)
  }
  return undefined
}

/** The rows that `1:4` or `$1:$4` names; undefined where they are none. */
export function parseRows(text: string): readonly [first: number, last: number] | undefined {
  const [, first, last] = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text)?.map(Number) ?? []
  if (first === undefined || last === undefined) return undefined
  return first <= last && isFromOneTo(first, lastRowOfSheet) && isFromOneTo(last, lastRowOfSheet)
    ? [first, last]
    : undefined
}
