import { bookWithEdits } from '../../../src/actions/edits/book-with-edits.ts'
import type { CellEdit } from '../../../src/workbook/cell-edit.ts'
import { readerOf } from '../../../src/workbook/opened/reader-of.ts'
import { opened } from '../adopt/made-book.ts'

const rows = [
  ['Line', 'Unit', 'Activity', 'Output', 'Enabler', '2020'],
  ['B-1', 'BR', 'Space notices', null, null, 1000],
  ['B-2', 'BR', 'Seminars', null, null, 2000],
]
const range = { firstRow: 1, lastRow: 4, firstColumn: 1, lastColumn: 6 }
const book = opened({
  sheets: [{ name: 'Budget', rows }],
  tables: [
    {
      name: 'BudgetLines',
      sheet: 'Budget',
      range,
      headerRows: 1,
      totalsRows: 0,
      columns: (rows[0] ?? []).map(String),
    },
  ],
})

const edit = (row: number, column: string, value: string): CellEdit => {
  return { table: 'BudgetLines', source: 'BudgetLines', row, line: undefined, column, old: '', value }
}

async function after(edits: readonly CellEdit[]) {
  const { tables } = await readerOf(book).describe()
  const named = edits.map((one) => ({ ...one, source: tables[0]?.source ?? '' }))
  const written = bookWithEdits(book, tables, named)
  return written?.readSheet('budget').rows
}

test('cells are replaced where they stand, and the book before stays as it was', async () => {
  expect(await after([edit(3, 'Output', 'R.1-1'), edit(2, 'enabler', 'GS 1')])).toEqual([
    { row: 1, cells: rows[0] },
    { row: 2, cells: ['B-1', 'BR', 'Space notices', null, 'GS 1', 1000] },
    { row: 3, cells: ['B-2', 'BR', 'Seminars', 'R.1-1', null, 2000] },
  ])
  expect(book.readSheet('Budget').rows[2]?.cells[3]).toBeNull()
})

test('a row that held nothing is there afterwards', async () => {
  expect((await after([edit(4, 'Line', 'B-3')]))?.at(-1)).toEqual({ row: 4, cells: ['B-3'] })
})

test.each([
  ['a column that nobody read', edit(2, 'Fund', 'REG')],
  ['a table that is not there', { ...edit(2, 'Output', 'R.1-1'), table: 'SplitRows' as const }],
])('the book has to be read again: %s', async (_, one) => {
  expect(await after([one])).toBeUndefined()
})
