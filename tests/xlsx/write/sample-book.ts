import type { WrittenBook, WrittenSheet } from '../../../src/xlsx/write/written-book.ts'

const emptySheet: WrittenSheet = {
  name: 'Sheet',
  state: 'visible',
  columns: [],
  rows: [],
  blocks: [],
  merges: [],
  tables: [],
  lists: [],
  highlights: [],
}

/** A sheet with these cells from A1 on, plain but for what is said. */
export function sheetWith(
  rows: WrittenSheet['blocks'][number]['rows'],
  more: Partial<WrittenSheet> = {},
): WrittenSheet {
  return { ...emptySheet, blocks: [{ row: 1, column: 1, rows, styles: [] }], ...more }
}

export function bookOf(sheets: readonly WrittenSheet[], more: Partial<WrittenBook> = {}): WrittenBook {
  return { title: 'Illustrative', sheets, names: [], ...more }
}

const title = { bold: true, size: 16, color: '1F4E79' } as const
const head = {
  bold: true,
  color: 'FFFFFF',
  fill: '1F4E79',
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
} as const
const line = { line: 'thin', color: 'A6A6A6' } as const
const amount = { numberFormat: '#,##0.00', bottom: line, unlocked: true } as const
const share = { numberFormat: '0.0%', italic: true } as const
const day = { numberFormat: 'yyyy-mm-dd' } as const
const total = { bold: true, numberFormat: '#,##0.00', top: { line: 'double', color: '000000' } } as const
const linked = { underline: true, color: '0563C1' } as const

const lines = Array.from({ length: 120 }, (_, index) => [
  `L${index + 1}`,
  index % 3 === 0 ? 'R.1' : 'T.2',
  1000 * (index + 1) + 0.25,
  index % 7 === 0 ? null : -index,
])

/** A book with everything that can be written, none of it published. */
export const sampleBook = bookOf(
  [
    sheetWith([[{ value: 'Start', style: title }]], {
      name: 'Start',
      columns: [{ width: 40 }],
      blocks: [
        { row: 1, column: 1, rows: [[{ value: 'Illustrative book', style: title }]], styles: [] },
        {
          row: 3,
          column: 1,
          rows: [[{ value: 'To the lines', link: "'Budget & lines'!C12", style: linked }]],
          styles: [],
        },
        {
          row: 5,
          column: 1,
          rows: [
            ['Day', 43_646],
            ['Share', { value: 0.125, style: share }],
            ['Yes', true],
            ['Text result', { formula: 'UPPER("a & <b>")', value: 'A & <B>' }],
            ['Number result', { formula: 'SUM(BudgetLines[2020])', value: 7_260_030, style: total }],
            ['Logical result', { formula: '1<2', value: true }],
            ['Not calculated', { formula: "'It''s hidden'!A2&\"!\"" }],
          ],
          styles: [undefined, day],
        },
      ],
      showGridLines: false,
      tabColor: '1f4e79',
    }),
    sheetWith([], {
      name: 'Budget & lines',
      columns: [{ width: 12 }, { width: 16 }, { width: 14 }, { width: 14 }, { width: 10, hidden: true }],
      rows: [
        { row: 1, height: 30 },
        { row: 3, hidden: true },
        { row: 4, height: 32 },
      ],
      blocks: [
        { row: 1, column: 1, rows: [[{ value: 'Budget lines', style: title }]], styles: [] },
        {
          row: 4,
          column: 1,
          rows: [['Line', 'Objective', '2020', 'Change\nof it']],
          styles: [head, head, head, head],
        },
        { row: 5, column: 1, rows: lines, styles: [undefined, { unlocked: true }, amount, amount] },
      ],
      merges: ['A1:D1'],
      freeze: { rows: 4, columns: 1 },
      tables: [
        {
          name: 'BudgetLines',
          ref: 'A4:D124',
          columns: ['Line', 'Objective', '2020', 'Change\nof it'],
          style: 'TableStyleLight1',
          banded: true,
          filter: true,
        },
      ],
      lists: [
        {
          ref: 'B5:B124',
          from: 'ObjectiveCodes',
          others: 'refused',
          prompt: { title: 'Objective', text: 'Choose one <here> & "now"\nor leave it blank' },
          refusal: { title: 'No objective', text: 'There is no such objective.' },
        },
        {
          ref: 'C5:C124',
          from: "'It''s hidden'!$A$2:$A$4",
          others: 'asked',
          refusal: { title: 'Unusual', text: 'Take it all the same?' },
        },
      ],
      highlights: [
        { ref: 'D5:D124', formula: '$D5<-50', style: { color: 'C00000', fill: 'ffe699', bold: true } },
        { ref: 'A5:D124', formula: '$B5="R.1"', style: { bottom: line, numberFormat: '0' } },
      ],
      print: {
        orientation: 'landscape',
        paper: 'a4',
        titleRows: '1:4',
        area: 'A1:D124',
        footer: '2020 R&D, illustrative',
        breaksBefore: [50, 100],
      },
      isProtected: true,
    }),
    sheetWith(
      [
        ['Code', 'Text'],
        ['R.1', 'first'],
        ['T.2', 'second'],
        ['D.3', '  kept  '],
      ],
      {
        name: "It's hidden",
        state: 'hidden',
        tables: [{ name: 'Objectives', ref: 'A1:B4', columns: ['Code', 'Text'] }],
        print: { orientation: 'portrait', paper: 'a3', footer: '', titleRows: '1:1' },
      },
    ),
    sheetWith([['deep']], { name: '_rbb', state: 'veryHidden' }),
  ],
  {
    names: [
      { name: 'ObjectiveCodes', refersTo: 'Objectives[Code]' },
      { name: '_rbb.start', refersTo: "'Start'!$A$1", hidden: true },
    ],
    active: 'Budget & lines',
  },
)
