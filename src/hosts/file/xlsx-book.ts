import type { CellBlock } from '../../core/budget/cell.ts'
import { HostError } from '../../workbook/host-error.ts'
import type { BookReader, TableInfo, TableName } from '../../workbook/port.ts'
import { columnLetter } from '../../xlsx/reference.ts'
import { readWorkbook, type CellRange, type Workbook } from '../../xlsx/read-workbook.ts'
import { XlsxError } from '../../xlsx/xlsx-error.ts'
import type { InputFile } from './decode-text.ts'
import { headerOf } from './foreign-header.ts'
import { sourcesIn, type DeclaredSource } from './declared-sources.ts'
import { ownTable, rowsWithin } from './own-table.ts'

const small = [
  'SplitRows',
  'DriverRows',
  'GoalLinkRows',
  'RevenueRows',
  'CeilingRows',
] as const satisfies readonly TableName[]

interface BookTable extends TableInfo {
  readonly data: CellBlock
}

/**
 * Opens a workbook as a book: budget lines where its `Sources` and `Columns` say they are, or else in our own
 * table; the small tables by their names. Nothing in the file is run, and nothing is taken for empty that is
 * expected and not there.
 * @throws HostError in words for a file that is no sound workbook, or holds no budget lines
 */
export function openXlsxBook(file: InputFile): BookReader {
  const workbook = readSound(file)
  const tables = [
    ...sourcesIn(workbook, file.name).map((source) => lineTable(workbook, source)),
    ...small.flatMap((table) => smallTable(workbook, table)),
  ]
  return {
    describe: () => Promise.resolve({ tables }),
    async *read(table) {
      await Promise.resolve()
      const own = tables.find((other) => other === table)
      if (own) yield own.data
    },
  }
}

function readSound({ name, bytes }: InputFile): Workbook {
  try {
    return readWorkbook(bytes)
  } catch (error) {
    if (error instanceof XlsxError) throw new HostError(error.code, `${name}: ${error.message}`)
    throw error
  }
}

function lineTable(workbook: Workbook, source: DeclaredSource): BookTable {
  const { range, headerRows, sheet } = source
  const { rows, merges } = workbook.readSheet(sheet)
  const header = headerOf(
    rowsWithin(rows, { ...range, lastRow: range.firstRow + headerRows - 1 }),
    range,
    merges,
  )
  const info = {
    table: 'BudgetLines',
    source: source.name,
    sheet,
    headerRow: range.firstRow + headerRows - 1,
    header: source.rolesOf(header),
    amountUnit: source.amountUnit,
    ...(source.unit === undefined ? {} : { unit: source.unit }),
  } as const
  return bookTable(info, rows, { ...range, firstRow: range.firstRow + headerRows })
}

function smallTable(workbook: Workbook, name: (typeof small)[number]): BookTable[] {
  const table = ownTable(workbook, name)
  if (!table) return []
  const info = {
    table: name,
    source: name,
    sheet: table.sheet,
    headerRow: table.range.firstRow,
    header: table.columns,
    amountUnit: 1,
  } as const
  const { rows } = workbook.readSheet(table.sheet)
  return [bookTable(info, rows, table.data)]
}

function bookTable(
  info: Omit<BookTable, 'rows' | 'letters' | 'textCounts' | 'data'>,
  rows: ReturnType<Workbook['readSheet']>['rows'],
  range: CellRange,
): BookTable {
  const data = { firstRow: range.firstRow, rows: rowsWithin(rows, range) }
  const letters = info.header.map((_, at) => columnLetter(range.firstColumn + at))
  return { ...info, letters, rows: data.rows.length, textCounts: false, data }
}
