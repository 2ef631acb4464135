import { chartLook } from '../../../src/hosts/file/chart-look.ts'
import { writeBook } from '../../../src/hosts/file/write-book.ts'
import { readAppearance } from '../../../src/xlsx/appearance/read-appearance.ts'
import { fewLines, reportOn, sheetOf } from '../excel/sheets/small-plans.ts'

test('a book’s Appendix A has its chart, over cells alone', async () => {
  const plan = await reportOn(fewLines)
  const { sheets } = readAppearance(await writeBook(plan))
  const charts = sheets.map(({ charts: on }, at) => [plan.sheets[at]?.name, on.length])
  expect(charts.filter(([, count]) => count !== 0)).toEqual([['Appendix A', 1]])
  const [chart] = sheets[plan.sheets.indexOf(sheetOf(plan, 'Appendix A'))]?.charts ?? []
  expect(chart).toMatchObject({
    name: 'Allocation of resources',
    shape: 'bar',
    grouping: 'stacked',
    title: { text: 'Allocation of resources by objective and goal, 2025-2027' },
    description: expect.stringMatching(/^Stacked bars, in EUR 000: .* The figures stand in table 2\.$/),
    category: { isReversed: true },
    value: { numberFormat: '#,##0,', title: { text: 'EUR 000' } },
  })
  const sources = chart?.series.flatMap(({ name, categories, values }) => [name, categories, values]) ?? []
  expect(chart?.series.at(-1)?.fill).toBe('474747')
  expect(sources.every((source) => source?.formula?.startsWith("'Appendix A'!$"))).toBe(true)
})

test('beside its cells stands what is in them, for programs that do not calculate', async () => {
  const sheet = sheetOf(await reportOn(fewLines), 'Appendix A')
  if (!sheet.chart) throw new Error('no chart is planned')
  const { series } = chartLook(sheet, sheet.chart)
  const bars = series[0]?.categories?.values ?? []
  const at = bars.indexOf('OBJ-A')
  const sum = series.reduce((total, { values }) => total + Number(values?.values[at]), 0)
  // Its own lines, and its share of the treasury.
  expect(sum).toBeGreaterThan(3000)
  expect(sum).toBeLessThan(3900)
  expect(series.at(-1)?.name?.values).toEqual(['Not linked to a goal'])
})
