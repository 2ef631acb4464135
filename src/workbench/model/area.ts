import { ExcelError } from './excel-error.ts'

/** A block of cells; rows and columns count from 0. */
export interface Area {
  readonly top: number
  readonly left: number
  readonly rows: number
  readonly columns: number
}

export const allRows = 1_048_576
export const allColumns = 16_384

export const wholeSheet: Area = { top: 0, left: 0, rows: allRows, columns: allColumns }

const cell = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i
const column = /^\$?([A-Z]{1,3})$/i
const row = /^\$?([1-9]\d{0,6})$/

/** The block that `B2`, `A1:C9`, `A:C` or `1:4` names; refuses anything else. */
export function parseArea(text: string): Area {
  const [first = '', last = first] = text.split(':')
  const from = corner(first)
  const to = corner(last)
  // Both corners are cells, or whole columns, or whole rows; alone, only a cell is a block.
  const isLike =
    (from?.row === undefined) === (to?.row === undefined) &&
    (from?.column === undefined) === (to?.column === undefined)
  const isCell = from?.row !== undefined && from.column !== undefined
  if (!from || !to || !isLike || (!isCell && !text.includes(':'))) throw new ExcelError('InvalidArgument')
  const [top, bottom] = order(from.row ?? 0, to.row ?? allRows - 1)
  const [left, right] = order(from.column ?? 0, to.column ?? allColumns - 1)
  const area = { top, left, rows: bottom - top + 1, columns: right - left + 1 }
  if (!isWithin(area, wholeSheet)) throw new ExcelError('InvalidArgument')
  return area
}

function corner(text: string): { readonly row?: number; readonly column?: number } | undefined {
  const [, letters, digits] = cell.exec(text) ?? []
  if (letters !== undefined) return { row: Number(digits) - 1, column: columnIndex(letters) }
  const [, alone] = column.exec(text) ?? []
  if (alone !== undefined) return { column: columnIndex(alone) }
  const [, number] = row.exec(text) ?? []
  return number === undefined ? undefined : { row: Number(number) - 1 }
}

function order(one: number, other: number): [number, number] {
  return one <= other ? [one, other] : [other, one]
}

/** 0 for `A`, 27 for `AB`. */
export function columnIndex(letters: string): number {
  return (
    Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  )
}

/** `A` for 0, `AB` for 27. */
export function columnLetters(index: number): string {
  let letters = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** As Excel writes it: `B2`, `A1:C9`, whole columns as `A:C`, whole rows as `1:4`. */
export function areaText({ top, left, rows, columns }: Area, mark: '' | '$' = ''): string {
  const first = columnLetters(left)
  const last = columnLetters(left + columns - 1)
  if (columns === allColumns) return `${mark}${top + 1}:${mark}${top + rows}`
  if (rows === allRows) return `${mark}${first}:${mark}${last}`
  const start = `${mark}${first}${mark}${top + 1}`
  return rows === 1 && columns === 1 ? start : `${start}:${mark}${last}${mark}${top + rows}`
}

export function isWithin(inner: Area, outer: Area): boolean {
  return (
    inner.top >= outer.top &&
    inner.left >= outer.left &&
    inner.top + inner.rows <= outer.top + outer.rows &&
    inner.left + inner.columns <= outer.left + outer.columns
  )
}

export function intersection(one: Area, other: Area): Area | undefined {
  const top = Math.max(one.top, other.top)
  const left = Math.max(one.left, other.left)
  const rows = Math.min(one.top + one.rows, other.top + other.rows) - top
  const columns = Math.min(one.left + one.columns, other.left + other.columns) - left
  return rows > 0 && columns > 0 ? { top, left, rows, columns } : undefined
}

/** The smallest block that holds both. */
export function boundingArea(one: Area, other: Area): Area {
  const top = Math.min(one.top, other.top)
  const left = Math.min(one.left, other.left)
  return {
    top,
    left,
    rows: Math.max(one.top + one.rows, other.top + other.rows) - top,
    columns: Math.max(one.left + one.columns, other.left + other.columns) - left,
  }
}

/** What is left of a block around another one. */
export function around(whole: Area, hole: Area): readonly Area[] {
  const hit = intersection(whole, hole)
  if (!hit) return [whole]
  const below = hit.top + hit.rows
  const right = hit.left + hit.columns
  return [
    { ...whole, rows: hit.top - whole.top },
    { ...whole, top: below, rows: whole.top + whole.rows - below },
    { ...hit, left: whole.left, columns: hit.left - whole.left },
    { ...hit, left: right, columns: whole.left + whole.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0)
}

export function cellCount({ rows, columns }: Area): number {
  return rows * columns
}

/** The parts of a sheet-qualified address such as `'My plan'!A1`; `sheet` is undefined where it names none. */
export function splitAddress(text: string): { readonly sheet: string | undefined; readonly inner: string } {
  const at = text.lastIndexOf('!')
  if (at < 0) return { sheet: undefined, inner: text }
  const name = text.slice(0, at)
  const quoted = /^'(.*)'$/s.exec(name)
  return { sheet: quoted ? quoted[1]?.replaceAll("''", "'") : name, inner: text.slice(at + 1) }
}

/** A sheet's name as it stands before `!`: in quotes where it is no plain word, or reads like a cell. */
export function quotedSheet(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$|^R\d*C\d*$/i.test(name)
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`
}
