import { indexDrivers, indexLineIds, indexLinks, indexSplits, type Budget } from '../core/budget/budget.ts'
import type { AmountFormat } from '../core/budget/amount.ts'
import type { CellBlock } from '../core/budget/cell.ts'
import { driverBooks, readDriver } from '../core/budget/drivers.ts'
import { readHeader, type Header, type TableShape } from '../core/budget/header.ts'
import { ignoredShape, readIgnored } from '../core/budget/ignored.ts'
import { LineReader } from '../core/budget/line-reader.ts'
import type { LineTable } from '../core/budget/line-table.ts'
import { linksOfFramework, readLink } from '../core/budget/links.ts'
import { mappingsOf } from '../core/budget/mappings.ts'
import { asOwnBudget } from '../core/budget/needed-columns.ts'
import { readCeiling, readRevenue } from '../core/budget/revenue.ts'
import { rowsOf, type TableRow, type TableSource } from '../core/budget/rows.ts'
import { readSplit } from '../core/budget/splits.ts'
import {
  ceilingShape,
  driverShape,
  lineShape,
  linkShape,
  revenueShape,
  splitShape,
  type LineRole,
} from '../core/budget/tables.ts'
import type { FrameworkLookup } from '../core/framework/lookup.ts'
import { HostError } from '../workbook/host-error.ts'
import type { OwnTableName } from '../workbook/own-tables.ts'
import type { BookReader, TableInfo } from '../workbook/port.ts'
import { tick, type LongWork } from '../workbook/long-work.ts'

/** The tables of a budget; what else a book holds is read where it is needed. */
const budgetTables: readonly string[] = [
  'BudgetLines',
  'SplitRows',
  'DriverRows',
  'GoalLinkRows',
  'RevenueRows',
  'CeilingRows',
  'IgnoredRows',
] satisfies OwnTableName[]

/** What is known of a book beside its rows. */
export type BookFacts = Pick<Budget, 'frameworkDifferences' | 'frameworkPlaces'>

/** Reads everything a person entered in a book: cells become typed rows, nothing is judged yet. */
export async function readBudget(
  book: BookReader,
  lookup: FrameworkLookup,
  work: LongWork = {},
  facts: BookFacts = { frameworkDifferences: [] },
): Promise<Budget> {
  const tables = (await book.describe()).tables.filter(({ table }) => budgetTables.includes(table))
  const of = tables.reduce((sum, { rows }) => sum + rows, 0)
  let done = 0
  const blocksOf = async (info: TableInfo, take: (block: CellBlock) => void): Promise<void> => {
    for await (const block of book.read(info)) {
      take(block)
      done += block.rows.length
      await tick(work, done, of)
    }
  }
  const given: TableSource<string>[] = []
  async function rowsIn<Role extends string>(
    table: OwnTableName,
    shape: TableShape<Role>,
  ): Promise<(TableRow<Role> & { info: TableInfo })[]> {
    const rows: (TableRow<Role> & { info: TableInfo })[] = []
    for (const info of tables.filter((other) => other.table === table)) {
      const source = {
        name: info.source,
        sheet: info.sheet,
        header: readHeader(info.header, shape, info.letters),
        ...(info.book && { book: info.book }),
      }
      given.push(encoded(source, info))
      await blocksOf(info, (block) => rows.push(...rowsOf(source, [block]).map((row) => ({ ...row, info }))))
    }
    return rows
  }

  refuseOtherCurrency(tables, lookup)
  const lines = await readLines(
    tables.filter(({ table }) => table === 'BudgetLines'),
    blocksOf,
  )
  const splits = await rowsIn('SplitRows', splitShape)
  const drivers = await rowsIn('DriverRows', driverShape)
  const hasLinks = tables.some(({ table }) => table === 'GoalLinkRows')
  const links = hasLinks ? await rowsIn('GoalLinkRows', linkShape) : linksOfFramework(lookup)
  const revenue = await rowsIn('RevenueRows', revenueShape)
  const ceilings = await rowsIn('CeilingRows', ceilingShape)
  const ignored = await rowsIn('IgnoredRows', ignoredShape)
  const books = driverBooks(lookup)
  return {
    ...facts,
    lookup,
    lines,
    ids: indexLineIds(lines),
    mappings: mappingsOf(lines, lookup),
    splits: indexSplits(
      splits.map((row) => readSplit(row, lookup)),
      lookup,
    ),
    drivers: indexDrivers(drivers.map((row) => readDriver(row, books))),
    links: indexLinks(links.map((row) => readLink(row, lookup))),
    revenue: revenue.map((row) => readRevenue(row, lookup, formatOf(row.info))),
    ceilings: ceilings.map((row) => readCeiling(row, formatOf(row.info))),
    tables: given,
    ignored: ignored.map(readIgnored),
  }
}

/** @throws HostError where a source is in another currency than the framework: nothing is converted */
function refuseOtherCurrency(tables: readonly TableInfo[], { framework }: FrameworkLookup): void {
  const currency = framework.currency ?? 'CHF'
  const other = tables.find((table) => table.currency !== undefined && table.currency !== currency)
  if (!other) return
  throw new HostError(
    'source-currency',
    `The source “${other.source}” is in ${other.currency ?? ''}, but the framework in ${currency}: amounts are not converted; give them in ${currency}.`,
  )
}

async function readLines(
  tables: readonly TableInfo[],
  blocksOf: (info: TableInfo, take: (block: CellBlock) => void) => Promise<void>,
): Promise<LineTable> {
  const sources = tables.map((info) => {
    const header = lineHeader(info)
    const { source: name, sheet, headerRow } = info
    const unit = info.unit === undefined ? {} : { unit: info.unit }
    const more = {
      ...(info.holdsOtherRows && { holdsOtherRows: true }),
      ...(info.below && { below: info.below }),
    }
    return encoded({ name, sheet, headerRow, header, format: formatOf(info), ...unit, ...more }, info)
  })
  const expected = tables.reduce((sum, { rows }) => sum + rows, 0)
  const reader = new LineReader(sources, expected)
  for (const [at, info] of tables.entries()) await blocksOf(info, (block) => reader.add(at, block))
  return reader.finish()
}

/** The header of a source of lines; a unit given for the whole source stands in for its column. */
function lineHeader({ header, letters, unit, holdsOtherRows = false }: TableInfo): Header<LineRole> {
  const read = readHeader(header, lineShape, letters)
  const found = holdsOtherRows ? asOwnBudget(read) : read
  return unit === undefined ? found : { ...found, missing: found.missing.filter((role) => role !== 'Unit') }
}

function encoded<Source extends object>(
  source: Source,
  { encoding }: TableInfo,
): Source & { encoding?: string } {
  return encoding === undefined ? source : { ...source, encoding }
}

function formatOf({ amountUnit, textCounts }: TableInfo): AmountFormat {
  return { scale: amountUnit === 1000 ? 5 : 2, textCounts }
}
