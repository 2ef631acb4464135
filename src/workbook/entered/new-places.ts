import type { Budget } from '../../core/budget/budget.ts'
import type { Place } from '../../core/finding.ts'
import type { TableRow } from '../../core/budget/rows.ts'
import { cellAt, onSheet } from '../address.ts'
import type { OwnNames } from '../own-names.ts'
import { headersOf, type OwnTableName } from '../own-tables.ts'
import type { SheetKey } from '../sheet-keys.ts'
import type { SheetPlan } from '../write-plan.ts'

/** A table of a new book whose rows come from somewhere else. */
interface Moved {
  readonly key: SheetKey
  readonly table: OwnTableName
  /** Where each of its rows came from, in order. */
  readonly from: readonly { readonly source: string; readonly row: number }[]
}

/**
 * Where the cells that findings name stand in a new book: a finding about row 12 of a file is one about the
 * row that was written for it.
 * @param linesStay whether lines were left where they were, and not written into the book's own table
 * @returns for a place, a link to its cell; undefined where nothing was written for it
 */
export function newPlaces(
  budget: Budget,
  sheets: readonly SheetPlan[],
  { titles, tables }: OwnNames,
  linesStay = false,
): (at: Place) => string | undefined {
  const rowAt = new Map<string, { readonly moved: Moved; readonly row: number }>()
  const all = movedTables(budget)
  for (const moved of linesStay ? all.filter(({ key }) => key !== 'Budget') : all) {
    const first = firstRowOf(sheets, moved.key, tables[moved.table])
    moved.from.forEach(({ source, row }, at) => rowAt.set(`${row} ${source}`, { moved, row: first + at }))
  }
  const columnIn = columnFinder(budget)
  return ({ source, row, column }) => {
    const found = row === null ? undefined : rowAt.get(`${row} ${source}`)
    if (!found) return undefined
    const { key, table } = found.moved
    const header = column === null ? undefined : columnIn(source, column)
    const at = headersOf(table, budget.lines.years).indexOf(header ?? '')
    return onSheet(titles[key], cellAt(found.row, Math.max(at, 0) + 1))
  }
}

function movedTables({ lines, splits, drivers, links, revenue, ceilings }: Budget): Moved[] {
  const names = lines.sources.map(({ name }) => name)
  const small = (key: SheetKey, table: OwnTableName, rows: readonly TableRow[]): Moved => {
    return { key, table, from: rows.map(({ source, row }) => ({ source: source.name, row })) }
  }
  const fromLines = Array.from({ length: lines.count }, (_, line) => ({
    source: names[lines.source[line] ?? 0] ?? '',
    row: lines.row[line] ?? 0,
  }))
  return [
    { key: 'Budget', table: 'BudgetLines', from: fromLines },
    small('Splits', 'SplitRows', splits.rows),
    small('Drivers', 'DriverRows', drivers.rows),
    small('GoalLinks', 'GoalLinkRows', links.rows),
    small('Revenue', 'RevenueRows', revenue),
    small('Ceilings', 'CeilingRows', ceilings),
  ]
}

/** The first row of data of a table of the new book. */
function firstRowOf(sheets: readonly SheetPlan[], key: SheetKey, table: string): number {
  const ref = sheets.find((sheet) => sheet.key === key)?.tables.find(({ name }) => name === table)?.ref
  return Number(/\d+/.exec(ref ?? '')?.[0] ?? 0) + 1
}

/** The header of our own table that stands for a column as a source shows it: `H`, or a header of a CSV file. */
function columnFinder({ lines, tables }: Budget): (source: string, shown: string) => string | undefined {
  const bySource = new Map<string, Map<string, string>>()
  for (const { name, header } of [...lines.sources, ...tables]) {
    const roles = Object.entries(header.columns).flatMap(([role, column]) =>
      column ? [[column.shown, role] as const] : [],
    )
    const years = header.years.map(({ shown, year }) => [shown, String(year)] as const)
    const all = bySource.get(name) ?? new Map<string, string>()
    for (const [shown, own] of [...roles, ...years]) all.set(shown, own)
    bySource.set(name, all)
  }
  // A column that a source lacks is named by its role, which is our own header.
  return (source, shown) => bySource.get(source)?.get(shown) ?? shown
}
