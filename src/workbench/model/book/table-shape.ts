import { type Area } from '../area.ts'
import type { TableShape } from '../formula/structured.ts'
import { valueOf } from '../grid/cell-content.ts'
import type { TableState } from './sheet.ts'

/** The names of its columns, which are the texts of its header row. */
export function columnNames(table: TableState): readonly string[] {
  if (table.hiddenNames) return table.hiddenNames
  const { top, left, columns } = table.area
  return Array.from({ length: columns }, (_, at) => String(valueOf(table.sheet.grid.cell(top, left + at))))
}

export function tableShape(table: TableState): TableShape {
  return {
    name: table.name,
    sheet: table.sheet.name,
    area: table.area,
    columns: columnNames(table),
    hasHeaders: table.hasHeaders,
    hasTotals: table.hasTotals,
  }
}

/** The rows between headers and totals. */
export function bodyOf({ area, hasHeaders, hasTotals }: TableState): Area {
  const top = area.top + (hasHeaders ? 1 : 0)
  return { ...area, top, rows: area.rows - (hasHeaders ? 1 : 0) - (hasTotals ? 1 : 0) }
}
