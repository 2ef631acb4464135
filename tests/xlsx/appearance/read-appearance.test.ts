import { writeXlsx } from 'hucre/xlsx'
import { readAppearance } from '../../../src/xlsx/appearance/read-appearance.ts'
import type { BookAppearance } from '../../../src/xlsx/appearance/book-appearance.ts'
import type { CellStyle } from '../../../src/xlsx/cell-style.ts'
import { fixture, withPart, withParts } from '../book-files.ts'
import { furnishedBook } from './furnished-book.ts'

let book: BookAppearance
const plan = () => book.sheets[0]

beforeAll(async () => {
  book = readAppearance(await furnishedBook())
})

function styleAt(row: number, column: number): CellStyle | undefined {
  const shape = plan()?.rows.find((one) => one.row === row)?.shape
  return shape?.styles[shape.columns.indexOf(column)]
}

test('the looks of cells', () => {
  expect(styleAt(1, 1)).toEqual({
    font: 'Arial',
    size: 16,
    bold: true,
    italic: true,
    underline: true,
    color: 'C00000',
    fill: 'FFE699',
    horizontal: 'center',
    vertical: 'top',
    wrap: true,
  })
  expect(styleAt(6, 3)).toEqual({
    numberFormat: '#,##0.00',
    top: { line: 'mediumDashDot', color: '00B050' },
    left: { line: 'thick', color: '000000' },
  })
  expect(styleAt(6, 2)).toEqual({ rotation: -45, indent: 2, shrink: true })
  expect(styleAt(5, 6)).toEqual({ numberFormat: '0.00%', unlocked: true })
})

test('rows, columns and what stays in sight', () => {
  expect(plan()).toMatchObject({
    tabColor: '1F4E79',
    defaultRowHeight: 18,
    showGridLines: false,
    freeze: { rows: 4, columns: 1 },
    protection: { sheet: '1', sort: '0', autoFilter: '0', formatCells: '0' },
  })
  expect(plan()?.columns.map(({ first, last, hidden }) => [first, last, hidden])).toEqual([
    [1, 1, false],
    [5, 5, true],
    [6, 6, false],
  ])
  expect(
    plan()
      ?.rows.filter(({ hidden }) => hidden)
      .map(({ row }) => row),
  ).toEqual([3])
  expect(plan()?.rows[0]).toMatchObject({ row: 1, height: 33, isFixed: true })
})

test('formulas, links, notes and tables', () => {
  const formulas = plan()?.rows.flatMap(({ row, formulas: own }) =>
    own.map(({ column, text }) => [row, column, text]),
  )
  expect(formulas).toContainEqual([8, 3, 'SUBTOTAL(109,Lines[Amount])'])
  expect(formulas).toContainEqual([5, 4, 'C5*2'])
  expect(plan()?.links).toEqual([
    { ref: 'A10', target: 'https://example.org/a?b=1&c', tooltip: 'Go <there>' },
    { ref: 'A11', location: "'Lists'!A1" },
  ])
  expect(plan()?.notes).toEqual([{ ref: 'B5', author: 'Author', text: ' Look here ' }])
  expect(book.tables['Lines']).toMatchObject({
    style: 'TableStyleMedium4',
    stripes: { showRowStripes: '1', showLastColumn: '1' },
    columns: [{ totalsLabel: 'Sum' }, {}, { totalsFunction: 'sum' }, {}],
  })
})

test('rules in the order in which they apply, with their looks', () => {
  const highlights = plan()?.highlights
  expect(highlights?.map(({ type }) => type)).toEqual([
    'cellIs',
    'top10',
    'expression',
    'containsText',
    'colorScale',
    'iconSet',
  ])
  expect(highlights?.[2]).toMatchObject({
    areas: ['C5:C7'],
    formulas: ['$C5>200'],
    style: { bold: true, color: '9C0006', fill: 'FFC7CE' },
  })
  expect(highlights?.[3]?.areas).toEqual(['B5:B7', 'A5:A7'])
  expect(highlights?.[4]).toMatchObject({
    thresholds: [{ type: 'min' }, { type: 'percentile', val: '50' }, { type: 'max' }],
    colors: ['F8696B', 'FFEB84', '63BE7B'],
  })
  const list = plan()?.validations.find(({ areas }) => areas[0] === 'B5')
  expect(list).toMatchObject({
    formulas: ['Codes'],
    settings: { type: 'list', error: 'Not one of "these"' },
  })
})

test('printing and properties', () => {
  expect(plan()?.page).toMatchObject({
    fitsPage: true,
    options: { horizontalCentered: '1' },
    setup: { orientation: 'landscape', fitToHeight: '0' },
    header: '&LPlan && more&R&D',
    footer: '&CPage &P of &N',
  })
  expect(book.properties).toMatchObject({
    title: 'Furnished',
    creator: 'Ada Novak',
    Company: 'Illustrative & Co',
  })
})

test('what is not carried is counted by kind', async () => {
  const pivots = await writeXlsx({
    sheets: [
      {
        name: 'Data',
        rows: [
          ['Unit', 'Amount'],
          ['BDT', 10],
        ],
        sparklines: [{ location: 'D2', dataRange: 'Data!A1:B1' }],
        cells: new Map([
          [
            '5,0',
            { type: 'richText', value: null, richText: [{ text: 'a' }, { text: 'b', font: { bold: true } }] },
          ],
        ]),
      },
      {
        name: 'Pivot',
        pivotTables: [
          {
            name: 'Sums',
            sourceSheet: 'Data',
            sourceRange: 'A1:B2',
            rows: ['Unit'],
            values: [{ field: 'Amount' }],
          },
        ],
      },
    ],
  })
  const counts = new Map(readAppearance(pivots).notCarried.map(({ kind, count }) => [kind, count]))
  expect(counts.get('sparklines')).toBe(1)
  expect(counts.get('pivot tables')).toBe(1)
  expect(counts.get('looks of parts of a text')).toBe(1)
})

test('colours of a theme, lighter and darker ones among them', () => {
  const coloured = withParts(fixture('exceljs-kinds.xlsx'), (name, text) =>
    name === 'xl/styles.xml'
      ? text
          .replace(
            /<fills.*<\/fills>/s,
            () => `<fills count="3"><fill><patternFill/></fill>${themed('4')}${themed('4', '0.5')}</fills>`,
          )
          .replace(/fillId="0"/g, 'fillId="2"')
      : text,
  )
  const { styles } = readAppearance(coloured).sheets[0]?.rows[0]?.shape ?? { styles: [] }
  expect(styles[0]?.fill).toMatch(/^[0-9A-F]{6}$/)
  expect(styles[0]?.fill).not.toBe(
    readAppearance(
      withParts(coloured, (name, text) =>
        name === 'xl/styles.xml' ? text.replace(' tint="0.5"', '') : text,
      ),
    ).sheets[0]?.rows[0]?.shape.styles[0]?.fill,
  )
})

function themed(theme: string, tint?: string): string {
  const lighter = tint === undefined ? '' : ` tint="${tint}"`
  return `<fill><patternFill patternType="solid"><fgColor theme="${theme}"${lighter}/></patternFill></fill>`
}

test('a view is read with its direction, its zeros, its formulas and its zoom, and checked', () => {
  const seen = (attributes: string): Uint8Array => withView(fixture('exceljs-kinds.xlsx'), attributes)
  const all = 'rightToLeft="1" showZeros="0" showFormulas="1" zoomScale="85"'
  const { sheets, notCarried } = readAppearance(seen(all))
  expect(sheets[0]?.view).toEqual({
    rightToLeft: '1',
    showZeros: '0',
    showFormulas: '1',
    zoomScale: '85',
  })
  expect(notCarried.map(({ kind }) => kind)).toEqual(['looks of parts of a text'])
  expect(readAppearance(seen('rightToLeft="0" showZeros="1" zoomScale="0"')).sheets[0]?.view).toEqual({})
  for (const broken of ['zoomScale="5"', 'zoomScale="401"', 'zoomScale="big"', 'showZeros="perhaps"']) {
    expect(() => readAppearance(seen(broken))).toThrow('damaged')
  }
})

/** A book whose first sheet has such a view. */
function withView(bytes: Uint8Array, attributes: string): Uint8Array {
  return withPart(bytes, 'xl/worksheets/sheet1.xml', (text) =>
    text
      .replace(/<sheetViews>.*<\/sheetViews>/s, '')
      .replace(
        /(?=<sheetFormatPr)/,
        `<sheetViews><sheetView ${attributes} workbookViewId="0"/></sheetViews>`,
      ),
  )
}

test('what Excel is told to leave out is said not to be carried', () => {
  const told = withPart(fixture('exceljs-kinds.xlsx'), 'xl/worksheets/sheet1.xml', (text) =>
    text.replace('</worksheet>', '<ignoredErrors><ignoredError sqref="A1"/></ignoredErrors></worksheet>'),
  )
  expect(readAppearance(told).notCarried.map(({ kind }) => kind)).toContain(
    'warnings that Excel is told to leave out',
  )
})
