import { readWorkbook } from '../../src/xlsx/read-workbook.ts'
import type { CellValue } from '../../src/xlsx/cell-value.ts'
import { fixture } from '../xlsx/book-files.ts'
import { linesBook } from './lines-book.ts'
import { recalculated, recalculatedAll, recalculationTime } from './recalculate.ts'
import type { RecalculatedBook } from './recalculate.ts'

const sumOf = (criterion: string) => `SUMIFS(Lines[2020],Lines[Code],${criterion})`

/**
 * What formulas of ours are made of, with the values that Excel is documented and known to give. `Z99` is truly
 * blank; an empty text is what a formula such as `=""` leaves behind, or a cell that a person pasted.
 */
const cases: readonly (readonly [what: string, formula: string, expected: CellValue])[] = [
  ['a column by its name', 'SUM(Lines[2020])', 2047],
  ['a column whose name has a space and brackets', 'SUM(Lines[Year 2021 (CHF)])', 20470],
  ['the body of a column', 'SUM(Lines[[#Data],[2020]])', 2047],
  ['the header of a column', 'Lines[[#Headers],[2020]]', '2020'],

  ['a text stands for the whole cell, in either case, and a dot for a dot', sumOf('"R.1-1"'), 17],
  ['a start of a code is another code', sumOf('"R.1"'), 4],
  ['an asterisk is a wildcard', sumOf('"R.1*"'), 55],
  ['all that is not a code, blank cells among it', sumOf('"<>R.1-1"'), 2030],
  ['a code that looks like a number is the number too', sumOf('"1.10"'), 1536],

  ['"" is a blank cell or an empty text', sumOf('""'), 192],
  ['"=" is a truly blank cell', sumOf('"="'), 64],
  ['"<>" is all but a truly blank cell, an empty text among it', sumOf('"<>"'), 1983],
  ['a reference to a blank cell is a nought', sumOf('Z99'), 256],
  ['joined with "" it is a blank cell or an empty text', sumOf('Z99&""'), 192],
  ['COUNTIF with ""', 'COUNTIF(Lines[Code],"")', 2],
  ['COUNTIF with "="', 'COUNTIF(Lines[Code],"=")', 1],
  ['COUNTBLANK counts as "" does', 'COUNTBLANK(Lines[Code])', 2],

  ['two criteria', 'SUMIFS(Lines[2020],Lines[Code],"R.1-1",Lines[2020],">1")', 16],
  ['no line', sumOf('"T.9-9"'), 0],
  ['another column of the same rows', 'SUMIFS(Lines[Year 2021 (CHF)],Lines[Code],"R.1-1")', 170],
  ['a criterion put together', 'SUMIFS(Lines[2020],Lines[Code],"R"&"."&1&"-"&1)', 17],

  ['half a unit is rounded away from nought', 'ROUND(2.5,0)', 3],
  ['below nought too', 'ROUND(-2.5,0)', -3],
  ['as written in decimals, not in binary', 'ROUND(1.005,2)', 1.01],
  ['to thousands', 'ROUND(1234500,-3)', 1235000],
  ['IF', 'IF(SUM(Lines[2020])=2047,"ties","does not tie")', 'ties'],
  ['a blank cell equals ""', 'IF(Z99="","blank","not")', 'blank'],
  ['an error', '1/0', { fault: 'error', text: '#DIV/0!' }],
  ['IFERROR', 'IFERROR(1/0,"none")', 'none'],
]

const formulas = cases.map(([, formula]) => formula)
let bytes: Uint8Array
let book: RecalculatedBook

beforeAll(async () => {
  bytes = await linesBook(formulas)
  book = await recalculated(bytes)
}, recalculationTime)

test('every result that the file brings along is wrong', () => {
  const { rows } = readWorkbook(bytes).readSheet('Formulas')
  expect(rows.map(({ cells }) => cells)).toEqual(cases.map(() => [-1]))
})

test.each(cases.map(([what, formula, expected], index) => [what, formula, expected, index + 1] as const))(
  '%s: %s',
  (_, __, expected, row) => {
    expect(book.value('Formulas', `A${row}`)).toEqual(expected)
  },
)

test('the cells of a sheet by address', () => {
  expect(book.sheets).toEqual(['Lines', 'Formulas'])
  expect(book.cells('Lines')).toMatchObject({ A1: 'Code', B1: '2020', A2: 'R.1-1', B2: 1, C12: 10_240 })
  expect(book.value('Lines', 'A8')).toBeNull()
  expect(() => book.value('Line', 'A8')).toThrow('There is no sheet Line, but Lines, Formulas')
})

test(
  'what a person types is calculated with',
  async () => {
    const edited = await recalculated(bytes, [
      { sheet: 'Lines', cell: 'B2', value: 4096 },
      { sheet: 'Lines', cell: 'A6', value: null },
      { sheet: 'Lines', cell: 'A8', value: 'R.1-1' },
      { sheet: 'Formulas', cell: 'Z99', value: 'R.1' },
      { sheet: 'Formulas', cell: 'B1', value: '<a & "b"> ' },
      { sheet: 'Formulas', cell: 'AA1', value: true },
    ])
    const value = (what: string) =>
      edited.value('Formulas', `A${cases.findIndex(([name]) => name === what) + 1}`)
    expect(value('a column by its name')).toBe(2047 - 1 + 4096)
    expect(value('a text stands for the whole cell, in either case, and a dot for a dot')).toBe(4096 + 64)
    expect(value('"=" is a truly blank cell')).toBe(16)
    expect(value('joined with "" it is a blank cell or an empty text')).toBe(4)
    expect(edited.cells('Formulas')).toMatchObject({ B1: '<a & "b"> ', AA1: true, Z99: 'R.1' })
  },
  recalculationTime,
)

test(
  'several files in one run; where one cannot be read, that is said',
  async () => {
    const tables = fixture('exceljs-tables-1904.xlsx')
    const books = await recalculatedAll([tables, bytes])
    expect(books.map(({ sheets }) => sheets[0])).toEqual(['Lines', 'Lines'])
    expect(books[0]?.value('Lines', 'C4')).toBe(300.25)
    await expect(recalculatedAll([tables, Uint8Array.of(1, 2, 3)])).rejects.toThrow(
      /LibreOffice made no 2\.xlsx[^]*could not be loaded/,
    )
  },
  recalculationTime,
)
