import type { Place } from '../../core/finding.ts'
import { oneLine } from './plain-text.ts'

/** `lines.csv row 12, Output` for a file, `book.xlsx Budget!H14` for a sheet; what is not known is left out. */
export function placeText({ source, sheet, row, column }: Place): string {
  if (sheet !== null) return oneLine(`${source} ${sheet}!${column ?? ''}${row ?? ''}`)
  const parts = [row === null ? source : `${source} row ${row}`, ...(column === null ? [] : [column])]
  return oneLine(parts.join(', '))
}
