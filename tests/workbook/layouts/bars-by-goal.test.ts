import { lookupOf } from '../../../src/core/framework/lookup.ts'
import { parseRange } from '../../../src/workbook/address.ts'
import { barFills } from '../../../src/workbook/layouts/appendix/bar-fills.ts'
import type { ChartPlan, PlannedCell, SheetPlan, WritePlan } from '../../../src/workbook/write-plan.ts'
import { seed } from '../../budget-of.ts'
import { csvBook, madeReport } from '../made-books.ts'

const head = 'Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,2020,Note'
const lines = [head, 'B-1,BR,a,R.1,R.1-1,,1,RB,1000,', 'B-2,TSB,b,T.2,T.2-1,,1,RB,3000,'].join('\n')

/** Titles so long that a table takes several printed pages, each with its header again. */
const long = lookupOf({
  ...seed,
  objectives: seed.objectives.map((one) => ({ ...one, title: `${one.title}: ${'long '.repeat(50)}` })),
})

function appendix({ sheets }: WritePlan): SheetPlan {
  const sheet = sheets.find(({ key }) => key === 'Appendix A')
  if (!sheet) throw new Error('no Appendix A is planned')
  return sheet
}

function chartOn({ chart }: SheetPlan): ChartPlan {
  if (!chart) throw new Error('no chart is planned')
  return chart
}

/** What stands in a block of a sheet, row by row. */
function cellsIn({ blocks }: SheetPlan, address: string): readonly (readonly (PlannedCell | undefined)[])[] {
  const range = parseRange(address)
  if (!range) throw new Error(`${address} is no range`)
  const at = (row: number, column: number): PlannedCell | undefined =>
    blocks
      .map((block) => block.rows[row - block.row]?.[column - block.column])
      .find((cell) => cell !== undefined && cell !== null)
  const span = (from: number, to: number): number[] =>
    Array.from({ length: to - from + 1 }, (_, more) => from + more)
  return span(range.firstRow, range.lastRow).map((row) =>
    span(range.firstColumn, range.lastColumn).map((column) => at(row, column)),
  )
}

test('each objective is one bar, however many pages its table takes, and links or not', async () => {
  const sheet = appendix((await madeReport(csvBook({ BudgetLines: lines }), {}, long)).plan)
  const { categories, values, fills } = chartOn(sheet)
  expect(cellsIn(sheet, categories).flat()).toEqual(seed.objectives.map(({ code }) => code))
  const [heads = [], ...rows] = cellsIn(sheet, values)
  expect(heads).toEqual([...seed.goals.map(({ code, title }) => `${code} ${title}`), 'Not linked to a goal'])
  expect(fills).toHaveLength(heads.length)
  const sums = rows.map((cells) =>
    cells.reduce<number>((sum, cell) => sum + (typeof cell === 'object' ? Number(cell?.value) : 0), 0),
  )
  expect(sums.reduce((one, other) => one + other)).toBe(4000)
  expect(sums.filter((sum) => sum !== 0)).toEqual([1000, 3000])
})

test('it has rows of its own on a printed page, on which nothing else stands', async () => {
  const sheet = appendix((await madeReport(csvBook({ BudgetLines: lines }), {}, long)).plan)
  const { place } = chartOn(sheet)
  expect(
    cellsIn(sheet, place)
      .flat()
      .filter((cell) => cell !== undefined),
  ).toEqual([])
  const { firstRow = 0, lastRow = 0, lastColumn = 99 } = parseRange(place) ?? {}
  const breaks = sheet.print?.breaksBefore ?? []
  expect(breaks.length).toBeGreaterThan(0)
  expect(breaks.filter((row) => row > firstRow - 2 && row < lastRow)).toEqual([])
  expect(lastColumn).toBeLessThanOrEqual(parseRange(sheet.print?.area ?? '')?.lastColumn ?? 0)
})

test('where nothing is allocated there is none, and the sheet says so', async () => {
  const sheet = appendix((await madeReport(csvBook({ BudgetLines: head }), {}, long)).plan)
  expect(sheet.chart).toBeUndefined()
  const texts = sheet.blocks.flatMap(({ rows }) => rows.flat())
  expect(texts).toContain('Nothing is allocated yet: the chart comes with the first figures.')
})

/** How light a colour is to the eye, from 0 to 100. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance
}

test.each([1, 2, 3, 5])('colours of %i goals are told apart in grey, and seen on white', (goals) => {
  const shades = barFills(goals).map(lightness)
  expect(shades).toHaveLength(goals + 1)
  expect(Math.max(...shades)).toBeLessThan(90)
  const sorted = [...shades].sort((one, other) => one - other)
  const steps = sorted.slice(1).map((shade, at) => shade - (sorted[at] ?? 0))
  expect(Math.min(...steps)).toBeGreaterThan(10)
})

test('as many colours come as there are goals', () => {
  for (const goals of [0, 1, 6, 12]) expect(new Set(barFills(goals)).size).toBe(goals + 1)
})
