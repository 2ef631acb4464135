import type { ChartAxis, ChartCorner, ChartLook, ChartSize } from '../../chart-look.ts'
import { part, shapeXml, textLookXml, titleXml, val } from './chart-parts.ts'
import { seriesXml } from './series-xml.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const schemas = 'http://schemas.openxmlformats.org/drawingml/2006'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** How the two axes of a chart know each other. */
const [categoryId, valueId] = ['500000001', '500000002']

/** The part of a chart. */
export function chartXml(look: ChartLook): string {
  const { fill, legend, title } = look
  const isRound = look.shape === 'pie' || look.shape === 'doughnut'
  const plot = part('c:plotArea', {}, `<c:layout/>${groupXml(look)}${isRound ? '' : axesXml(look)}`)
  const chart =
    (title ? titleXml(title) : '') +
    val('autoTitleDeleted', !title) +
    plot +
    (legend
      ? part(
          'c:legend',
          {},
          val('legendPos', legend.position) +
            val('overlay', legend.overlay) +
            shapeXml(legend.fill) +
            textLookXml(legend.font),
        )
      : '') +
    val('plotVisOnly', true) +
    val('dispBlanksAs', 'gap')
  const space = part(
    'c:chartSpace',
    { 'xmlns:c': `${schemas}/chart`, 'xmlns:a': `${schemas}/main`, 'xmlns:r': relationships },
    val('roundedCorners', false) + part('c:chart', {}, chart) + shapeXml(fill),
  )
  return declaration + space
}

/** The series, in the element that says how they are drawn. */
function groupXml(look: ChartLook): string {
  const { grouping, hasLines, isSmooth, shape } = look
  const series = look.series.map((one, at) => seriesXml(look, one, at)).join('')
  const axes = val('axId', categoryId) + val('axId', valueId)
  const varied = val('varyColors', shape === 'pie' || shape === 'doughnut')
  const stacked = val('grouping', grouping === 'none' ? 'standard' : grouping)
  switch (shape) {
    case 'bar':
    case 'column':
      return part(
        'c:barChart',
        {},
        val('barDir', shape === 'bar' ? 'bar' : 'col') +
          val('grouping', grouping === 'none' ? 'clustered' : grouping) +
          varied +
          series +
          val('gapWidth', 150) +
          (grouping === 'none' ? '' : val('overlap', 100)) +
          axes,
      )
    case 'line':
      return part('c:lineChart', {}, stacked + varied + series + val('marker', true) + axes)
    case 'area':
      return part('c:areaChart', {}, stacked + varied + series + axes)
    case 'pie':
      return part('c:pieChart', {}, varied + series + val('firstSliceAng', 0))
    case 'doughnut':
      return part('c:doughnutChart', {}, varied + series + val('firstSliceAng', 0) + val('holeSize', 50))
    case 'scatter': {
      const style = hasLines && isSmooth ? 'smoothMarker' : 'lineMarker'
      return part('c:scatterChart', {}, val('scatterStyle', style) + varied + series + axes)
    }
  }
}

function axesXml(look: ChartLook): string {
  const { category, shape, value } = look
  const isBar = shape === 'bar'
  const ofCells = look.grouping === 'percentStacked' ? '0%' : 'General'
  const first = axisXml(category, categoryId, isBar ? 'l' : 'b', 'General')
  const second = axisXml(value, valueId, isBar ? 'b' : 'l', ofCells)
  const between = val('crossBetween', shape === 'area' || shape === 'scatter' ? 'midCat' : 'between')
  const ofCategories =
    val('crossAx', valueId) +
    val('crosses', 'autoZero') +
    (shape === 'scatter'
      ? between + majorUnit(category)
      : val('auto', true) + val('lblAlgn', 'ctr') + val('lblOffset', 100) + val('noMultiLvlLbl', false))
  return (
    part(shape === 'scatter' ? 'c:valAx' : 'c:catAx', {}, first + ofCategories) +
    part(
      'c:valAx',
      {},
      second + val('crossAx', categoryId) + val('crosses', 'autoZero') + between + majorUnit(value),
    )
  )
}

function majorUnit({ majorUnit: unit }: ChartAxis): string {
  return unit === undefined ? '' : val('majorUnit', unit)
}

/** What axes of categories and of values have alike. */
function axisXml(axis: ChartAxis, id: string, position: string, ofCells: string): string {
  const { font, hasGridlines, isReversed, isShown, maximum, minimum, numberFormat, title } = axis
  return (
    val('axId', id) +
    part(
      'c:scaling',
      {},
      val('orientation', isReversed ? 'maxMin' : 'minMax') +
        (maximum === undefined ? '' : val('max', maximum)) +
        (minimum === undefined ? '' : val('min', minimum)),
    ) +
    val('delete', !isShown) +
    val('axPos', position) +
    (hasGridlines
      ? part('c:majorGridlines', {}, shapeXml(undefined, { color: 'D9D9D9', points: 0.75 }))
      : '') +
    (title ? titleXml(title) : '') +
    part('c:numFmt', {
      formatCode: numberFormat ?? ofCells,
      sourceLinked: numberFormat === undefined ? '1' : '0',
    }) +
    val('majorTickMark', 'none') +
    val('minorTickMark', 'none') +
    val('tickLblPos', 'nextTo') +
    textLookXml(font)
  )
}

/** The drawing of a sheet: where its charts lie, by the ids of their relationships. */
export function drawingXml(charts: readonly ChartLook[], ids: readonly string[]): string {
  const anchors = charts.map(({ description, from, name, to }, at) => {
    const settings = { id: String(at + 2), name, ...(description !== undefined && { descr: description }) }
    const names = part('xdr:cNvPr', settings) + part('xdr:cNvGraphicFramePr')
    const chart = part('c:chart', { 'xmlns:c': `${schemas}/chart`, 'r:id': ids[at] ?? '' })
    const graphic = part('a:graphicData', { uri: `${schemas}/chart` }, chart)
    const frame = [
      part('xdr:nvGraphicFramePr', {}, names),
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
      part('a:graphic', {}, graphic),
    ].join('')
    const end = 'width' in to ? sizeXml(to) : cornerXml('to', to)
    const inside = cornerXml('from', from) + end + part('xdr:graphicFrame', { macro: '' }, frame)
    const anchor = 'width' in to ? 'xdr:oneCellAnchor' : 'xdr:twoCellAnchor'
    return part(anchor, {}, inside + part('xdr:clientData'))
  })
  const drawing = part(
    'xdr:wsDr',
    {
      'xmlns:xdr': `${schemas}/spreadsheetDrawing`,
      'xmlns:a': `${schemas}/main`,
      'xmlns:r': relationships,
    },
    anchors.join(''),
  )
  return declaration + drawing
}

function sizeXml({ width, height }: ChartSize): string {
  return part('xdr:ext', { cx: String(width), cy: String(height) })
}

function cornerXml(name: 'from' | 'to', { row, column, down, across }: ChartCorner): string {
  const figures = { col: column, colOff: across, row, rowOff: down }
  const inside = Object.entries(figures).map(([key, value]) => `<xdr:${key}>${value}</xdr:${key}>`)
  return part(`xdr:${name}`, {}, inside.join(''))
}
