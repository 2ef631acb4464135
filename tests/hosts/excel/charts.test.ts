/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { requirementSets } from '../../../src/workbench/channel/app-context.ts'
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import { shownText } from '../../../src/workbench/model/book/styled.ts'
import { chartData } from '../../../src/workbench/model/chart/chart-data.ts'
import type { Receipt } from '../../../src/workbook/port.ts'
import { second } from '../../budget-of.ts'
import { startExcel } from '../../workbench/excel.ts'
import { actionsOf, befall, failureOf, goodDays, hurry } from './bad-days.ts'
import { insert } from './commands.ts'
import { blankBook, testTime } from './in-excel.ts'
import { nextStart, ordealsAt } from './ordeal.ts'
import { checkpoint } from './rewind.ts'
import { updateAppendixA } from './written-reports.ts'

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

const quays = ['L2', 'LAND-B', 'Quays', 'OBJ-C', 'C/01', '', '', '', '', '', 500, 500, 500]

function typeBuoys(first: number): void {
  typeLines([['L1', 'SEA-B', 'Buoys', 'OBJ-A', 'A/01', '', '', '', '', '', first, 2000, 0], quays])
}

function update(withChart = false): Promise<Receipt> {
  return updateAppendixA(nextStart(), { fallback: second, now: () => testTime, withChart })
}

/** The book with its first figures, and so with its chart. */
async function withFigures(): Promise<Receipt> {
  typeBuoys(1000)
  return update()
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

/** What stands in the cells under the chart. */
function covered(): readonly string[] {
  const { from, to } = theChart()
  const found: string[] = []
  for (let row = from.row; row < to.row; row += 1)
    for (let column = from.column; column < to.column; column += 1) {
      const text = shownText(sheet(), row, column)
      if (text !== '') found.push(text)
    }
  return found
}

test('comes with the first figures, in colours told apart in grey, and covers nothing', async () => {
  expect(charts()).toEqual([])
  const { sheets, undrawn } = await withFigures()
  expect(charts()).toEqual([name])
  expect([sheets.includes('Appendix A'), undrawn]).toEqual([true, undefined])
  const { title, type, valueAxis, categoryAxis, series } = theChart()
  expect(type).toBe('BarStacked')
  expect(title.text).toBe('Allocation of resources by objective and goal, 2025-2027')
  expect([valueAxis.title.text, valueAxis.numberFormat, categoryAxis.isReversed]).toEqual([
    'EUR 000',
    '#,##0,',
    true,
  ])
  const fills = series.map(({ looks }) => looks.get('fill'))
  expect(fills.at(-1)).toBe('#474747')
  expect(new Set(fills).size).toBe(fills.length)
  expect(covered()).toEqual([])
  const shown = await bars()
  expect(shown).toMatchObject({ 'OBJ-A': 3000, 'OBJ-C': 1500 })
  // Objectives alone: sectors are their sums.
  expect(Object.keys(shown).every((bar) => bar.startsWith('OBJ-'))).toBe(true)
})

test('holds no figure of its own: it follows its cells', async () => {
  await withFigures()
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

test('writing again leaves it as it is, and keeps what a person made of it', async () => {
  await withFigures()
  const before = JSON.stringify(theChart())
  await update()
  expect(charts()).toEqual([name])
  expect(JSON.stringify(theChart())).toBe(before)
  const beside = (sheet().grid.used(true)?.columns ?? 0) + 2
  await Excel.run(async ({ workbook: { worksheets } }) => {
    const annex = worksheets.getItem('Appendix A')
    const chart = annex.charts.getItem(name)
    chart.title.text = 'Hers'
    chart.series.getItemAt(0).format.fill.setSolidColor('#112233')
    chart.setPosition(annex.getCell(1, beside), annex.getCell(9, beside + 3))
    await annex.context.sync()
  })
  typeBuoys(4000)
  await update()
  expect(await bars()).toMatchObject({ 'OBJ-A': 6000, 'OBJ-C': 1500 })
  const { from, title, series } = theChart()
  expect([title.text, from.row, from.column]).toEqual(['Hers', 1, beside])
  expect(series[0]?.looks.get('fill')).toBe('#112233')
})

test('is led back to its cells and its room where rows came in above, or it draws others', async () => {
  await withFigures()
  const { from, to } = theChart()
  await Excel.run(async ({ workbook: { worksheets } }) => {
    const annex = worksheets.getItem('Appendix A')
    annex.getRange('10:12').insert('Down')
    const chart = annex.charts.getItem(name)
    chart.title.text = 'Hers'
    chart.setData(annex.getRange('C8:D9'), 'Columns')
    await annex.context.sync()
  })
  expect(theChart().from.row).toBe(from.row + 3)
  typeBuoys(4000)
  await update()
  expect(charts()).toEqual([name])
  expect(await bars()).toMatchObject({ 'OBJ-A': 6000, 'OBJ-C': 1500 })
  expect([theChart().title.text, theChart().from, theChart().to]).toEqual(['Hers', from, to])
  expect(covered()).toEqual([])
})

test('one that a person deleted stays away, until it is asked for', async () => {
  await withFigures()
  deleteChart()
  await update()
  expect(charts()).toEqual([])
  const { undo, sheets } = await update(true)
  expect([charts(), sheets.includes('Appendix A')]).toEqual([[name], true])
  expect(await bars()).toMatchObject({ 'OBJ-A': 3000 })
  await undo()
  expect(charts()).toEqual([])
  await update()
  expect(charts()).toEqual([])
})

test('the write that brought it takes it back; another leaves it', async () => {
  const { undo } = await withFigures()
  typeBuoys(4000)
  const later = await update(true)
  await later.undo()
  expect(charts()).toEqual([name])
  expect(await bars()).toMatchObject({ 'OBJ-A': 3000 })
  await undo()
  expect(charts()).toEqual([])
  await update()
  expect(charts()).toEqual([name])
})

test('a protected sheet gets none, and says so', async () => {
  await withFigures()
  deleteChart()
  excel.act('person', (person) => person.protect('Appendix A'))
  const { undrawn, cells } = await update(true)
  expect([undrawn, cells]).toEqual([expect.stringMatching(/protected/), 0])
  expect(charts()).toEqual([])
  // Where figures are to be written, too, nothing is.
  typeBuoys(4000)
  expect((await failureOf(() => update(true)))?.code).toBe('sheet-protected')
})

/** A chart takes so many round trips, after all others. */
const own = 4

test('whatever befalls it, the figures stand, it is said, and the next update draws it once', async () => {
  typeBuoys(1000)
  const rewind = checkpoint(excel)
  const actions = await actionsOf(excel, () => update())
  const problems: string[] = []
  const ordeals = ordealsAt(actions).filter(({ roundTrip }) => roundTrip > actions.length - own)
  expect(ordeals.length).toBeGreaterThan(10)
  for (const { roundTrip, fault } of ordeals) {
    const say = (what: string): void => void problems.push(`${roundTrip} ${JSON.stringify(fault)}: ${what}`)
    await rewind()
    befall(excel, roundTrip, fault)
    const receipt = await update()
    goodDays(excel)
    await excel.channel.idle()
    if (fault.is === 'throttled' ? receipt.undrawn !== undefined : !receipt.undrawn) say('says otherwise')
    if ((await nextStart().look()).interrupted) say('is interrupted')
    if (!shownText(sheet(), 1, 0).includes('Allocated 2020-03-31')) say('has no figures')
    await update()
    if (charts().join() !== name) say(`done again, there is ${charts().join(', ')}`)
    else if ((await bars())['OBJ-A'] !== 3000 || theChart().title.text === undefined) say('is half done')
  }
  expect(problems).toEqual([])
}, 600_000)
