import { readWorkbook } from '../../../src/xlsx/read-workbook.ts'
import { writeWorkbook } from '../../../src/xlsx/write/write-workbook.ts'
import type {
  WrittenBook,
  WrittenCell,
  WrittenList,
  WrittenSheet,
  WrittenStyle,
  WrittenTable,
} from '../../../src/xlsx/write/written-book.ts'
import { bookOf, sheetWith } from './sample-book.ts'

const header = ['Line', '2020']
const table: WrittenTable = { name: 'Lines', ref: 'A1:B2', columns: header }
const list: WrittenList = {
  ref: 'A2',
  from: "'Sheet'!$B$1:$B$2",
  others: 'refused',
  refusal: { title: 'No', text: 'No.' },
}

const sheets = (...names: readonly string[]): WrittenBook =>
  bookOf(names.map((name) => sheetWith([], { name })))
const sheet = (more: Partial<WrittenSheet>): WrittenBook => bookOf([sheetWith([header, ['L1', 1]], more)])
const cell = (value: WrittenCell): WrittenBook => bookOf([sheetWith([[null, value]])])
const style = (of: WrittenStyle): WrittenBook => cell({ value: 1, style: of })
const tables = (...all: readonly Partial<WrittenTable>[]): WrittenBook =>
  sheet({ tables: all.map((one) => ({ ...table, ...one })) })
const lists = (...all: readonly Partial<WrittenList>[]): WrittenBook =>
  sheet({ lists: all.map((one) => ({ ...list, ...one })) })
const block = (row: number, column: number) => ({ row, column, rows: [[1, 2], [3]], styles: [] })
const named = (name: string, refersTo = "'Sheet'!$A$1"): WrittenBook =>
  bookOf([sheetWith([['a']])], { names: [{ name, refersTo }] })
const highlight = (formula: string, of: WrittenStyle, ref = 'A1:B2'): WrittenBook =>
  sheet({ tables: [table], highlights: [{ ref, formula, style: of }] })
const print = (more: Partial<NonNullable<WrittenSheet['print']>>): WrittenBook =>
  sheet({ print: { orientation: 'portrait', paper: 'a4', footer: '', ...more } })

test.each<readonly [string, WrittenBook, string, string | RegExp]>([
  ['a title', bookOf([sheetWith([])], { title: 'a\u0001' }), 'write-title', 'title'],
  ['no sheet', bookOf([]), 'write-no-sheet', 'visible'],
  ['no visible sheet', sheet({ state: 'hidden' }), 'write-no-sheet', 'visible'],
  ['an active sheet that is not there', bookOf([sheetWith([])], { active: 'None' }), 'write-active', 'None'],
  [
    'an active sheet that is hidden',
    bookOf([sheetWith([]), sheetWith([], { name: 'Deep', state: 'veryHidden' })], { active: 'Deep' }),
    'write-active',
    'Deep',
  ],
  ['a sheet without a name', sheets(''), 'write-sheet-name', 'empty'],
  ['a long name of a sheet', sheets('a'.repeat(32)), 'write-sheet-name', '31 characters'],
  ...Array.from(
    '[]:*?/\\',
    (letter) => [letter, sheets(`a${letter}b`), 'write-sheet-name', `a${letter}b`] as const,
  ),
  ['an apostrophe before', sheets("'a"), 'write-sheet-name', 'apostrophe'],
  ['an apostrophe behind', sheets("a'"), 'write-sheet-name', 'apostrophe'],
  ['a line in a name', sheets('a\nb'), 'write-sheet-name', 'character'],
  ['an escape in a name', sheets('_x0041_'), 'write-sheet-name', 'character'],
  ['the history', sheets('HISTORY'), 'write-sheet-name', 'Excel keeps'],
  ['two sheets of one name', sheets('Budget', 'BUDGET'), 'write-sheet-name', 'two sheets named BUDGET'],

  ['a number that is none', cell({ value: NaN }), 'write-number', 'the cell B1 of the sheet Sheet holds NaN'],
  ['a plain number that is none', bookOf([sheetWith([[Infinity]])]), 'write-number', 'Infinity'],
  ['a long text', cell({ value: 'x'.repeat(32_768) }), 'write-text-length', '32,767'],
  ['a long plain text', bookOf([sheetWith([['x'.repeat(32_768)]])]), 'write-text-length', 'the cell A1'],
  [
    'a formula',
    cell({ formula: '=1' }),
    'write-formula',
    'the formula in the cell B1 of the sheet Sheet begins',
  ],
  ['a long result', cell({ formula: '1', value: 'x'.repeat(32_768) }), 'write-text-length', 'B1'],
  ['a link to nowhere', cell({ value: 'a', link: "'None'!A1" }), 'write-link', "leads to 'None'!A1"],
  ['a link to no cell', cell({ value: 'a', link: 'Sheet' }), 'write-link', 'leads to Sheet'],
  [
    'a link without quotes',
    bookOf([sheetWith([[{ value: 1, link: 'A 1!A1' }]], { name: 'A 1' })]),
    'write-link',
    'A 1',
  ],
  [
    'too many links',
    bookOf([sheetWith(Array.from({ length: 65_531 }, () => [{ value: 1, link: 'Sheet!A1' }]))]),
    'write-link',
    '65,530',
  ],

  ['a colour', style({ color: 'red' }), 'write-style', 'the cell B1 of the sheet Sheet has the colour red'],
  ['a fill', style({ fill: '#FFFFFF' }), 'write-style', '#FFFFFF'],
  ['the colour of a border', style({ top: { line: 'thin', color: '' } }), 'write-style', 'colour'],
  ['a size', style({ size: 0 }), 'write-style', 'size'],
  ['an indent', style({ indent: 1.5 }), 'write-style', 'indent'],
  ['no number format', style({ numberFormat: '' }), 'write-style', 'number format'],
  ['an open text', style({ numberFormat: '0"a' }), 'write-style', '0"a'],
  ['an open condition', style({ numberFormat: '[Red0' }), 'write-style', 'number format'],
  ['five parts', style({ numberFormat: '0;0;0;0;0' }), 'write-style', 'number format'],
  [
    'the style of a column',
    sheet({ blocks: [{ ...block(1, 1), styles: [{ size: 500 }] }] }),
    'write-style',
    'A1',
  ],
  ['the colour of a tab', sheet({ tabColor: 'blue' }), 'write-style', 'blue'],

  ['row 0', sheet({ blocks: [block(0, 1)] }), 'write-bounds', 'block'],
  ['half a row', sheet({ blocks: [block(1.5, 1)] }), 'write-bounds', 'block'],
  ['a row too far down', sheet({ blocks: [block(1_048_576, 1)] }), 'write-bounds', 'block'],
  ['a column too far right', sheet({ blocks: [block(1, 16_384)] }), 'write-bounds', 'block'],
  [
    'blocks that overlap',
    sheet({ blocks: [block(1, 1), block(9, 1), block(2, 2)] }),
    'write-blocks',
    'A1:B2 and B2:C3',
  ],
  ['frozen rows', sheet({ freeze: { rows: -1, columns: 0 } }), 'write-bounds', 'in sight'],
  ['a row twice', sheet({ rows: [{ row: 1 }, { row: 1 }] }), 'write-row', 'row 1'],
  ['a row not on the sheet', sheet({ rows: [{ row: 0 }] }), 'write-row', 'row 0'],
  ['a row too high', sheet({ rows: [{ row: 1, height: 410 }] }), 'write-row', 'row 1'],
  ['a column too wide', sheet({ columns: [{ width: 256 }] }), 'write-column', '255'],
  ['a merge of one cell', sheet({ merges: ['A1'] }), 'write-merge', 'A1'],
  ['a merge of no cells', sheet({ merges: ['A:B'] }), 'write-merge', 'A:B'],
  ['merges that overlap', sheet({ merges: ['A1:B2', 'D1:E2', 'B2:C3'] }), 'write-merge', 'A1:B2 and B2:C3'],
  ['a merge in a table', sheet({ merges: ['B2:C2'], tables: [table] }), 'write-merge', 'A1:B2 and B2:C2'],

  ['a blank name', named(''), 'write-name', 'letters'],
  ['a name with a space', named('a b'), 'write-name', 'a b'],
  ['a name that begins with a digit', named('1a'), 'write-name', '1a'],
  ...['A1', 'xfd7', 'R1C1', 'r', 'C2'].map((name) => [name, named(name), 'write-name', 'as a cell'] as const),
  ['a name of Excel', named('_xlnm.Print_Area'), 'write-name', 'Excel keeps'],
  ['an escape in a name of cells', named('_x0041_'), 'write-name', 'letters'],
  ['a long name', named('a'.repeat(256)), 'write-name', 'letters'],
  ['a name of nothing', named('a', ''), 'write-name', 'is empty'],
  ['a name of what is not there', named('a', "'None'!$A$1"), 'write-name', 'the sheet None'],
  [
    'a name twice',
    bookOf([sheetWith([])], { names: ['a', 'A'].map((name) => ({ name, refersTo: '1' })) }),
    'write-name',
    'taken',
  ],
  [
    'a table named as cells are',
    { ...tables({}), names: [{ name: 'LINES', refersTo: '1' }] },
    'write-table-name',
    'the name Lines of a table of the sheet Sheet is taken already',
  ],

  ['a table named as a cell', tables({ name: 'AB12' }), 'write-table-name', 'AB12'],
  ['two tables of one name', tables({}, { name: 'lines' }), 'write-table-name', 'lines'],
  ['a table of no range', tables({ ref: 'A1' }), 'write-table-range', 'Lines'],
  ['a table of another width', tables({ ref: 'A1:C2' }), 'write-table-range', 'Lines'],
  ['a table without rows', tables({ ref: 'A1:B1' }), 'write-table-range', 'Lines'],
  ['a style of tables', tables({ style: 'TableStyleLight22' }), 'write-table-style', 'TableStyleLight22'],
  ['a blank column', tables({ columns: ['Line', ''] }), 'write-table-column', 'of the table Lines'],
  ['a column twice', tables({ columns: ['Line', 'LINE'] }), 'write-table-column', 'LINE'],
  ['a long column', tables({ columns: ['Line', 'a'.repeat(256)] }), 'write-table-column', 'too long'],
  [
    'another header',
    tables({ columns: ['Line', '2021'] }),
    'write-table-header',
    'the cell B1 of the sheet Sheet',
  ],
  ['no header', tables({ ref: 'B1:C2', columns: ['2020', 'Note'] }), 'write-table-header', 'the cell C1'],
  [
    'a number as header',
    bookOf([
      sheetWith(
        [
          ['Line', 2020],
          [1, 2],
        ],
        { tables: [table] },
      ),
    ]),
    'write-table-header',
    'the text 2020',
  ],
  [
    'a formula as header',
    bookOf([
      sheetWith(
        [
          ['Line', { formula: '"2020"', value: '2020' }],
          [1, 2],
        ],
        { tables: [table] },
      ),
    ]),
    'write-table-header',
    'the text 2020',
  ],
  ['tables that overlap', tables({}, { name: 'Others' }), 'write-table-overlap', 'Lines and Others'],

  ['a list for no cells', lists({ ref: 'A:A' }), 'write-list', 'A:A'],
  ['a list of its own', lists({ from: '"a,b"' }), 'write-list', '"a,b"'],
  ['a list from a table', lists({ from: 'Lines[Line]' }), 'write-list', 'Lines[Line]'],
  ['a list from a sheet that is not there', lists({ from: "'None'!$A$1" }), 'write-list', 'None'],
  ['a list from a name that is not there', lists({ from: 'Codes' }), 'write-list', 'Codes'],
  ['a long title', lists({ refusal: { title: 'a'.repeat(33), text: '' } }), 'write-list', '32 characters'],
  ['a long refusal', lists({ refusal: { title: '', text: 'a'.repeat(226) } }), 'write-list', '225'],
  ['a long prompt', lists({ prompt: { title: '', text: 'a'.repeat(256) } }), 'write-list', '255'],
  ['lists that overlap', lists({ ref: 'A2:A9' }, { ref: 'A9:B9' }), 'write-list', 'A2:A9 and A9:B9'],

  ['a highlight of no cells', highlight('1', {}, 'A'), 'write-highlight', 'has no range'],
  ['a highlight by a table', highlight('Lines[Line]=1', {}), 'write-highlight', 'names a table'],
  ['a highlight by a blank', highlight(' ', {}), 'write-highlight', 'is empty'],
  ['a highlight in a size', highlight('1', { size: 9 }), 'write-highlight', 'cannot change'],
  [
    'a highlight with a thick border',
    highlight('1', { top: { line: 'double', color: '000000' } }),
    'write-highlight',
    'cannot change',
  ],
  ['a highlight in no colour', highlight('1', { fill: 'x' }), 'write-style', 'the highlight for A1:B2'],

  ['repeated rows', print({ titleRows: '4:1' }), 'write-print', '4:1'],
  ['a printed area', print({ area: 'A:B' }), 'write-print', 'A:B'],
  ['a long footer', print({ footer: '&'.repeat(125) }), 'write-print', 'footer'],
  ['a break before the first row', print({ breaksBefore: [1] }), 'write-print', 'breaks'],
  [
    'too many breaks',
    print({ breaksBefore: Array.from({ length: 1027 }, (_, row) => row + 2) }),
    'write-print',
    'breaks',
  ],
])('refuses %s', async (_, book, code, message) => {
  await expect(writeWorkbook(book)).rejects.toMatchObject({
    name: 'XlsxError',
    code,
    message: expect.stringMatching(/^This workbook cannot be written: .*\.$/),
  })
  await expect(writeWorkbook(book)).rejects.toThrow(message)
})

test.each<readonly [string, WrittenBook]>([
  [
    'columns of a table in another order of blocks',
    sheet({ tables: [table], blocks: [block(2, 1), { ...block(1, 1), rows: [header] }] }),
  ],
  ['a list from a range of its own sheet', lists({ from: 'B1:B2' })],
  ['a link to a sheet in other letters', cell({ value: 'a', link: 'sHEET!B2:C3' })],
  ['number formats with texts and colours', style({ numberFormat: '[Red]#,##0.00\\ "CHF; k";-0_);"–";@' })],
])('takes %s', async (_, book) => {
  expect(readWorkbook(await writeWorkbook(book)).sheets).toEqual([{ name: 'Sheet', state: 'visible' }])
})
