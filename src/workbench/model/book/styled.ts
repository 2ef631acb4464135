import type { ICellData } from '@univerjs/core'
import type { Sheet } from './sheet.ts'

/** Excel's name of a cell's number format. */
export function numberFormatOf(sheet: Sheet, row: number, column: number): string {
  const pattern = sheet.grid.style(row, column).n?.pattern
  return pattern === undefined || pattern === '' ? 'General' : pattern === '@@@' ? '@' : pattern
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
