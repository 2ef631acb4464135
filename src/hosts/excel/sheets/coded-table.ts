import { parseRange, type CellRange } from '../../../workbook/address.ts'
import { HostError } from '../../../workbook/host-error.ts'
import { ownTables } from '../../../workbook/own-tables.ts'
import type { SheetPlan } from '../../../workbook/write-plan.ts'
import type { CellContent } from './cell-content.ts'
import type { PresentCells } from './present-cells.ts'
import type { PresentSheet, PresentTable } from './present-sheet.ts'
import { rowId, type RowId } from './row-matches.ts'
import { SheetCells } from './sheet-cells.ts'

export const codedKeys = ['Goals', 'Targets', 'Objectives', 'Outcomes', 'Outputs', 'Enablers'] as const
export type CodedKey = (typeof codedKeys)[number]

export function isCodedKey(key: string): key is CodedKey {
  return (codedKeys as readonly string[]).includes(key)
}

/** The column that says what a row belongs to. */
const parents: Readonly<Partial<Record<CodedKey, string>>> = {
  Targets: 'Goal',
  Outcomes: 'Objective',
  Outputs: 'Objective',
}

/** The user's column in our tables. */
const keywords = 'Keywords'

/** Our columns of a table. */
export function ourHeaders(key: CodedKey): readonly string[] {
  return ownTables[key].filter((header) => header !== keywords)
}

/** A table with rows by code, planned or present. */
export interface CodedTable {
  readonly ids: readonly RowId[]
  readonly contentAt: (row: number, header: string) => CellContent
  /** The first row of data on its sheet. */
  readonly firstRow: number
  readonly columnOf: (header: string) => number
}

export function plannedTable(plan: SheetPlan, key: CodedKey): CodedTable {
  const cells = new SheetCells(plan)
  const range = parseRange(plan.tables[0]?.ref ?? '')
  if (!range) throw new Error(`the plan of ${key} has no table`)
  return tableOf(key, range, (row, column) => cells.contentAt(row, column))
}

/** @throws HostError `column-missing` where a column of ours is gone */
export function presentTable(
  { title }: PresentSheet,
  key: CodedKey,
  held: PresentCells,
  hasTotals: boolean,
): CodedTable {
  const { range } = held
  const rows = { ...range, lastRow: range.lastRow - (hasTotals ? 1 : 0) }
  const table = tableOf(key, rows, (row, column) => held.at(row, column))
  const missing = ourHeaders(key).find((header) => table.columnOf(header) === 0)
  if (missing === undefined) return table
  throw new HostError(
    'column-missing',
    `The table on sheet “${title}” has no column “${missing}” any more. Put it back: its header has to be just that.`,
  )
}

/** @throws HostError `table-gone` where the sheet has lost its table, or the table its headers */
export function codedTableOn(plan: SheetPlan, { title, tables }: PresentSheet): PresentTable {
  const name = plan.tables[0]?.name ?? ''
  const table = tables.find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (table?.hasHeaders) return table
  throw new HostError(
    'table-gone',
    `On sheet “${title}” the table ${name} or its row of headers is gone. Take that back, or delete the sheet: it is then made anew.`,
  )
}

function tableOf(
  key: CodedKey,
  range: CellRange,
  at: (row: number, column: number) => CellContent,
): CodedTable {
  const firstRow = range.firstRow + 1
  const columns = new Map<string, number>()
  for (let column = range.lastColumn; column >= range.firstColumn; column--) {
    const header = at(range.firstRow, column)
    if (typeof header === 'string') columns.set(header.trim(), column)
  }
  const columnOf = (header: string): number => columns.get(header) ?? 0
  const contentAt = (row: number, header: string): CellContent => at(firstRow + row, columnOf(header))
  const parent = parents[key]
  const ids = Array.from({ length: range.lastRow - range.firstRow }, (_, row) =>
    rowId(contentAt(row, 'Code'), parent === undefined ? '' : contentAt(row, parent)),
  )
  return { ids, contentAt, firstRow, columnOf }
}
