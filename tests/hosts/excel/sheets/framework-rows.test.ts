/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { loadFramework } from '../../../../src/core/framework/load.ts'
import type { ResultsFramework } from '../../../../src/core/framework/schema.ts'
import type { StandIn } from '../../../../src/workbench/channel/stand-in.ts'
import type { WritePlan } from '../../../../src/workbook/write-plan.ts'
import { second } from '../../../budget-of.ts'
import { startExcel } from '../../../workbench/excel.ts'
import type { SheetState } from './book-state.ts'
import { contentsOf, ownSheets } from './same-sheets.ts'
import { fewLines, reportOn } from './small-plans.ts'
import { stateOfPlan } from './state-of-plan.ts'
import { planned, undo, write } from './written-book.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
beforeEach(() => excel.open())
afterAll(() => excel.close())

/** The invented framework with other outputs under its second objective: the first one is new, the last one reworded. */
function loaded(json: unknown): ResultsFramework {
  const read = loadFramework(json)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.framework
}

function newer(): ResultsFramework {
  return loaded({
    ...second,
    version: '3',
    objectives: second.objectives.map((objective) =>
      objective.code === 'OBJ-B'
        ? {
            ...objective,
            outputs: [
              { code: 'B/00', text: 'A new output before all others' },
              { code: 'B/01', text: objective.outputs?.[0]?.text ?? '' },
              {
                code: 'B/03',
                text: 'Other words, so many that they take several lines of the column that they stand in',
              },
              { code: 'B/04', text: '=1+1 and more' },
              { code: 'B/05', text: 'A last one' },
            ],
          }
        : objective,
    ),
  })
}

function codesOf(sheet: string, column = 'A'): unknown[] {
  const cells = contentsOf(excel.book)[sheet] ?? {}
  return Object.entries(cells)
    .filter(([address]) => new RegExp(`^${column}\\d+$`).test(address) && Number(address.slice(1)) > 4)
    .sort(([one], [other]) => Number(one.slice(1)) - Number(other.slice(1)))
    .map(([, content]) => content)
}

it('puts new outputs at their place, rewords others, and keeps those that are gone', async () => {
  await write(await reportOn(fewLines))
  const before = contentsOf(excel.book)
  const plan = await reportOn(fewLines, {}, newer())
  const { undo: back, titles } = await write(plan)
  expect(titles).toContain('Outputs')
  expect(codesOf('Outputs')).toEqual([
    'A/01',
    'A/02',
    'B/00',
    'B/01',
    'B/02',
    'B/03',
    'B/04',
    'B/05',
    'C/01',
    'D/01',
    'D/02',
  ])
  expect(codesOf('Outputs', 'C')[5]).toMatch(/^Other words/)
  expect(codesOf('Outputs', 'C')[6]).toBe('=1+1 and more')
  const outputs = ownSheets(excel.book).get('Outputs')
  expect(outputs?.tables).toEqual([
    'Outputs A4:E15 TableStyleLight1 true Code|Objective|Text|Pending|Keywords',
  ])
  // A row of one line has no height of its own: Excel fits it.
  expect([outputs?.heights['10'], outputs?.heights['11']]).toEqual([30, undefined])
  expect(outputs?.cells['A8']).toBe(outputs?.cells['A7']?.replace('B/00', 'B/01'))
  expect((await planned(plan)).steps).toEqual([])
  await undo(back)
  expect(contentsOf(excel.book)['Outputs']).toEqual(before['Outputs'])
  expect(ownSheets(excel.book).get('Outputs')?.tables).toEqual([
    'Outputs A4:E12 TableStyleLight1 true Code|Objective|Text|Pending|Keywords',
  ])
})

it('keeps columns, words, formats, hidden rows and the order of the user', async () => {
  await write(await reportOn(fewLines))
  await Excel.run(async (context) => {
    const { tables, worksheets } = context.workbook
    const table = tables.getItem('Outputs')
    const sheet = worksheets.getItem('Outputs')
    table.columns.add(1, undefined, 'Owner')
    sheet.getRange('B5:B13').values = Array.from({ length: 9 }, (_, at) => [at < 8 ? `owner ${at}` : ''])
    sheet.getRange('B5').values = [['owner 0']]
    sheet.getRange('F6').values = [['buoys, lights']]
    sheet.getRange('H7').values = [['beside B/01']]
    sheet.getRange('A5:A9').format.fill.color = '#FFFF00'
    sheet.getRange('9:9').rowHidden = true
    await context.sync()
    table.sort.apply([{ key: 0, ascending: false }])
    await context.sync()
  })
  const before = contentsOf(excel.book)['Outputs']
  const plan = await reportOn(fewLines, {}, newer())
  const { undo: back } = await write(plan)
  const sheet = ownSheets(excel.book).get('Outputs')
  expect(sheet?.tables[0]).toMatch(/Code\|Owner\|Objective\|Text\|Pending\|Keywords$/)
  expect(codesOf('Outputs')).toEqual([
    'D/02',
    'D/01',
    'C/01',
    'B/03',
    'B/04',
    'B/05',
    'B/02',
    'B/01',
    'A/02',
    'B/00',
    'A/01',
  ])
  expect(sheet?.hiddenRows).toHaveLength(1)
  const cells = contentsOf(excel.book)['Outputs'] ?? {}
  const rowOf = (code: string): string =>
    Object.keys(cells)
      .find((address) => address.startsWith('A') && cells[address] === code)
      ?.slice(1) ?? ''
  expect(cells[`F${rowOf('A/02')}`]).toBe('buoys, lights')
  expect(cells[`B${rowOf('A/01')}`]).toBe('owner 0')
  expect(cells[`D${rowOf('B/03')}`]).toMatch(/^Other words/)
  expect((await planned(plan)).steps).toEqual([])
  await undo(back)
  expect(contentsOf(excel.book)['Outputs']).toEqual(before)
})

it('leaves an inserted row in which somebody has written since, and a cell that was changed since', async () => {
  await write(await reportOn(fewLines))
  const plan = await reportOn(fewLines, {}, newer())
  const { undo: back } = await write(plan)
  excel.act('person', (person) => {
    person.type('Outputs!E7', [['mine']])
    person.type('Outputs!C10', [['my words']])
  })
  await undo(back)
  expect(codesOf('Outputs')).toEqual(['A/01', 'A/02', 'B/00', 'B/01', 'B/02', 'B/03', 'C/01', 'D/01', 'D/02'])
  expect(contentsOf(excel.book)['Outputs']).toMatchObject({ E7: 'mine', C10: 'my words' })
})

/** Texts that Excel would take for something else. */
const odd = [
  '=1+1',
  "'x",
  '1-2',
  'TRUE',
  '#N/A',
  'May 2020',
  '-5',
  '+1',
  '@x',
  '3 May',
  '12:30',
  '1e5',
  '50%',
  '(7)',
]

describe.each([0, 5, 9])('texts that Excel would take for something else, from the one at %i on', (first) => {
  const text = (at: number): string => odd[(first + at) % odd.length] ?? ''

  it('stay as they are, in every place of a framework', async () => {
    const framework = loaded({
      ...second,
      title: text(0),
      version: text(1),
      goals: second.goals.map((goal, at) => ({ ...goal, title: text(at), text: text(at + 3) })),
      objectives: second.objectives.map((objective, at) => ({
        ...objective,
        title: text(at),
        outputs: objective.outputs?.map((output, down) => ({ ...output, text: text(3 * at + down) })),
      })),
      categories: odd.map((name, at) => ({ code: `K${at}`, name })),
    })
    const plan = await reportOn(fewLines, {}, framework)
    await write(plan)
    expectSame(plan)
    const other = await reportOn(fewLines, {}, loaded({ ...framework, title: 'Another', categories: [] }))
    await write(other)
    expect((await planned(other)).steps).toEqual([])
    const contents = contentsOf(excel.book)
    const { undo: back } = await write(plan)
    expect(ownSheets(excel.book).get('Lists')).toEqual(stateOf(plan, 'Lists'))
    await undo(back)
    expect(contentsOf(excel.book)).toEqual(contents)
    await write(plan)
    expect(ownSheets(excel.book).get('Lists')).toEqual(stateOf(plan, 'Lists'))
  })

  function expectSame(plan: WritePlan): void {
    for (const { key, name } of plan.sheets) {
      expect(ownSheets(excel.book).get(key)?.cells).toEqual(stateOf(plan, name)?.cells)
    }
  }

  function stateOf(plan: WritePlan, name: string): SheetState | undefined {
    return stateOfPlan(plan).sheets.find((sheet) => sheet.name === name)
  }
})
