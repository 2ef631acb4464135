import { bookFrom } from '../../../src/workbench/files/open-book.ts'
import { fileOf } from '../../../src/workbench/files/save-book.ts'
import { parseArea } from '../../../src/workbench/model/area.ts'
import { Book } from '../../../src/workbench/model/book/book.ts'
import { addChart } from '../../../src/workbench/model/book/charts.ts'
import { writeCells } from '../../../src/workbench/model/book/write-cells.ts'
import { boxOf } from '../../../src/workbench/model/chart/chart-place.ts'
import { chartTypes } from '../../../src/workbench/model/chart/chart-types.ts'
import type { ChartState } from '../../../src/workbench/model/chart/chart-state.ts'
import { readAppearance } from '../../../src/xlsx/appearance/read-appearance.ts'
import { withParts } from '../../xlsx/book-files.ts'
import { recalculatedAll, recalculationTime } from '../../libreoffice/recalculate.ts'

const quiet = { progress: () => undefined, signal: new AbortController().signal }

/** Years and outputs; the sheet's name needs quotes. */
function budget(): Book {
  const book = new Book(['My plan', 'Notes'])
  writeCells(book, book.sheet('My plan'), parseArea('A1:C4'), [
    ['', 'Direct', 'Services'],
    ['R.1-1', 30, 10],
    ['R.1-2', 60, 20],
    ['R.2-1', 15, 25],
  ])
  return book
}

function add(book: Book, type: string, on = 'My plan'): ChartState {
  const sheet = book.sheet('My plan')
  const chart = addChart(book, book.sheet(on), type, { sheet, area: parseArea('A1:C4') }, 'Auto')
  chart.title.text = `Allocation <${type}> & more`
  return chart
}

/** With all that can be said of a chart. */
function furnish(chart: ChartState): void {
  chart.name = 'Allocation "by output"'
  chart.description = 'Bars: what <each> output takes & "from whom"'
  chart.from = { row: 5, column: 1, down: 4, across: 10 }
  chart.to = { row: 20, column: 7, down: 0, across: 0 }
  chart.title.overlay = true
  chart.title.looks.set('font/size', 18).set('font/bold', true).set('font/color', '#1F4E79')
  chart.legend.position = 'Right'
  chart.legend.looks.set('fill', '#FFFFFF')
  chart.categoryAxis.isReversed = true
  Object.assign(chart.valueAxis, { minimum: 0, maximum: 100, majorUnit: 25, numberFormat: '#,##0' })
  chart.valueAxis.hasGridlines = false
  chart.valueAxis.title.text = 'CHF 000'
  chart.valueAxis.title.visible = true
  chart.looks.set('fill', '#F2F2F2')
  const [first, second] = chart.series
  first?.looks.set('fill', '#1F4E79')
  first?.points.set(1, new Map([['fill', '#FF0000']]))
  if (second) second.name = '="Services, ""shared"""'
  if (first) Object.assign(first.labels, { showValue: true, position: 'Center', numberFormat: '0.0' })
}

/** What there is to see of charts: ids are given anew. */
const seen = (charts: readonly ChartState[]) =>
  charts.map((chart) => ({
    ...chart,
    id: '',
    series: chart.series.map((series) => ({ ...series, id: '' })),
  }))

async function again(book: Book): Promise<{ readonly bytes: Uint8Array; readonly opened: Book }> {
  const bytes = await fileOf(book, quiet)
  const { book: opened, notCarried } = await bookFrom(bytes, quiet)
  expect(notCarried).toEqual([])
  return { bytes, opened }
}

test('every type of chart is read again as it was', async () => {
  const book = budget()
  for (const type of chartTypes.keys()) add(book, type)
  const { opened } = await again(book)
  expect(seen(opened.sheet('My plan').charts)).toEqual(seen(book.sheet('My plan').charts))
  expect(opened.sheet('My plan').charts).toHaveLength(chartTypes.size)
  await Promise.all([book.close(), opened.close()])
})

test('a furnished chart, one on another sheet and one of cells that are gone are read again', async () => {
  const book = budget()
  furnish(add(book, 'BarStacked'))
  const gone = add(book, 'Line', 'Notes')
  for (const series of gone.series) {
    Object.assign(series, { name: '=#REF!', categories: '=#REF!', values: '=#REF!' })
  }
  add(book, 'Pie', 'Notes').title.visible = false
  const { opened } = await again(book)
  expect(seen(opened.sheet('My plan').charts)).toEqual(seen(book.sheet('My plan').charts))
  const [line, pie] = opened.sheet('Notes').charts
  expect(line?.series.map(({ values }) => values)).toEqual(['', ''])
  expect([pie?.title.visible, pie?.series[0]?.values]).toEqual([false, "='My plan'!$B$2:$B$4"])
  await Promise.all([book.close(), opened.close()])
})

test('a chart with a size of its own lies over as many cells as it takes', async () => {
  const book = budget()
  add(book, 'Pie')
  const { bytes, opened } = await again(book)
  const sized = withParts(bytes, (name, text) =>
    name.startsWith('xl/drawings/')
      ? text
          .replaceAll('twoCellAnchor', 'oneCellAnchor')
          .replace(/<xdr:to>.*<\/xdr:to>/s, '<xdr:ext cx="1905000" cy="952500"/>')
      : text,
  )
  const { book: other } = await bookFrom(sized, quiet)
  const sheet = other.sheet('My plan')
  const [chart] = sheet.charts
  expect(chart && boxOf(sheet, chart)).toMatchObject({ width: 200, height: 100 })
  await Promise.all([book.close(), opened.close(), other.close()])
})

test(
  'LibreOffice shows the charts: their types, titles, sources, colours and places',
  async () => {
    const book = budget()
    furnish(add(book, 'BarStacked'))
    add(book, 'ColumnStacked100', 'Notes')
    add(book, 'LineMarkers', 'Notes')
    add(book, 'Pie', 'Notes')
    const { bytes, opened } = await again(book)
    const [saved] = await recalculatedAll([bytes])
    if (!saved) throw new Error('LibreOffice gave nothing back')
    const [plan, notes] = readAppearance(saved.bytes).sheets
    const [chart] = plan?.charts ?? []
    expect(chart?.title?.text).toBe('Allocation <BarStacked> & more')
    expect(chart).toMatchObject({
      shape: 'bar',
      grouping: 'stacked',
      legend: { position: 'r' },
      from: { row: 5, column: 1 },
      category: { isReversed: true },
      value: { minimum: 0, maximum: 100, majorUnit: 25, numberFormat: '#,##0', title: { text: 'CHF 000' } },
    })
    expect(chart?.series.map(({ fill, values }) => [fill, values?.formula?.replaceAll('$', '')])).toEqual([
      ['1F4E79', "'My plan'!B2:B4"],
      [expect.any(String), "'My plan'!C2:C4"],
    ])
    expect(chart?.series[0]?.name?.formula?.replaceAll('$', '')).toBe("'My plan'!B1")
    expect(notes?.charts.map(({ shape, grouping }) => [shape, grouping])).toEqual([
      ['column', 'percentStacked'],
      ['line', 'none'],
      ['pie', 'none'],
    ])
    await Promise.all([book.close(), opened.close()])
  },
  recalculationTime,
)
