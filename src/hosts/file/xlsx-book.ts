import { ownTables, type OwnTableName } from '../../workbook/own-tables.ts'
import type { BookReader, TableInfo } from '../../workbook/port.ts'
import { columnLetter } from '../../xlsx/reference.ts'
import type { CellRange } from '../../xlsx/read-workbook.ts'
import type { InputFile } from './decode-text.ts'
import { sourcesIn, type LinesPlace } from './declared-sources.ts'
import { headerIn, ownTable } from './own-table.ts'
import { blocksWithin, countWithin, openWorkbook, rowsBelow, type OpenWorkbook } from './workbook-sheets.ts'

interface PlacedTable {
  readonly info: TableInfo
  readonly data: CellRange
}

/**
 * Opens a workbook as a book: budget lines where its `Sources` and `Columns` say they are, or else in our own
 * table; every other table of ours by its name. Nothing in the file is run, hidden rows count like others, and
 * nothing is taken for empty that is expected and not there.
 * @throws HostError in words for a file that is no sound workbook, or holds no budget lines
 */
export function openXlsxBook(file: InputFile): BookReader {
  const workbook = openWorkbook(file)
  const names = (Object.keys(ownTables) as OwnTableName[]).filter((name) => name !== 'BudgetLines')
  const tables = [
    ...sourcesIn(workbook).map((place) => lineTable(workbook, place)),
    ...names.flatMap((name) => smallTable(workbook, name)),
  ]
  return {
    describe: () => Promise.resolve({ tables: tables.map(({ info }) => info) }),
    async *read(info) {
      await Promise.resolve()
      const table = tables.find((other) => other.info === info)
      if (table && info.sheet !== null) yield* blocksWithin(workbook.readSheet(info.sheet), table.data)
    },
  }
}

function lineTable(workbook: OpenWorkbook, place: LinesPlace): PlacedTable {
  const { name, sheet, header, data, whole, amountUnit, currency, unit, isOwn } = place
  const below = rowsBelow(workbook.readSheet(sheet), whole)
  const info = {
    table: 'BudgetLines',
    source: name,
    sheet,
    headerRow: data.firstRow - 1,
    header,
    letters: lettersOf(data),
    rows: countWithin(workbook.readSheet(sheet), data),
    amountUnit,
    textCounts: false,
    ...(currency === undefined ? {} : { currency }),
    ...(unit === undefined ? {} : { unit }),
    ...(isOwn ? {} : { holdsOtherRows: true }),
    ...(below && { below }),
  } as const
  return { info, data }
}

function smallTable(workbook: OpenWorkbook, name: OwnTableName): readonly PlacedTable[] {
  const table = ownTable(workbook, name)
  if (!table) return []
  const { sheet, range, data } = table
  const info = {
    table: name,
    source: name,
    sheet,
    headerRow: range.firstRow,
    header: headerIn(workbook, table),
    letters: lettersOf(data),
    rows: countWithin(workbook.readSheet(sheet), data),
    amountUnit: 1,
    textCounts: false,
  } as const
  return [{ info, data }]
}

function lettersOf({ firstColumn, lastColumn }: CellRange): readonly string[] {
  return Array.from({ length: lastColumn - firstColumn + 1 }, (_, at) => columnLetter(firstColumn + at))
}
