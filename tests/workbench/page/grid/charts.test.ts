import { comesToBe } from '../../../comes-to-be.ts'
import { atTheGrid } from './grid-in-browser.ts'

const grid = atTheGrid(async (grid) => {
  await grid.bench(({ asAddIn, write, chart }) =>
    asAddIn(() => {
      write('Budget!A1', [
        ['', 'Direct', 'Services'],
        ['R.1-1', 30, 10],
        ['R.1-2', 60, 20],
      ])
      chart('Budget!A1:C3', 'BarStacked', 'Budget!E3:J14', 'Allocation')
    }),
  )
  await chart().waitFor()
})

const chart = () => grid.page.getByRole('img', { name: 'Allocation: Direct, Services' })

/** How long the bars are, beside the second. */
const lengths = () =>
  chart()
    .locator('.gridChartSeries rect')
    .evaluateAll((bars) => {
      const all = bars.map((bar) => Number(bar.getAttribute('width')))
      return all.map((length) => Math.round((100 * length) / (all[1] ?? 1)) / 100)
    })

const box = async () => {
  const found = await chart().boundingBox()
  return found && [found.x, found.y, found.width, found.height]
}

/** The left upper corner of a cell. */
function corner(address: string): readonly [x: number, y: number] {
  const [x, y] = grid.at(address)
  return [x - 24, y - 10]
}

it('draws a chart over its cells, and anew when they change', async () => {
  await comesToBe(box, [...corner('E3'), 6 * 64, 12 * 20])
  await comesToBe(lengths, [0.5, 1, 0.17, 0.33])
  await grid.type('B2', '120')
  await comesToBe(lengths, [2, 1, 0.17, 0.33])
  expect(await chart().locator('text').allTextContents()).toEqual(
    expect.arrayContaining(['Allocation', 'Direct', 'Services', 'R.1-1', 'R.1-2', '0', '140']),
  )
})

it('follows the rows above it, scrolling, and what is frozen', async () => {
  const [x, y] = corner('E3')
  const size = [6 * 64, 12 * 20]
  await grid.bench(({ excel }) => excel.act('person', (person) => person.insertRows('Budget!1:2')))
  await comesToBe(box, [x, y + 40, ...size])
  await grid.page.mouse.move(...grid.at('B8'))
  await grid.page.mouse.wheel(0, 60)
  await comesToBe(box, [x, y - 20, ...size])
  await grid.bench(({ excel }) => excel.act('person', (person) => person.freeze('Budget', 8, 0)))
  // The frozen part and the part below it each show their piece of the chart.
  await comesToBe(() => grid.page.locator('.gridChart').count(), 2)
  await comesToBe(() => chart().count(), 1)
  await comesToBe(box, [x, y + 40, ...size])
})

it('is as large as the cells are at any zoom', async () => {
  const before = await box()
  await grid.page.evaluate(
    `bench.book.engine.run('sheet.operation.set-zoom-ratio', { zoomRatio: 0.5, unitId: bench.book.engine.book.getUnitId(), subUnitId: bench.book.active.id })`,
  )
  await comesToBe(
    async () => (await box())?.slice(2),
    before?.slice(2).map((size) => size / 2),
  )
})

it('is selected by a click, moved by the mouse, deleted by its key, and comes back by undo', async () => {
  const [x, y] = corner('E3')
  await grid.page.mouse.move(x + 40, y + 40)
  await grid.page.mouse.down()
  await grid.page.mouse.move(x + 140, y + 70, { steps: 4 })
  await grid.page.mouse.up()
  await comesToBe(box, [x + 100, y + 30, 6 * 64, 12 * 20])
  await chart().focus()
  await grid.page.keyboard.press('Delete')
  await comesToBe(() => chart().count(), 0)
  expect(await grid.bench(({ book }) => book.active.charts.length)).toBe(0)
  await grid.bench(({ excel }) => excel.act('person', (person) => person.undo()))
  await comesToBe(() => chart().count(), 1)
})

it.each([
  ['ColumnClustered', 'rect', 4],
  ['ColumnStacked100', 'rect', 4],
  ['LineMarkers', 'circle', 4],
  ['Line', 'path', 2],
  ['AreaStacked', 'path', 2],
  ['XYScatter', 'circle', 4],
  ['Pie', 'path', 2],
  ['Doughnut', 'path', 4],
] as const)('draws %s', async (type, mark, count) => {
  await grid.page.evaluate(`bench.asAddIn(() => { bench.book.active.charts[0].type = '${type}' })`)
  await comesToBe(() => chart().locator(`.gridChartSeries ${mark}`).count(), count)
  // Nothing is drawn at no place.
  expect(await chart().locator('svg').innerHTML()).not.toMatch(/NaN|Infinity/)
})
