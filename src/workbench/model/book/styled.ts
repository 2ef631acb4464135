import { numfmt, type ICellData, type IStyleData } from '@univerjs/core'
import { valueOf } from '../grid/cell-content.ts'
import type { Sheet } from './sheet.ts'

/** Excel's name of a cell's number format. */
export function numberFormatOf(sheet: Sheet, row: number, column: number): string {
  return formatOfStyle(sheet.grid.style(row, column))
}

export function formatOfStyle({ n }: IStyleData): string {
  const pattern = n?.pattern
  return pattern === undefined || pattern === '' ? 'General' : pattern === '@@@' ? '@' : pattern
}

/** What a cell shows where it is wide enough. */
export function shownText(sheet: Sheet, row: number, column: number): string {
  const value = valueOf(sheet.grid.cell(row, column))
  if (typeof value !== 'number') return String(value)
  return numfmt.format(numberFormatOf(sheet, row, column), value, { locale: 'en-US' })
}

export function numberFormatStyle(format: string): ICellData {
  return { s: { n: format === 'General' || format === '' ? null : { pattern: format } } }
}

/** What the stand-in keeps with a cell besides its content, such as that it is not locked. */
export function customOf(cell: ICellData | undefined, changes: Readonly<Record<string, unknown>>): ICellData {
  const merged = Object.fromEntries(
    Object.entries({ ...cell?.custom, ...changes }).filter(([, value]) => value !== undefined),
  )
  return { custom: Object.keys(merged).length > 0 ? merged : null }
}
