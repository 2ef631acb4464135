import { strFromU8, strToU8 } from 'fflate'
import { converted } from '../../scripts/libreoffice/convert.ts'
import { readWorkbook } from '../../src/xlsx/read-workbook.ts'
import type { Workbook } from '../../src/xlsx/read-workbook.ts'
import { linesBook } from '../libreoffice/lines-book.ts'
import { recalculated, recalculationTime } from '../libreoffice/recalculate.ts'
import { fixture } from './book-files.ts'

const date = (number: number, text: string) => ({ number: expect.closeTo(number, 9), format: 'date', text })
const percent = (number: number) => ({ number, format: 'percent', text: String(number) })
const error = (text: string) => ({ fault: 'error', text })
const odd = `It's "quoted" & <odd>`

let from1900: Workbook
let from1904: Workbook

/** kinds.fods as the LibreOffice that is there writes it, with either way of counting days. */
beforeAll(async () => {
  const kinds = fixture('kinds.fods')
  const counted = strToU8(strFromU8(kinds).replace('date-value="1899-12-30"', 'date-value="1904-01-01"'))
  const [one, other] = await converted([kinds, counted], { from: 'fods', to: 'xlsx' })
  from1900 = readWorkbook(one ?? kinds)
  from1904 = readWorkbook(other ?? kinds)
}, recalculationTime)

const rowsOf = (book: Workbook, sheet: string) =>
  Object.fromEntries(book.readSheet(sheet).rows.map(({ row, cells }) => [row, cells]))

test('sheets with their names and states', () => {
  expect(from1900.sheets).toEqual([
    { name: odd, state: 'visible' },
    { name: 'Straße 日本', state: 'visible' },
    { name: 'Unseen', state: 'hidden' },
    { name: 'Lines', state: 'visible' },
    { name: 'Empty', state: 'visible' },
  ])
  expect(from1900.readSheet('unseen').rows).toHaveLength(1)
  expect(from1900.readSheet('Empty').rows).toEqual([])
})

test('every kind of cell', () => {
  const rows = rowsOf(from1900, odd)
  expect(rows).toMatchObject({
    1: ['number', 1234.5, -1e-7, 12345678901234],
    2: ['text', `Genève 日本 🌍 <&>"'`, 'two\nlines', '  around  ', '_x0041_', '007', 'rich bold end'],
    // What a formula says is true is written as a number.
    3: ['truth', true, false, 1],
    4: [
      'date',
      date(43646, '2019-06-30'),
      date(43646.75, '2019-06-30T18:00:00'),
      date(12.5 / 24, '12:30:00'),
    ],
    5: ['percent', percent(0.125), 12],
    6: ['formula', 2469, 'ab', '', percent(0.125), date(43861, '2020-01-31'), 'CHF 000', 84],
    7: [
      'error',
      error('#DIV/0!'),
      error('#N/A'),
      error('#NAME?'),
      error('#VALUE!'),
      error('#REF!'),
      error('#VALUE!'),
    ],
    8: ['repeated', 7, 7, 7],
    9: ['repeated', 7, 7, 7],
  })
  expect(rows[32]?.[27]).toBe('in AB32')
  expect(rows[32]?.[703]).toBe('in AAB32')
})

test('days counted from 1904 are the same dates', () => {
  expect(rowsOf(from1904, odd)[4]).toEqual([
    'date',
    date(43646 - 1462, '2019-06-30'),
    date(43646.75 - 1462, '2019-06-30T18:00:00'),
    date(12.5 / 24, '12:30:00'),
  ])
})

test('rows hidden by hand or by a filter', () => {
  const hidden = from1900.readSheet(odd).rows.filter(({ hidden }) => hidden)
  expect(hidden.map(({ cells }) => cells[0])).toEqual(['hidden', 'filtered'])
})

test('merged headers', () => {
  expect(from1900.readSheet('Straße 日本').merges).toEqual([
    { firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 1 },
    { firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 3 },
  ])
  expect(rowsOf(from1900, 'Straße 日本')).toEqual({
    1: ['Unit', 'CHF 000', null],
    2: [null, 2020, 2021],
    3: ['BDT', 10.5, 20],
  })
})

test('names, and a range of data as a table', () => {
  expect(from1900.names).toEqual([
    { name: 'Amounts', refersTo: "'Straße 日本'!$B$3:$C$3", hidden: false },
    { name: 'Rate', refersTo: '7.6/100', hidden: false },
  ])
  expect(from1900.tables).toMatchObject([
    {
      name: 'Plan',
      sheet: 'Lines',
      headerRows: 1,
      range: { firstRow: 2, lastRow: 3, firstColumn: 2, lastColumn: 3 },
    },
  ])
})

test(
  'a table of another program, saved by LibreOffice, keeps its name and columns',
  async () => {
    const { bytes } = await recalculated(await linesBook(['1+1']))
    expect(readWorkbook(bytes).tables).toEqual(readWorkbook(await linesBook(['1+1'])).tables)
  },
  recalculationTime,
)
