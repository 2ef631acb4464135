import { readWorkbook } from '../../src/xlsx/read-workbook.ts'
import { fixture } from './book-files.ts'

const date = (number: number, text: string) => ({ number: expect.closeTo(number, 9), format: 'date', text })
const percent = (number: number) => ({ number, format: 'percent', text: String(number) })
const error = (text: string) => ({ fault: 'error', text })
const uncalculated = (text: string) => ({ fault: 'uncalculated', text })
const none = undefined

/** Each sheet with its state and its rows as row number and cells, to be checked by eye against the file. */
const expected = {
  'xlsxwriter-sheets.xlsx': {
    "It's €": [
      'visible',
      [1, [none, 'CHF 000', null]],
      [2, ['Unit', '2020', '2021']],
      [3, ['BDT', 10.5, 20]],
      [4, ['TSB', 3, 6]],
      [6, ['error', error('#DIV/0!'), error('#N/A')]],
      // The result that is an empty text is written as none at all.
      [7, ['formula', 13.5, 'ab', true, uncalculated('""'), 21, 40, 'BDT']],
      [
        8,
        [
          'date',
          date(42184, '2019-06-30'),
          date(42184.75, '2019-06-30T18:00:00'),
          date(1.5, '1904-01-02T12:00:00'),
        ],
      ],
      [9, ['percent', percent(0.125)]],
      [10, ['text', 'rich bold end', '_x0041_', ' a\tb\nc ', '007', 'link']],
      [11, ['truth', false]],
      [12, ['blank', null, ...Array<undefined>(700).fill(none), 'far']],
    ],
    Lists: [
      'hidden',
      [2, [none, 'a', 1, none, 'Line [1] #', 'CHF\n000']],
      [3, [none, 'b', 2, none, 'x', 1]],
      [4, [none, none, none, none, 'y', 2]],
      [5, [none, none, none, none, 'Total', 0]],
    ],
    Deep: ['veryHidden', [1, ['x']]],
  },
  'openpyxl-iso-dates.xlsx': {
    Kinds: [
      'visible',
      [
        1,
        [
          'date',
          date(43646, '2019-06-30'),
          date(43646.75, '2019-06-30T18:00:00'),
          date(12.5 / 24, '12:30:00'),
          date(25 / 24, '1900-01-01T01:00:00'),
        ],
      ],
      [2, ['text', 'rich bold', '  a  ', uncalculated('1+1')]],
      [3, ['truth', true, false]],
      [4, ['error', error('#N/A'), error('#REF!')]],
      [5, ['percent', percent(0.125)]],
      [7, ['merged']],
    ],
    Lines: ['visible', [1, ['Line', '2020']], [2, ['L1', 5]]],
    Deep: ['veryHidden', [3, [none, none, 'x']]],
  },
  'sheetjs-dates.xlsx': {
    'Blatt & "1"': [
      'visible',
      [1, ['date', date(43646, '2019-06-30'), error('#N/A')]],
      [2, ['text', '  a  ', '007']],
      [3, ['truth', true]],
      [4, ['number', 1234.5, none, 2, 'ab', percent(0.125)]],
      [5, [none, 'gap']],
    ],
    Deep: ['veryHidden', [1, ['x']]],
  },
}

test.each(Object.entries(expected))('every cell of %s', (name, sheets) => {
  const book = readWorkbook(fixture(name))
  const read = book.sheets.map(({ name: sheet, state }) => [
    sheet,
    [state, ...book.readSheet(sheet).rows.map(({ row, cells }) => [row, [...cells]])],
  ])
  expect(read).toEqual(Object.entries(sheets))
})

test('tables without a header row and with a totals row; names of the book and of a sheet', () => {
  const book = readWorkbook(fixture('xlsxwriter-sheets.xlsx'))
  expect(book.tables).toMatchObject([
    { name: 'Bare', sheet: 'Lists', headerRows: 0, totalsRows: 0, columns: ['Column1', 'Column2'] },
    { name: 'Totals', sheet: 'Lists', headerRows: 1, totalsRows: 1, columns: ['Line [1] #', 'CHF\n000'] },
  ])
  expect(book.names).toEqual([
    { name: 'Amounts', refersTo: "'It''s €'!$B$3:$C$4", hidden: false },
    { name: 'Local', refersTo: 'Lists!$B$2', sheet: 'Lists', hidden: false },
  ])
})
