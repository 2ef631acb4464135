import Papa from 'papaparse'
import type { Cell, CellBlock } from '../../core/budget/cell.ts'
import { headerHits, type TableShape } from '../../core/budget/header.ts'
import {
  ceilingShape,
  driverShape,
  lineShape,
  linkShape,
  revenueShape,
  splitShape,
} from '../../core/budget/tables.ts'
import { HostError } from '../../workbook/host-error.ts'
import type { BookReader, TableInfo, TableName } from '../../workbook/port.ts'
import { decodeText, type InputFile } from './decode-text.ts'

/** A budget as CSV files, one a table; only what is given is read. */
export interface CsvInputs {
  readonly files: Readonly<Partial<Record<TableName, InputFile>>>
  /** Whether amounts are in the currency or in thousands of it. */
  readonly amountUnit: 1 | 1000
}

const shapes: Readonly<Record<TableName, TableShape<string>>> = {
  BudgetLines: lineShape,
  SplitRows: splitShape,
  DriverRows: driverShape,
  GoalLinkRows: linkShape,
  RevenueRows: revenueShape,
  CeilingRows: ceilingShape,
}

const delimiters = [',', ';', '\t'] as const
const blockRows = 50_000

interface CsvTable extends TableInfo {
  readonly data: readonly (readonly string[])[]
}

/**
 * Opens CSV files as a book: comma, semicolon or tab, whichever brings out the table's headers.
 * @throws HostError for a file that is no text, has none of the headers, or a quote that is never closed
 */
export function openCsvBook({ files, amountUnit }: CsvInputs): BookReader {
  const tables = (Object.keys(shapes) as TableName[]).flatMap((table) => {
    const file = files[table]
    return file ? [openTable(table, file, amountUnit)] : []
  })
  return {
    describe: () => Promise.resolve({ tables }),
    async *read(table) {
      await Promise.resolve()
      yield* blocksOf(tables.find((own) => own === table)?.data ?? [])
    },
  }
}

function openTable(table: TableName, file: InputFile, amountUnit: 1 | 1000): CsvTable {
  const decoded = decodeText(file)
  const text = decoded.text.includes('\r') ? decoded.text.replace(/\r\n?/g, '\n') : decoded.text
  const delimiter = delimiterOf(text, shapes[table], file.name)
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' })
  const [broken] = errors
  if (broken) {
    const row = (broken.row ?? 0) + 1
    throw new HostError(
      'csv-quotes-broken',
      `${file.name}, row ${row}: a quotation mark is never closed, or stands inside a cell that does not begin with one.`,
    )
  }
  const [header = [], ...rows] = data
  const info = {
    table,
    source: file.name,
    sheet: null,
    headerRow: 1,
    header,
    rows: rows.length,
    amountUnit,
    textCounts: true,
    data: rows,
  }
  return decoded.encoding === undefined ? info : { ...info, encoding: decoded.encoding }
}

function delimiterOf(text: string, shape: TableShape<string>, name: string): string {
  const found = delimiters.map((delimiter) => {
    const [header = []] = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: 1 }).data
    return { delimiter, hits: headerHits(header satisfies Cell[], shape) }
  })
  const [best] = found.sort((a, b) => b.hits - a.hits)
  if (!best || best.hits === 0) {
    const wanted = shape.required.join(', ')
    throw new HostError('csv-headers-unknown', `${name} has none of the headers ${wanted} in its first row.`)
  }
  return best.delimiter
}

function* blocksOf(data: readonly (readonly string[])[]): Generator<CellBlock> {
  for (let start = 0; start < data.length; start += blockRows) {
    yield { firstRow: start + 2, rows: data.slice(start, start + blockRows) }
  }
}
