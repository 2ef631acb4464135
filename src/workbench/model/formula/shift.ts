import { allColumns, allRows, areaText, isWithin, parseArea, quotedSheet, type Area } from '../area.ts'
import { scanFormula } from './scan.ts'

/** Cells that come or go on a sheet: those behind them in the band move. */
export interface Shift {
  readonly sheet: string
  readonly axis: 'rows' | 'columns'
  readonly at: number
  /** Negative where cells go. */
  readonly by: number
  /** The band across the axis that moves: whole rows and columns by default. */
  readonly from?: number
  readonly to?: number
}

/** Where a block is after a shift; undefined where it is gone. */
export function shiftArea(area: Area, shift: Shift): Area | undefined {
  const isRows = shift.axis === 'rows'
  const [bandStart, bandSize, all] = isRows
    ? [area.left, area.columns, allRows]
    : [area.top, area.rows, allColumns]
  if (bandStart < (shift.from ?? 0) || bandStart + bandSize > (shift.to ?? Infinity)) return area
  const start = isRows ? area.top : area.left
  const size = isRows ? area.rows : area.columns
  if (size === all) return area
  const [newStart, newEnd] = [start, start + size].map((edge, isEnd) => moved(edge, isEnd === 1, shift)) as [
    number,
    number,
  ]
  if (newEnd <= newStart) return undefined
  return isRows
    ? { ...area, top: newStart, rows: newEnd - newStart }
    : { ...area, left: newStart, columns: newEnd - newStart }
}

/** An edge after the shift; what comes in right behind a block does not widen it. */
function moved(edge: number, isEnd: boolean, { at, by }: Shift): number {
  if (by > 0) return edge > at || (edge === at && !isEnd) ? edge + by : edge
  const gone = at - by
  return edge >= gone ? edge + by : Math.min(edge, at)
}

/** A formula on `home` after a shift. */
export function shiftFormula(formula: string, home: string, shift: Shift): string {
  return eachReference(formula, (sheet, address) => {
    if ((sheet ?? home).toLowerCase() !== shift.sheet.toLowerCase()) return undefined
    const before = parseArea(address.replaceAll('$', ''))
    const after = shiftArea(before, shift)
    if (!after) return '#REF!'
    return after === before ? undefined : withMarks(address, areaText(after))
  })
}

/** Cells that were cut out and put elsewhere. */
export interface Move {
  readonly from: { readonly sheet: string; readonly area: Area }
  readonly to: { readonly sheet: string; readonly area: Area }
}

/** A formula after a move, on the sheet where it stands now: what names all of the moved cells follows them. */
export function moveFormula(formula: string, home: string, { from, to }: Move): string {
  return eachReference(formula, (sheet, address) => {
    if ((sheet ?? home).toLowerCase() !== from.sheet.toLowerCase()) return undefined
    const before = parseArea(address.replaceAll('$', ''))
    if (!isWithin(before, from.area)) return undefined
    const after = {
      ...before,
      top: before.top + to.area.top - from.area.top,
      left: before.left + to.area.left - from.area.left,
    }
    const text = withMarks(address, areaText(after))
    return to.sheet === from.sheet ? text : `${quotedSheet(to.sheet)}!${text}`
  })
}

/** A formula that is to stand on another sheet: what it names stays on its own. */
export function nameSheetIn(formula: string, home: string): string {
  return eachReference(formula, (sheet, address) =>
    sheet === undefined ? `${quotedSheet(home)}!${address}` : undefined,
  )
}

export function renameSheetIn(formula: string, oldName: string, newName: string): string {
  return eachReference(formula, (sheet, address) =>
    sheet?.toLowerCase() === oldName.toLowerCase() ? `${quotedSheet(newName)}!${address}` : undefined,
  )
}

export function dropSheetFrom(formula: string, name: string): string {
  return eachReference(formula, (sheet) =>
    sheet?.toLowerCase() === name.toLowerCase() ? '#REF!' : undefined,
  )
}

/** Each reference replaced by what is given for it; an address alone keeps the sheet before it. */
function eachReference(
  formula: string,
  change: (sheet: string | undefined, address: string) => string | undefined,
): string {
  return scanFormula(formula)
    .map((token) => {
      if (token.is !== 'reference') return token.text
      const changed = change(token.sheet, token.address)
      if (changed === undefined) return token.text
      const isAlone = token.sheet === undefined || changed.includes('!')
      return isAlone ? changed : `${token.text.slice(0, token.text.length - token.address.length)}${changed}`
    })
    .join('')
}

/** The new address with the `$` marks of the old one. */
function withMarks(old: string, address: string): string {
  const marks = old.split(':').map((corner) => [corner.startsWith('$'), /[A-Za-z]\$/.test(corner)] as const)
  return address
    .split(':')
    .map((corner, at) => {
      const [first, second] = marks[at] ?? marks[0] ?? [false, false]
      const [, letters = '', digits = ''] = /^([A-Z]*)(\d*)$/.exec(corner) ?? []
      return `${first ? '$' : ''}${letters}${letters !== '' && second ? '$' : ''}${digits}`
    })
    .join(':')
}

/** A formula filled from one cell into another: references without `$` go along. */
export function fillFormula(formula: string, down: number, across: number): string {
  return scanFormula(formula)
    .map((token) => {
      if (token.is !== 'reference') return token.text
      const corners = token.address.split(':').map((corner) => fillCorner(corner, down, across))
      const address = corners.includes(undefined) ? '#REF!' : corners.join(':')
      return token.text.slice(0, token.text.length - token.address.length) + address
    })
    .join('')
}

/** `B2`, `$B2`, `B` of `B:C` or `2` of `2:4` further on; undefined beyond the sheet. */
function fillCorner(corner: string, down: number, across: number): string | undefined {
  const [, columnMark = '', letters = '', rowMark = '', digits = ''] =
    /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)(\d+))?$/.exec(corner) ?? []
  const { top, left } = parseArea(`${letters || 'A'}${digits || '1'}`)
  const row = rowMark === '$' || digits === '' ? top : top + down
  const column = columnMark === '$' || letters === '' ? left : left + across
  if (row < 0 || column < 0 || row >= allRows || column >= allColumns) return undefined
  const [, newLetters = '', newDigits = ''] =
    /^([A-Z]+)(\d+)$/.exec(areaText({ top: row, left: column, rows: 1, columns: 1 })) ?? []
  return `${columnMark}${letters && newLetters}${rowMark}${digits && newDigits}`
}
