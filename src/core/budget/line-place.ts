import type { Place } from '../finding.ts'
import type { LineTable } from './line-table.ts'
import type { LineRole } from './tables.ts'

/** The place of a line's cell, and its id to spread into a finding where it has one. */
export function linePlace(
  lines: LineTable,
  line: number,
  column: LineRole | { readonly year: number },
): { readonly place: Place; readonly id: { readonly line?: string } } {
  const source = lines.sources[lines.source[line] ?? 0]
  const shown =
    typeof column === 'string'
      ? (source?.header.columns[column]?.shown ?? column)
      : source?.header.years.find(({ year }) => year === column.year)?.shown
  const place = {
    source: source?.name ?? '',
    sheet: source?.sheet ?? null,
    row: lines.row[line] ?? null,
    column: shown ?? null,
  }
  const id = lines.id[line] ?? ''
  return { place, id: id === '' ? {} : { line: id } }
}

/** How a line is named where its id is missing: `row 12`. */
export function lineName(lines: LineTable, line: number): string {
  return lines.id[line] || `row ${lines.row[line] ?? 0}`
}

/** Whether a line's source has a column at all: a column that is not there is one finding, not one for each line. */
export function hasColumn(lines: LineTable, line: number, column: LineRole): boolean {
  return lines.sources[lines.source[line] ?? 0]?.header.columns[column] !== undefined
}

/**
 * Whether a column is needed and not there, which is one finding of its own. A budget of the user's own may do
 * without some columns.
 */
export function lacksColumn(lines: LineTable, line: number, column: LineRole): boolean {
  return lines.sources[lines.source[line] ?? 0]?.header.missing.includes(column) ?? true
}
