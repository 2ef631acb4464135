import { Workbook } from 'exceljs'
import { writeXlsx } from 'hucre/xlsx'
import { fixture, fixtures } from '../book-files.ts'
import { smallBook } from '../small-book.ts'
import { allKinds } from './all-kinds.ts'

export interface GenuineBook {
  readonly name: string
  readonly bytes: Uint8Array
}

const lines = [
  ['Line', 'Unit', 'Output', 'Amount 2020', 'Amount 2021'],
  ['L-1', 'BR', 'R.1-1', 1000.5, 2000],
  ['L-2', 'TSB', 'T.1-1', -20, 0],
  ['L-3', 'BDT', '', 1e-7, 12_345_678_901.25],
]
const shares = [
  ['Line', 'Output', 'Share'],
  ['L-3', 'D.1-1', 0.25],
  ['L-3', 'D.1-2', 0.75],
]

/** Small sound books by several writers, which the others are made from. */
export async function genuineBooks(): Promise<readonly GenuineBook[]> {
  return [
    ...fixtures.map((name) => ({ name, bytes: fixture(name) })),
    { name: 'by hand', bytes: smallBook(allKinds) },
    { name: 'hucre, two tables', bytes: await byHucre() },
    { name: 'exceljs, two tables', bytes: await byExceljs() },
  ]
}

function byHucre(): Promise<Uint8Array> {
  const sheet = (name: string, table: string, rows: (string | number)[][], range: string) => ({
    name,
    rows,
    tables: [{ name: table, range, columns: (rows[0] ?? []).map((column) => ({ name: String(column) })) }],
  })
  return writeXlsx({
    sheets: [sheet('Budget', 'BudgetLines', lines, 'A1:E4'), sheet('Splits', 'SplitRows', shares, 'A1:C3')],
  })
}

async function byExceljs(): Promise<Uint8Array> {
  const book = new Workbook()
  const add = (name: string, table: string, [header = [], ...rows]: (string | number)[][]): void => {
    book.addWorksheet(name).addTable({
      name: table,
      ref: 'B2',
      headerRow: true,
      columns: header.map((column) => ({ name: String(column) })),
      rows,
    })
  }
  add('Budget', 'BudgetLines', lines)
  add('Splits', 'SplitRows', shares)
  book
    .getWorksheet('Splits')
    ?.getColumn(4)
    .eachCell((cell) => (cell.numFmt = '0.00%'))
  return new Uint8Array(await book.xlsx.writeBuffer())
}
