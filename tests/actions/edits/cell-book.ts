import { readBudget } from '../../../src/actions/read-budget.ts'
import { asRead, type BudgetAsRead } from '../../../src/actions/edits/budget-as-read.ts'
import { isBlank, textOf, type Cell } from '../../../src/core/budget/cell.ts'
import { lookupOf, type FrameworkLookup } from '../../../src/core/framework/lookup.ts'
import { columnLetter } from '../../../src/workbook/address.ts'
import { headersOf, type OwnTableName } from '../../../src/workbook/own-tables.ts'
import type { PlannedValue } from '../../../src/workbook/planned-cell.ts'
import type { TableInfo } from '../../../src/workbook/port.ts'
import type { WritePlan } from '../../../src/workbook/write-plan.ts'
import { seed } from '../../budget-of.ts'

/** A table of an open book, as cells below a header in row 1. */
export interface CellTable {
  readonly info: TableInfo
  readonly rows: readonly (readonly Cell[])[]
}

/** An open book as cells, whose plans are carried out in the most straightforward way. */
export type CellBook = readonly CellTable[]

/** A table from its header and rows. */
export function cellTable(
  table: OwnTableName,
  header: readonly Cell[],
  rows: CellTable['rows'] = [],
  more: Partial<TableInfo> = {},
): CellTable {
  const info: TableInfo = {
    table,
    source: table,
    sheet: table,
    headerRow: 1,
    header,
    letters: header.map((_, at) => columnLetter(at + 1)),
    rows: rows.length,
    amountUnit: 1,
    textCounts: false,
    ...more,
  }
  return { info, rows }
}

/** One of our own tables with the columns of its layout. */
export function ownCells(table: OwnTableName, rows: CellTable['rows'] = []): CellTable {
  const more = table === 'SplitRows' || table === 'GoalLinkRows' ? ['Result'] : []
  return cellTable(table, [...headersOf(table, []), ...more], rows)
}

export async function readCells(
  book: CellBook,
  lookup: FrameworkLookup = lookupOf(seed),
): Promise<BudgetAsRead> {
  const reader = {
    describe: () => Promise.resolve({ tables: book.map(({ info }) => info) }),
    async *read(info: TableInfo) {
      await Promise.resolve()
      yield { firstRow: 2, rows: book.find((one) => one.info === info)?.rows ?? [] }
    },
  }
  return asRead(await readBudget(reader, lookup), reader)
}

/** The book after a plan; a cell that does not hold what was read, or a row or column that is not there, throws. */
export function applied(book: CellBook, { edits = [], rows = [] }: WritePlan): CellBook {
  return book.map((table) => {
    const { info } = table
    const cells = table.rows.map((row) => [...row])
    for (const edit of edits) {
      if (edit.table !== info.table || edit.source !== info.source) continue
      const row = cells[rowOf(table, edit.line) ?? edit.row - 2]
      const column = columnOf(info, edit.column)
      if (!row) throw new Error(`no row for ${JSON.stringify(edit)}`)
      const now = isBlank(row[column]) ? '' : textOf(row[column])
      if (edit.old !== undefined && now !== edit.old) throw new Error(`${now} is not ${JSON.stringify(edit)}`)
      row[column] = edit.value
    }
    for (const { table: name, remove, add } of rows) {
      if (name !== info.table) continue
      const isMeant = (row: readonly Cell[], wanted: Readonly<Record<string, string>>): boolean =>
        Object.entries(wanted).every(([header, text]) => textOf(row[columnOf(info, header)]) === text)
      cells.forEach((row, at) => {
        if (remove.some((wanted) => isMeant(row, wanted))) cells[at] = row.map(() => null)
      })
      for (const wanted of add) {
        const free = cells.findIndex((row) => row.every(isBlank))
        const row = info.header.map((): Cell => null)
        for (const [header, value] of Object.entries(wanted))
          row[columnOf(info, header)] = formatted(header, value)
        cells[free < 0 ? cells.length : free] = row
      }
    }
    return { info: { ...info, rows: cells.length }, rows: cells }
  })
}

/** What stands in a table as texts, blank rows left out. */
export function textsIn(book: CellBook, table: OwnTableName): readonly string[] {
  return book
    .filter(({ info }) => info.table === table)
    .flatMap(({ rows }) => rows.filter((row) => !row.every(isBlank)))
    .map((row) => row.map((cell) => (isBlank(cell) ? '' : textOf(cell))).join('|'))
}

function rowOf({ info, rows }: CellTable, id: string | undefined): number | undefined {
  if (id === undefined) return undefined
  const column = columnOf(info, 'Line')
  const found = rows.flatMap((row, at) => (textOf(row[column]).trim() === id ? [at] : []))
  if (found.length !== 1) throw new Error(`${found.length} rows have the id ${id}`)
  return found[0]
}

function columnOf({ header }: TableInfo, name: string): number {
  const at = header.findIndex((cell) => textOf(cell).trim().toLowerCase() === name.toLowerCase())
  if (at < 0) throw new Error(`no column ${name}`)
  return at
}

/** Our layout formats shares as percents. */
function formatted(header: string, value: PlannedValue): Cell {
  if (header !== 'Share' || typeof value !== 'number') return value
  return { number: value, format: 'percent', text: String(value) }
}
