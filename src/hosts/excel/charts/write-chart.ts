import { parseRange, rangeAt } from '../../../workbook/address.ts'
import { chartSizes } from '../../../workbook/styles.ts'
import type { ChartPlan } from '../../../workbook/write-plan.ts'
import { loaded } from '../excel-run.ts'
import { colour } from '../sheets/looks.ts'
import { chartTag, type ChartCells, type PresentChart } from './present-chart.ts'

const kind = 'BarStacked'

/** Says before a chart is added how many there are: one that comes to nothing in the midst is taken up again. */
const begun = 'begun '

/** Whether a chart was begun and never ended. */
export function isBegun({ tag }: Pick<PresentChart, 'tag'>): boolean {
  return tag?.startsWith(begun) ?? false
}

/** How a sheet tells of its chart once it is drawn. */
export function tagOf({ categories, values, place }: ChartCells): string {
  return [categories, values, place].join(' ')
}

/** The cells that a chart drew by what the sheet tells of it. */
export function cellsOfTag(tag: string | undefined): ChartCells | undefined {
  const [categories, values, place, ...more] = (tag ?? '').split(' ')
  if (!categories || !values || !place || more.length > 0) return undefined
  return [categories, values, place].every(parseRange) ? { categories, values, place } : undefined
}

/**
 * Adds a chart that has no looks yet; its name comes first, so that whatever befalls it then, it is found again.
 * @returns what the series are called that Excel made of its cells
 */
export async function addChart(
  context: Excel.RequestContext,
  { kinds, sheet: title, tag }: PresentChart,
  { name, values }: ChartPlan,
): Promise<readonly string[]> {
  const before = isBegun({ tag }) ? Number(tag?.slice(begun.length)) : kinds.length
  const { items } = await loaded(context, () => {
    const sheet = context.workbook.worksheets.getItem(title)
    sheet.customProperties.add(chartTag, `${begun}${before}`)
    const chart =
      kinds[before] === kind
        ? sheet.charts.getItemAt(before)
        : sheet.charts.add(kind, sheet.getRange(values), 'Columns')
    chart.name = name
    return chart.series.load('items/name')
  })
  return items.map((one) => one.name)
}

/** What the series of a chart that is there are called. */
export async function seriesOf(
  context: Excel.RequestContext,
  { sheet }: PresentChart,
  name: string,
): Promise<readonly string[]> {
  const { items } = await loaded(context, () =>
    context.workbook.worksheets.getItem(sheet).charts.getItem(name).series.load('items/name'),
  )
  return items.map((one) => one.name)
}

/**
 * Leads a chart to its cells, part by part: Excel makes its own series of a block, by what stands in it. What the
 * chart looks like stays, and so do series that somebody put behind ours.
 * @param series what those are called that it has
 * @param heads what they are to be called
 * @param isNew whether nobody has changed its looks: it gets its colours, and loses what else Excel made
 */
export function leadChart(
  sheet: Excel.Worksheet,
  chart: Excel.Chart,
  { categories, values, fills }: ChartCells & Pick<ChartPlan, 'fills'>,
  series: readonly string[],
  heads: readonly string[],
  isNew: boolean,
): void {
  const labels = sheet.getRange(categories)
  const columns = columnsBelowHead(values)
  for (const [at, column] of columns.entries()) {
    const head = heads[at] ?? ''
    const isThere = at < series.length
    const part = isThere ? chart.series.getItemAt(at) : chart.series.add(head)
    if (isThere && series[at] !== head) part.name = head
    part.setValues(sheet.getRange(column))
    part.setXAxisValues(labels)
    const fill = fills[at]
    if (fill !== undefined && (isNew || !isThere)) part.format.fill.setSolidColor(colour(fill))
  }
  if (!isNew) return
  for (let at = series.length - 1; at >= columns.length; at--) chart.series.getItemAt(at).delete()
}

/** How a chart looks that nobody has seen yet. */
export function dressChart(chart: Excel.Chart, { title, unit, numberFormat }: ChartPlan): void {
  chart.title.text = title
  chart.title.format.font.size = chartSizes.title
  chart.legend.position = 'Bottom'
  const { categoryAxis, valueAxis } = chart.axes
  // Bars stand in the order of the rows.
  categoryAxis.reversePlotOrder = true
  categoryAxis.format.font.size = chartSizes.labels
  valueAxis.numberFormat = numberFormat
  valueAxis.title.text = unit
}

export function placeChart(chart: Excel.Chart, { place }: ChartCells): void {
  const [start = place, end = start] = place.split(':')
  chart.setPosition(start, end)
}

/** Each column of a block, without its first row. */
function columnsBelowHead(values: string): readonly string[] {
  const range = parseRange(values)
  if (!range) throw new Error(`${values} is no range`)
  const { firstRow, lastRow, firstColumn, lastColumn } = range
  return Array.from({ length: lastColumn - firstColumn + 1 }, (_, at) =>
    rangeAt(firstRow + 1, firstColumn + at, lastRow, firstColumn + at),
  )
}
