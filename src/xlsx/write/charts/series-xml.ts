import type { ChartLabels, ChartLook, ChartSeries, ChartSource } from '../../chart-look.ts'
import { drawnText } from '../escaped-text.ts'
import { part, shapeXml, sourceXml, textLookXml, val } from './chart-parts.ts'

/** A series of a chart, its elements in the order of the format. */
export function seriesXml(look: ChartLook, series: ChartSeries, at: number): string {
  const { shape, hasLines, hasMarkers, isSmooth } = look
  const isLine = shape === 'line' || shape === 'scatter'
  const stroke = strokeOf(series, isLine, hasLines)
  const marker = hasMarkers
    ? val('symbol', 'circle') + val('size', 5) + shapeXml(series.fill)
    : val('symbol', 'none')
  const isText = series.categories?.values.some((value) => typeof value === 'string') ?? false
  const [across, along] = shape === 'scatter' ? ['c:xVal', 'c:yVal'] : ['c:cat', 'c:val']
  return part(
    'c:ser',
    {},
    val('idx', at) +
      val('order', at) +
      nameXml(series.name) +
      shapeXml(isLine ? undefined : series.fill, stroke) +
      (isLine ? part('c:marker', {}, marker) : '') +
      (shape === 'bar' || shape === 'column' ? val('invertIfNegative', false) : '') +
      pointsXml(look, series) +
      (series.labels ? labelsXml(look, series.labels) : '') +
      (series.categories ? part(across, {}, sourceXml(series.categories, isText ? 'str' : 'num')) : '') +
      (series.values ? part(along, {}, sourceXml(series.values, 'num')) : '') +
      (isLine ? val('smooth', isSmooth) : ''),
  )
}

function strokeOf(
  { fill, line }: ChartSeries,
  isLine: boolean,
  hasLines: boolean,
): Parameters<typeof shapeXml>[1] {
  if (!isLine) return undefined
  if (!hasLines) return { dash: 'none' }
  const color = line?.color ?? (fill === 'none' ? undefined : fill)
  return color === undefined && !line ? undefined : { ...line, ...(color !== undefined && { color }) }
}

function nameXml(name: ChartSource | undefined): string {
  if (!name) return ''
  const inside =
    name.formula === undefined
      ? `<c:v>${drawnText(String(name.values[0] ?? ''))}</c:v>`
      : sourceXml(name, 'str')
  return part('c:tx', {}, inside)
}

function pointsXml({ shape }: ChartLook, { points }: ChartSeries): string {
  if (shape === 'area') return ''
  const isBar = shape === 'bar' || shape === 'column'
  const isLine = shape === 'line' || shape === 'scatter'
  return points
    .map(({ at, fill }) =>
      part(
        'c:dPt',
        {},
        val('idx', at) +
          (isBar ? val('invertIfNegative', false) : '') +
          (isLine ? part('c:marker', {}, val('symbol', 'circle') + val('size', 5) + shapeXml(fill)) : '') +
          val('bubble3D', false) +
          (isLine ? '' : shapeXml(fill)),
      ),
    )
    .join('')
}

/** Where labels may stand; programs take a file with any other place for damaged. */
function placesOf({ shape, grouping }: ChartLook): readonly string[] {
  if (shape === 'bar' || shape === 'column') {
    const inside = ['ctr', 'inEnd', 'inBase']
    return grouping === 'none' ? [...inside, 'outEnd'] : inside
  }
  if (shape === 'pie') return ['ctr', 'inEnd', 'outEnd', 'bestFit']
  return shape === 'line' || shape === 'scatter' ? ['ctr'] : []
}

function labelsXml(look: ChartLook, labels: ChartLabels): string {
  const { numberFormat, position } = labels
  return part(
    'c:dLbls',
    {},
    (numberFormat === undefined ? '' : part('c:numFmt', { formatCode: numberFormat, sourceLinked: '0' })) +
      textLookXml(labels.font) +
      (position !== undefined && placesOf(look).includes(position) ? val('dLblPos', position) : '') +
      val('showLegendKey', false) +
      val('showVal', labels.showValue) +
      val('showCatName', labels.showCategoryName) +
      val('showSerName', labels.showSeriesName) +
      val('showPercent', labels.showPercentage) +
      val('showBubbleSize', false),
  )
}
