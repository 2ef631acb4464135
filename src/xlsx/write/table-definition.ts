import type { TableDefinition } from 'hucre'
import { escapedColumn } from './escaped-text.ts'
import { plainRange } from './ranges.ts'
import type { WrittenTable } from './written-book.ts'

export function tableDefinition({
  name,
  ref,
  columns,
  style = '',
  banded = false,
  filter = false,
}: WrittenTable): TableDefinition {
  return {
    name,
    range: plainRange(ref),
    columns: columns.map((column) => ({ name: escapedColumn(column) })),
    style,
    showRowStripes: banded,
    showAutoFilter: filter,
  }
}
