import type { Place } from '../core/finding.ts'
import { oneLine } from './one-line.ts'

/**
 * `lines.csv row 12, Output` for a file, `Bureau BR!H14` for a source on a sheet of another name; what is not known
 * is left out.
 */
export function placeText({ source, sheet, row, column }: Place): string {
  if (sheet !== null) {
    const known = source === sheet || source.endsWith(` ${sheet}`) ? source : `${source} ${sheet}`
    return oneLine(`${known}!${column ?? ''}${row ?? ''}`)
  }
  const parts = [row === null ? source : `${source} row ${row}`, ...(column === null ? [] : [column])]
  return oneLine(parts.join(', '))
}
