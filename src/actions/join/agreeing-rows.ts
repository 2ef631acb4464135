import type { AmountFormat } from '../../core/budget/amount.ts'
import type { DecimalCell } from '../../core/budget/decimal-cell.ts'
import { driverBooks, driverKey, readDriver } from '../../core/budget/drivers.ts'
import { readLink } from '../../core/budget/links.ts'
import { readCeiling, readRevenue } from '../../core/budget/revenue.ts'
import type { TableShape } from '../../core/budget/header.ts'
import type { TableRow } from '../../core/budget/rows.ts'
import { ceilingShape, driverShape, linkShape, revenueShape } from '../../core/budget/tables.ts'
import type { FrameworkLookup } from '../../core/framework/lookup.ts'
import type { BookReader, TableInfo, TableName } from '../../workbook/port.ts'
import { tableRows } from './table-rows.ts'

/** Rows to be passed over, by their number, of the tables that have any. */
export type PassedOver = ReadonlyMap<TableInfo, ReadonlySet<number>>

/** What a row is about, and all that it says of it, as texts; undefined where it is not clear what it is about. */
interface Statement {
  readonly key: string
  readonly value: string
}

const workbookAmounts: AmountFormat = { scale: 2, textCounts: false }

/**
 * The rows of several books that say once more what a book before them says already: drivers and links of the same
 * weight, revenue and ceilings of the same amounts. Those that say something else stay, for the rules to tell.
 */
export async function agreeingRows(
  books: readonly BookReader[],
  lookup: FrameworkLookup,
): Promise<PassedOver> {
  const stages = driverBooks(lookup)
  const found = [
    await repeatedIn(books, 'DriverRows', driverShape, (row) => {
      const driver = readDriver(row, stages)
      const key = driverKey(driver)
      return key === undefined ? undefined : { key, value: weightText(driver.weight) }
    }),
    await repeatedIn(books, 'GoalLinkRows', linkShape, (row) => {
      const { objective, goal, weight } = readLink(row, lookup)
      if (objective.is.kind !== 'known' || goal.is.kind !== 'known') return undefined
      return { key: `${objective.is.at} ${goal.is.at}`, value: weightText(weight) }
    }),
    await repeatedIn(books, 'RevenueRows', revenueShape, (row) => {
      const { revenueSource, years } = readRevenue(row, lookup, workbookAmounts)
      const key = revenueSource.is.kind === 'known' ? String(revenueSource.is.at) : `“${revenueSource.text}`
      return { key, value: years.map(({ year, amount, text }) => `${year} ${amount ?? text}`).join() }
    }),
    await repeatedIn(books, 'CeilingRows', ceilingShape, (row) => {
      const { kindText, key, period, amount } = readCeiling(row, workbookAmounts)
      return {
        key: [kindText, key, period].join('\n').toLowerCase(),
        value: String(amount.amount ?? amount.text),
      }
    }),
  ]
  return new Map(found.flatMap((passed) => [...passed]))
}

async function repeatedIn<Role extends string>(
  books: readonly BookReader[],
  name: TableName,
  shape: TableShape<Role>,
  statementOf: (row: TableRow<Role>) => Statement | undefined,
): Promise<PassedOver> {
  const said = new Map<string, Set<string>>()
  const passed = new Map<TableInfo, Set<number>>()
  for (const book of books) {
    const own: Statement[] = []
    for (const { info, rows } of await tableRows(book, name, shape)) {
      for (const row of rows) {
        const statement = statementOf(row)
        if (!statement) continue
        if (said.get(statement.key)?.has(statement.value)) {
          passed.set(info, (passed.get(info) ?? new Set()).add(row.row))
        } else own.push(statement)
      }
    }
    // Only now, so that rows doubled within one book stay, and are told.
    for (const { key, value } of own) said.set(key, (said.get(key) ?? new Set()).add(value))
  }
  return passed
}

function weightText(weight: DecimalCell): string {
  return weight.kind === 'read' ? String(weight.value) : weight.kind
}
