import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { stream, Workbook } from 'exceljs'
import type { CellValue as Written } from 'exceljs'
import { writeXlsx } from 'hucre/xlsx'
import { readWorkbook } from '../../src/xlsx/read-workbook.ts'

const date = (number: number, text: string) => ({ number: expect.closeTo(number, 9), format: 'date', text })
const error = (text: string) => ({ fault: 'error', text })
const long = 'a < b & c\n'.repeat(3276)

/** What exceljs is given and what is read: cell by cell. */
const cells: readonly (readonly [what: string, written: Written, read: unknown])[] = [
  ['text', 'Genève 日本 🌍', 'Genève 日本 🌍'],
  ['text with space at its ends', '  a  ', '  a  '],
  ['text of many lines', long, long],
  ['text like a number', '007', '007'],
  ['text like an error', '#N/A', '#N/A'],
  ['rich text', { richText: [{ text: 'a ' }, { text: ' b', font: { bold: true } }] }, 'a  b'],
  ['link', { text: 'a place', hyperlink: 'https://example.org' }, 'a place'],
  ['error', { error: '#N/A' }, error('#N/A')],
  ['number', 0.1, 0.1],
  ['large number', 1.7976931348623157e308, 1.7976931348623157e308],
  ['truth', true, true],
  ['day', new Date('2019-06-30T00:00:00Z'), date(43646, '2019-06-30')],
  ['moment', new Date('2020-02-29T23:59:59Z'), date(43890.999988426, '2020-02-29T23:59:59')],
  ['formula with a number', { formula: '1+1', result: 2 }, 2],
  ['formula with a text', { formula: '"a"&"b"', result: 'ab' }, 'ab'],
  ['formula with a truth', { formula: '1=1', result: true }, true],
  ['formula with an error', { formula: '1/0', result: { error: '#DIV/0!' } }, error('#DIV/0!')],
  [
    'formula with a day',
    { formula: 'DATE(2019,6,30)', result: new Date('2019-06-30T00:00:00Z') },
    date(43646, '2019-06-30'),
  ],
  ['formula never calculated', { formula: '"<"&B2' }, { fault: 'uncalculated', text: '"<"&B2' }],
]

const texts = cells.map(([, written]) => written)

async function fromExceljs(date1904: boolean): Promise<Uint8Array> {
  const book = new Workbook()
  book.properties.date1904 = date1904
  const sheet = book.addWorksheet("L'année", { properties: { tabColor: { argb: 'FF0000' } } })
  sheet.addRow(texts)
  sheet.getCell('XFD3').value = 'last column'
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** Written as it goes, without a list of shared texts. */
async function fromStream(): Promise<Uint8Array> {
  const file = new PassThrough()
  const book = new stream.xlsx.WorkbookWriter({ stream: file, useStyles: true, useSharedStrings: false })
  const sheet = book.addWorksheet("L'année")
  sheet.addRow(texts).commit()
  const written = buffer(file)
  await book.commit()
  return new Uint8Array(await written)
}

test('exceljs', async () => {
  const { rows } = readWorkbook(await fromExceljs(false)).readSheet("l'année")
  expect(rows[0]?.cells).toEqual(cells.map(([, , read]) => read))
  expect(rows[1]).toMatchObject({ row: 3, hidden: false })
  expect(rows[1]?.cells).toHaveLength(16_384)
  expect(rows[1]?.cells.at(-1)).toBe('last column')
})

test('exceljs, writing a stream', async () => {
  const { rows } = readWorkbook(await fromStream()).readSheet("L'année")
  expect(rows[0]?.cells).toEqual(cells.map(([, , read]) => read))
})

test('exceljs, counting days from 1904', async () => {
  const { rows } = readWorkbook(await fromExceljs(true)).readSheet("L'année")
  const read = cells.map(([what, , read], index) => [what, rows[0]?.cells[index], read] as const)
  expect(read.filter(([what]) => what === 'day' || what === 'moment').map(([, cell]) => cell)).toEqual([
    date(43646 - 1462, '2019-06-30'),
    date(43890.999988426 - 1462, '2020-02-29T23:59:59'),
  ])
})

/** A budget with much around it that is not read. */
const hucreBook: Parameters<typeof writeXlsx>[0] = {
  namedRanges: [{ name: 'Amounts', range: "'Budget & plan'!$B$2:$B$3" }],
  workbookProtection: { lockStructure: true },
  sheets: [
    {
      name: 'Budget & plan',
      rows: [
        ['Unit', 'Amount', 'From', 'Trend'],
        ['BDT', 10.5, new Date('2019-06-30T00:00:00Z'), null],
        ['TSB <&> "1"', -0.5, new Date('2020-01-01T12:00:00Z'), null],
      ],
      cells: new Map([
        [
          '3,0',
          { type: 'richText', value: null, richText: [{ text: 'a ' }, { text: 'b', font: { bold: true } }] },
        ],
        ['3,1', { type: 'formula', value: null, formula: 'SUM(B2:B3)', formulaResult: 10 }],
        ['3,2', { type: 'boolean', value: true, checkbox: true }],
        ['3,27', { type: 'string', value: 'far', comment: { text: 'a note', author: 'A' } }],
      ]),
      tables: [
        {
          name: 'Lines',
          range: 'A1:D3',
          columns: ['Unit', 'Amount', 'From', 'Trend'].map((name) => ({ name })),
        },
      ],
      rowDefs: new Map([[2, { hidden: true }]]),
      sparklines: [{ location: 'D2', dataRange: 'Lists!A1:B1' }],
      textBoxes: [{ text: 'a box', anchor: { from: { row: 9, col: 1 } } }],
      protection: { sheet: true },
    },
    {
      name: 'Pivot',
      pivotTables: [
        {
          name: 'Sums',
          sourceSheet: 'Budget & plan',
          sourceRange: 'A1:B3',
          rows: ['Unit'],
          values: [{ field: 'Amount' }],
        },
      ],
    },
    { name: 'Lists', rows: [['R.1']], veryHidden: true },
  ],
}

test.each(['shared', 'inline'] as const)('hucre, with %s texts', async (stringMode) => {
  const book = readWorkbook(new Uint8Array(await writeXlsx({ ...hucreBook, stringMode })))
  expect(book.sheets).toEqual([
    { name: 'Budget & plan', state: 'visible' },
    { name: 'Pivot', state: 'visible' },
    { name: 'Lists', state: 'veryHidden' },
  ])
  expect(book.names).toEqual([{ name: 'Amounts', refersTo: "'Budget & plan'!$B$2:$B$3", hidden: false }])
  expect(book.tables).toMatchObject([{ name: 'Lines', columns: ['Unit', 'Amount', 'From', 'Trend'] }])
  const { rows, isProtected } = book.readSheet('Budget & plan')
  expect(isProtected).toBe(true)
  expect(rows.map(({ hidden }) => hidden)).toEqual([false, false, true, false])
  expect(rows.map(({ cells }) => cells.slice(0, 3))).toEqual([
    ['Unit', 'Amount', 'From'],
    ['BDT', 10.5, date(43646, '2019-06-30')],
    ['TSB <&> "1"', -0.5, date(43831.5, '2020-01-01T12:00:00')],
    ['a b', 10, true],
  ])
  expect(rows[3]?.cells[27]).toBe('far')
})
