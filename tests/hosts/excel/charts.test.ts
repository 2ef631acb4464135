/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { updateAppendixA } from '../../../src/actions/in-book/update-appendix-a.ts'
import { requirementSets } from '../../../src/workbench/channel/app-context.ts'
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import { chartData } from '../../../src/workbench/model/chart/chart-data.ts'
import type { Receipt } from '../../../src/workbook/port.ts'
import { second } from '../../budget-of.ts'
import { startExcel } from '../../workbench/excel.ts'
import { actionsOf, befall, failureOf, goodDays, hurry } from './bad-days.ts'
import { insert } from './commands.ts'
import { blankBook, testTime } from './in-excel.ts'
import { nextStart, ordealsAt } from './ordeal.ts'

let excel: StandIn

const name = 'Allocation of resources'

beforeAll(async () => {
  hurry()
  // The oldest Excel that loads the add-in.
  excel = await startExcel({ ...requirementSets, ExcelApi: '1.13' })
})
beforeEach(async () => {
  await blankBook(excel)
  await insert()(nextStart())
  typeLines([
    ['L1', 'SEA-B', 'Buoys', 'OBJ-A', 'A/01', '', '', '', '', '', 1000, 2000, 0],
    ['L2', 'LAND-B', 'Quays', 'OBJ-C', 'C/01', '', '', '', '', '', 500, 500, 500],
  ])
  await update()
})
afterAll(() => excel.close())

function typeLines(lines: readonly (readonly (string | number)[])[]): void {
  excel.act('person', (person) =>
    person.type(
      'Budget!A6',
      lines.map((line) => [...line]),
    ),
  )
}

function update(withChart = false): Promise<Receipt> {
  return updateAppendixA(nextStart(), { fallback: second, now: () => testTime, withChart })
}

const sheet = () => excel.book.sheet('Appendix A')
const charts = () => sheet().charts.map((chart) => chart.name)

function theChart() {
  const [chart] = sheet().charts
  if (!chart) throw new Error('there is no chart')
  return chart
}

/** What the chart shows: the sums of its bars, by their names. */
async function bars(): Promise<Readonly<Record<string, number>>> {
  await excel.book.calculate()
  const { categories, series } = chartData(excel.book, sheet(), theChart())
  return Object.fromEntries(
    categories.map((bar, at) => [bar, series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)]),
  )
}

function deleteChart(): void {
  excel.act('person', (person) => person.deleteChart('Appendix A', theChart().id))
}

test('comes with a new sheet, beside the figures and outside of what is printed', async () => {
  expect(charts()).toEqual([name])
  const { from, to, title, type, valueAxis, categoryAxis } = theChart()
  expect(type).toBe('BarStacked')
  expect(title.text).toBe('Allocation of resources by sector, objective and goal, 2025-2027')
  expect([valueAxis.title.text, valueAxis.numberFormat, categoryAxis.isReversed]).toEqual([
    'EUR 000',
    '#,##0,',
    true,
  ])
  const used = sheet().grid.used(true)
  expect(from.column).toBeGreaterThan((used?.left ?? 0) + (used?.columns ?? 0) - 1)
  expect(to.row).toBeGreaterThan(from.row)
  expect(await bars()).toMatchObject({ 'OBJ-A': 3000, 'OBJ-C': 1500 })
})

test('holds no figure of its own: it follows its cells', async () => {
  const cells = theChart().series.flatMap((one) => [one.name, one.categories, one.values])
  expect(cells.every((cell) => cell.startsWith("='Appendix A'!$"))).toBe(true)
  const { series } = chartData(excel.book, sheet(), theChart())
  expect(series.at(-1)?.name).toBe('Not linked to a goal')
  await Excel.run(async ({ workbook }) => {
    const rows = workbook.tables.getItem('AllocationRows').getDataBodyRange().load('values')
    await rows.context.sync()
    const at = rows.values.findIndex((row) => row[0] === 4 && row[1] === 'OBJ-A')
    expect(at).toBeGreaterThanOrEqual(0)
    const plan = (rows.values[at]?.length ?? 0) - 1
    rows.getCell(at, plan).values = [[Number(rows.values[at]?.[plan]) + 7]]
    await rows.context.sync()
  })
  expect((await bars())['OBJ-A']).toBe(3007)
})

test('writing again leaves it alone, and leads it to its cells where they came to stand elsewhere', async () => {
  const before = JSON.stringify(theChart())
  await update()
  expect(charts()).toEqual([name])
  expect(JSON.stringify(theChart())).toBe(before)
  await Excel.run(async ({ workbook: { worksheets } }) => {
    const annex = worksheets.getItem('Appendix A')
    annex.getRange('10:12').insert('Down')
    const chart = annex.charts.getItem(name)
    chart.title.text = 'Hers'
    chart.setPosition('B2', 'C9')
    chart.setData(annex.getRange('C8:D9'), 'Columns')
    await annex.context.sync()
  })
  typeLines([['L1', 'SEA-B', 'Buoys', 'OBJ-A', 'A/01', '', '', '', '', '', 4000, 2000, 0]])
  await update()
  expect(charts()).toEqual([name])
  expect(await bars()).toMatchObject({ 'OBJ-A': 6000, 'OBJ-C': 1500 })
  const { from, title } = theChart()
  expect([title.text, from.row, from.column]).toEqual(['Hers', 1, 1])
})

test('one that a person deleted stays away, until it is asked for', async () => {
  deleteChart()
  await update()
  expect(charts()).toEqual([])
  excel.act('person', (person) => person.type('Appendix A!A10', [['changed']]))
  await Excel.run(async ({ workbook: { worksheets } }) => {
    const annex = worksheets.getItem('Appendix A')
    annex.getRange('10:12').insert('Down')
    await annex.context.sync()
  })
  await update()
  expect(charts()).toEqual([])
  const { undo } = await update(true)
  expect(charts()).toEqual([name])
  expect(await bars()).toMatchObject({ 'OBJ-A': 3000 })
  await undo()
  expect(charts()).toEqual([])
})

test('undoing a write that did not add it leaves it', async () => {
  typeLines([['L1', 'SEA-B', 'Buoys', 'OBJ-A', 'A/01', '', '', '', '', '', 4000, 2000, 0]])
  const { undo } = await update(true)
  await undo()
  expect(charts()).toEqual([name])
})

test('a protected sheet gets none, and says so', async () => {
  deleteChart()
  excel.act('person', (person) => person.protect('Appendix A'))
  expect((await failureOf(() => update(true)))?.code).toBe('sheet-protected')
  expect(charts()).toEqual([])
})

test('wherever its adding is interrupted, it is taken back whole, or done once', async () => {
  deleteChart()
  const actions = await actionsOf(excel, () => update(true))
  deleteChart()
  const problems: string[] = []
  // Those before do nothing but read.
  const ordeals = ordealsAt(actions).filter(
    ({ roundTrip, fault }) => fault.is !== 'throttled' && roundTrip > actions.length - 3,
  )
  for (const { roundTrip, fault } of ordeals) {
    const say = (what: string): void => void problems.push(`${roundTrip} ${JSON.stringify(fault)}: ${what}`)
    await interrupt(roundTrip)
    if ((await nextStart().look()).interrupted) await nextStart().settle('undo')
    else if (charts().length > 0) deleteChart()
    if (charts().length > 0) say(`taken back, there is ${charts().join(', ')}`)
    await interrupt(roundTrip)
    const { undo } = await update(true)
    if (charts().join() !== name) say(`done again, there is ${charts().join(', ')}`)
    await undo()
    while (charts().length > 0) deleteChart()

    async function interrupt(at: number): Promise<void> {
      befall(excel, at, fault)
      await failureOf(() => update(true))
      goodDays(excel)
      await excel.channel.idle()
    }
  }
  expect(problems).toEqual([])
}, 240_000)
