import { readBooks } from '../../src/actions/read-books.ts'
import { openXlsxBook } from '../../src/hosts/file/xlsx-book.ts'
import { seed } from '../budget-of.ts'
import { withCells, type CellEdit } from '../libreoffice/with-cells.ts'
import { illustrativeBook, madeReport, madeTemplate } from '../workbook/made-books.ts'

let report: Uint8Array
beforeAll(async () => {
  report = (await madeReport(illustrativeBook())).bytes
})

async function agedIn(bytes: Uint8Array): Promise<readonly string[]> {
  const books = [{ name: 'book.xlsx', book: openXlsxBook({ name: 'book.xlsx', bytes }) }]
  return (await readBooks(books, { fallback: seed })).budget.aged ?? []
}

/** Row 7 of each sheet is the second of its table. */
const cases: readonly [string, CellEdit, readonly string[]][] = [
  ['an amount', { sheet: 'Budget', cell: 'K6', value: 1 }, ['lines']],
  ['a tag', { sheet: 'Budget', cell: 'E6', value: 'R.1-2' }, ['lines']],
  ['a category', { sheet: 'Budget', cell: 'H6', value: '9' }, ['lines']],
  ['a share', { sheet: 'Splits', cell: 'D6', value: 0.61 }, ['splits']],
  ['the weight of a driver', { sheet: 'Drivers', cell: 'D6', value: 99 }, ['drivers']],
  ['the goal of a link', { sheet: 'GoalLinks', cell: 'B6', value: 'G.5' }, ['links']],
  ['the ledger', { sheet: 'Allocation', cell: 'J6', value: 12 }, ['ledger']],
  ['another spelling of the same tag', { sheet: 'Budget', cell: 'E6', value: 'r.1-1' }, []],
  ['a note', { sheet: 'Budget', cell: 'O6', value: 'seen' }, []],
  ['what a driver is based on', { sheet: 'Drivers', cell: 'E6', value: 'surveyed' }, []],
]

test.each(cases)('a book in which somebody has changed %s', async (_, edit, aged) => {
  expect(await agedIn(report)).toEqual([])
  expect(await agedIn(withCells(report, [edit]))).toEqual(aged)
})

test('lines in another order are the same lines', async () => {
  const reversed = { ...illustrativeBook() }
  const shuffled = {
    ...reversed,
    async *read(info: Parameters<typeof reversed.read>[0]) {
      for await (const { firstRow, rows } of reversed.read(info)) yield { firstRow, rows: rows.toReversed() }
    },
  }
  const setting = async (bytes: Uint8Array): Promise<string> => {
    const { tables } = await openXlsxBook({ name: 'b.xlsx', bytes }).describe()
    expect(tables.length).toBeGreaterThan(10)
    return (await agedIn(bytes)).join()
  }
  expect(await setting((await madeReport(shuffled)).bytes)).toBe('')
})

test('a blank book was never allocated', async () => {
  const blank = await madeTemplate(
    illustrativeBook((_, row) => row === ''),
    {
      kind: 'financial-plan',
      years: seed.years,
      files: [],
    },
  )
  expect(await agedIn(blank.bytes)).toEqual([])
})
