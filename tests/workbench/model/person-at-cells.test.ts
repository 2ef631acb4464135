/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { WrapStrategy } from '@univerjs/core'
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import type { Person } from '../../../src/workbench/model/person.ts'
import { startExcel } from '../excel.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
beforeEach(() => excel.open())
afterAll(() => excel.close())

const cells = [
  ['Line', 'Amount', 'When'],
  ['L1', 30, ''],
  ['L2', 10, ''],
]

/** What an add-in sees of the cells. */
const look = () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    const range = sheet.getRange('A1:B3')
    const [top, inside] = (['EdgeTop', 'InsideHorizontal'] as const).map((side) =>
      range.format.borders.getItem(side).load('style'),
    )
    const format = range.format.load('horizontalAlignment, wrapText, fill/color, font/color, font/bold')
    const merged = sheet.getRange('A1:C9').getMergedAreasOrNullObject().load('address')
    range.load('numberFormat, values')
    sheet.tables.load('items/name')
    sheet.comments.load('items/content')
    await context.sync()
    const { horizontalAlignment, wrapText, fill, font } = format
    return {
      values: range.values as unknown[][],
      looks: [horizontalAlignment, wrapText, fill.color, font.color, font.bold],
      borders: [top?.style, inside?.style],
      format: (range.numberFormat as unknown[][])[1]?.[1],
      merged: merged.isNullObject ? 'none' : merged.address,
      tables: sheet.tables.items.length,
      comments: sheet.comments.items.map(({ content }) => content),
      notes: excel.book.active.notes.map(({ content }) => content),
      filter: excel.book.active.filter?.area.rows,
    }
  })

type Seen = Awaited<ReturnType<typeof look>>

it.each<[string, (person: Person) => void, (seen: Seen) => unknown, unknown]>([
  ['a fill', (person) => person.look('A1:B3', 'fillColor', '#FFF2CC'), ({ looks }) => looks[2], '#FFF2CC'],
  ['a colour', (person) => person.look('A1:B3', 'fontColor', '#c00000'), ({ looks }) => looks[3], '#C00000'],
  ['bold letters', (person) => person.emphasise('A1:B3', 'bold'), ({ looks }) => looks[4], true],
  [
    'a side',
    (person) => person.look('A1:B3', 'horizontalAlignment', 'Right'),
    ({ looks }) => looks[0],
    'Right',
  ],
  ['wrapping', (person) => person.look('A1:B3', 'wrapText', true), ({ looks }) => looks[1], true],
  [
    'all borders',
    (person) => person.border('A1:B3', 'all'),
    ({ borders }) => borders,
    ['Continuous', 'Continuous'],
  ],
  [
    'borders around',
    (person) => person.border('A1:B3', 'outside'),
    ({ borders }) => borders,
    ['Continuous', 'None'],
  ],
  ['a number format', (person) => person.format('B2:B3', '#,##0'), ({ format }) => format, '#,##0'],
  ['one cell of several', (person) => person.merge('A5:B6'), ({ merged }) => merged, 'Sheet1!A5:B6'],
  ['a table', (person) => person.insertTable('A1:C3'), ({ tables }) => tables, 1],
  ['a filter', (person) => person.turnFilter('A1:C3'), ({ filter }) => filter, 3],
  ['a note', (person) => person.note('B2', 'Ask Ada'), ({ notes }) => notes, ['Ask Ada']],
  [
    'a comment',
    (person) => person.comment('B2', 'Why so much?'),
    ({ comments }) => comments,
    ['Why so much?'],
  ],
  [
    'a text for another',
    (person) =>
      void person.replace(
        ['Sheet1'],
        { text: 'L', completeMatch: false, matchCase: true, isBackwards: false },
        'M-',
      ),
    ({ values }) => values.map(([first]) => first),
    ['M-ine', 'M-1', 'M-2'],
  ],
])('a person gives cells %s, and takes it back in one step', async (_, act, part, expected) => {
  excel.act('person', (person) => person.type('A1', cells))
  const before = await look()
  excel.act('person', act)
  const after = await look()
  expect(part(after)).toEqual(expected)
  expect(part(before)).not.toEqual(expected)
  excel.act('person', (person) => person.undo())
  expect(await look()).toEqual(before)
  excel.act('person', (person) => person.redo())
  expect(await look()).toEqual(after)
})

it('takes borders, merges, notes and comments away again', async () => {
  excel.act('person', (person) => person.type('A1', cells))
  const before = await look()
  const turns: ((person: Person, isOn: boolean) => void)[] = [
    (person, isOn) => person.border('A1:B3', isOn ? 'all' : 'none'),
    (person) => person.merge('A5:B6'),
    (person, isOn) => person.note('B2', isOn ? 'Ask Ada' : ''),
    (person, isOn) => person.comment('B2', isOn ? 'Why?' : ''),
    (person) => person.turnFilter('A1:C3'),
  ]
  for (const isOn of [true, false])
    for (const turn of turns) excel.act('person', (person) => turn(person, isOn))
  expect(await look()).toEqual(before)
})

it.each([
  ['A1', ['a', '', '']],
  ['A1:A2', ['a', 'b', '']],
])('empties what is left out where the corner is dragged inwards to %s', (over, left) => {
  excel.act('person', (person) => {
    person.type('A1', [['a'], ['b'], ['c']])
    person.fill('A1:A3', over)
  })
  const { grid } = excel.book.active
  expect([0, 1, 2].map((row) => grid.cell(row, 0)?.v ?? '')).toEqual(left)
  excel.act('person', (person) => person.undo())
  expect([0, 1, 2].map((row) => grid.cell(row, 0)?.v)).toEqual(['a', 'b', 'c'])
})

describe('under a filter', () => {
  const amounts = () => [1, 2, 3, 4].map((row) => excel.book.active.grid.cell(row, 1)?.v ?? '')
  beforeEach(() => {
    excel.act('person', (person) => {
      person.type('A1', [
        ['Line', 'Amount'],
        ['L1', 1],
        ['M2', 2],
        ['L3', 3],
        ['M4', 4],
      ])
      person.turnFilter('A1:B5')
      person.filterBy('A1', { filterOn: 'Custom', criterion1: '=L*' })
    })
  })

  it.each<[string, (person: Person) => void, unknown[]]>([
    ['emptying cells', (person) => person.clear('B2:B5'), ['', 2, '', 4]],
    ['typing into all of them', (person) => person.enter('B2:B5', '9'), [9, 2, 9, 4]],
    ['pasting one value', (person) => person.typeInto('B2:B5', '9'), [9, 2, 9, 4]],
    ['copying one cell', (person) => person.copy('B2', 'B2:B5'), [1, 2, 1, 4]],
    ['pasting a block, as in Excel', (person) => person.type('B2', [[7], [8]]), [7, 8, 3, 4]],
  ])('%s goes to the rows that are seen, and back in one step', (_, act, after) => {
    excel.act('person', act)
    expect(amounts()).toEqual(after)
    excel.act('person', (person) => person.undo())
    expect(amounts()).toEqual([1, 2, 3, 4])
  })

  it('copies the rows that are seen, one below the other', () => {
    excel.act('person', (person) => person.copy('A2:B5', 'D1'))
    const { grid } = excel.book.active
    expect([0, 1, 2].map((row) => [grid.cell(row, 3)?.v, grid.cell(row, 4)?.v])).toEqual([
      ['L1', 1],
      ['L3', 3],
      [undefined, undefined],
    ])
  })

  it('gives a look to the rows that are seen', () => {
    excel.act('person', (person) => person.look('B2:B5', 'fillColor', '#FFFF00'))
    const { grid } = excel.book.active
    expect([1, 2, 3, 4].map((row) => grid.style(row, 1).bg?.rgb)).toEqual([
      '#FFFF00',
      undefined,
      '#FFFF00',
      undefined,
    ])
  })
})

it('wraps a text of several lines, and names a header that was cut anew', () => {
  excel.act('person', (person) => {
    person.type('A1', cells)
    person.insertTable('A1:C3')
    person.type('E1', [['one\ntwo', 'three']])
    person.cut('B1', 'H9')
  })
  const { grid } = excel.book.active
  expect([grid.style(0, 4).tb, grid.style(0, 5).tb]).toEqual([WrapStrategy.WRAP, undefined])
  expect([grid.cell(0, 1)?.v, grid.cell(8, 7)?.v]).toEqual(['Column1', 'Amount'])
})

it('reads what is typed by the look of the cell: a share, an open bracket, a sign', async () => {
  excel.act('person', (person) => {
    person.type('A1', [[1], [2]])
    person.format('B1', '0.00%')
    person.enter('B1', '40')
    person.enter('B2', '=SUM(A1:A2')
    person.enter('B3', '-A2')
  })
  await excel.book.settle()
  const { grid } = excel.book.active
  expect([0, 1, 2].map((row) => grid.cell(row, 1)?.v)).toEqual([0.4, 3, -2])
})

it('tells add-ins that a look changed', async () => {
  const told: string[] = []
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.onFormatChanged.add(({ address }) => Promise.resolve(void told.push(address)))
    await context.sync()
  })
  excel.act('person', (person) => person.look('A1:B3', 'fillColor', '#FFF2CC'))
  excel.act('person', (person) => person.format('B2', '0%'))
  await Excel.run((context) => context.sync())
  expect(told).toEqual(['A1:B3', 'B2'])
})

it('refuses looks, notes and filters on a protected sheet', () => {
  excel.act('person', (person) => person.protect('Sheet1'))
  for (const act of [
    (person: Person) => person.look('A1', 'fillColor', '#FFF2CC'),
    (person: Person) => person.format('A1', '0%'),
    (person: Person) => person.border('A1', 'all'),
    (person: Person) => person.merge('A1:B2'),
    (person: Person) => person.insertTable('A1:B2'),
    (person: Person) => person.turnFilter('A1:B2'),
    (person: Person) => person.note('A1', 'x'),
    (person: Person) => person.comment('A1', 'x'),
  ])
    expect(() => excel.act('person', act)).toThrow(expect.objectContaining({ code: 'AccessDenied' }))
})
