import type { ChartLook } from '../../../src/xlsx/chart-look.ts'
import { readAppearance } from '../../../src/xlsx/appearance/read-appearance.ts'
import { XlsxError } from '../../../src/xlsx/xlsx-error.ts'
import { fixture, withParts } from '../book-files.ts'

const [chartPart, drawingPart] = ['xl/charts/chart1.xml', 'xl/drawings/drawing1.xml']

const namespaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

const series = (more = ''): string =>
  `<c:ser><c:idx val="0"/><c:order val="0"/>
    <c:tx><c:strRef><c:f>Charted!$B$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Old</c:v></c:pt></c:strCache></c:strRef></c:tx>
    <c:spPr><a:solidFill><a:schemeClr val="accent2"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>${more}
    <c:cat><c:strRef><c:f>Charted!$A$2:$A$3</c:f></c:strRef></c:cat>
    <c:val><c:numRef><c:f>Charted!$B$2:$B$3</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>1</c:v></c:pt></c:numCache></c:numRef></c:val>
  </c:ser>`

const axes = `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>
    <c:numFmt formatCode="General" sourceLinked="1"/><c:crossAx val="2"/></c:catAx>
  <c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="50"/></c:scaling><c:delete val="0"/><c:axPos val="t"/>
    <c:majorGridlines><c:spPr><a:ln w="9525"/></c:spPr></c:majorGridlines>
    <c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1000"/></a:pPr><a:r><a:rPr lang="en-GB" b="1"/><a:t>CHF </a:t></a:r><a:r><a:t>000</a:t></a:r></a:p></c:rich></c:tx></c:title>
    <c:numFmt formatCode="#,##0" sourceLinked="0"/><c:crossAx val="1"/></c:valAx>`

const bars = (inside = series()): string =>
  `<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${inside}<c:gapWidth val="182"/><c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>`

/** A chart's part, with what Excel writes around it. */
const chartOf = (plot: string, before = ''): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace ${namespaces}><c:date1904 val="0"/><c:lang val="en-US"/>
  <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="c14" xmlns:c14="http://schemas.microsoft.com/office/drawing/2007/8/2/chart"><c14:style val="102"/></mc:Choice><mc:Fallback><c:style val="2"/></mc:Fallback></mc:AlternateContent>
  <c:chart>${before}<c:title><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}</c:plotArea>
  <c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/></c:chart>
  <c:spPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></c:spPr></c:chartSpace>`

function read(parts: Readonly<Record<string, string>>): {
  readonly charts: readonly ChartLook[]
  readonly lost: readonly string[]
} {
  const file = withParts(fixture('hucre-chart.xlsx'), (name, text) => parts[name] ?? text)
  const { sheets, notCarried } = readAppearance(file)
  return {
    charts: sheets.flatMap((sheet) => sheet.charts),
    lost: notCarried.map(({ kind, count }) => `${count} ${kind}`),
  }
}

test('a chart as Excel writes it', () => {
  const { charts, lost } = read({ [chartPart]: chartOf(bars() + axes) })
  expect(lost).toEqual([])
  expect(charts).toEqual([
    {
      name: 'Chart 1',
      from: { row: 5, column: 0, down: 0, across: 0 },
      to: { row: 15, column: 5, down: 0, across: 0 },
      shape: 'bar',
      grouping: 'stacked',
      hasLines: false,
      hasMarkers: false,
      isSmooth: false,
      title: { font: {}, overlay: false },
      legend: { position: 'b', overlay: false, font: {} },
      category: { isShown: true, hasGridlines: false, isReversed: true, font: {} },
      value: {
        isShown: true,
        title: { text: 'CHF 000', font: { bold: true } },
        hasGridlines: true,
        isReversed: false,
        maximum: 50,
        numberFormat: '#,##0',
        font: {},
      },
      series: [
        {
          name: { formula: 'Charted!$B$1', values: [] },
          categories: { formula: 'Charted!$A$2:$A$3', values: [] },
          values: { formula: 'Charted!$B$2:$B$3', values: [] },
          fill: 'ED7D31',
          points: [],
        },
      ],
      fill: 'FFFFFF',
    },
  ])
})

const line = `<c:lineChart><c:grouping val="standard"/>${series()}<c:axId val="1"/><c:axId val="2"/></c:lineChart>`

test.each([
  ['of several kinds', chartOf(bars() + line + axes)],
  ['with a second pair of axes', chartOf(bars() + axes + axes)],
  ['of a kind that is not known', chartOf(`<c:radarChart>${series()}</c:radarChart>${axes}`)],
  ['in three dimensions', chartOf(bars().replaceAll('barChart', 'bar3DChart') + axes)],
  [
    'of values in no cells',
    chartOf(
      bars(
        series().replace(
          /<c:val>.*<\/c:val>/s,
          '<c:val><c:numLit><c:ptCount val="1"/><c:pt idx="0"><c:v>1</c:v></c:pt></c:numLit></c:val>',
        ),
      ) + axes,
    ),
  ],
  [
    'of cells here and there',
    chartOf(bars(series().replace('Charted!$B$2:$B$3', '(Charted!$B$2,Charted!$B$3)')) + axes),
  ],
  ['of a name', chartOf(bars(series().replace('Charted!$B$2:$B$3', 'Charted!Amounts')) + axes)],
  [
    'of another workbook',
    chartOf(bars(series().replace('Charted!$B$2:$B$3', '[1]Charted!$B$2:$B$3')) + axes),
  ],
  ['that holds nothing', chartOf('')],
])('a chart %s is named as left out', (_, chart) => {
  expect(read({ [chartPart]: chart })).toEqual({ charts: [], lost: ['1 charts'] })
})

test('what else a chart holds is named', () => {
  const trend = '<c:trendline><c:trendlineType val="linear"/></c:trendline>'
  const { charts, lost } = read({ [chartPart]: chartOf(bars(series(trend)) + axes) })
  expect([charts.length, lost]).toEqual([1, ['1 parts of charts']])
})

const drawing = (file: Uint8Array): string => {
  let found = ''
  withParts(file, (name, text) => {
    if (name === drawingPart) found = text
    return text
  })
  return found
}

test.each([
  ['beyond the sheet', /<xdr:row>5</, '<xdr:row>1048576<'],
  ['nowhere', /<xdr:from>.*?<\/xdr:from>/s, ''],
  ['at a place that is no number', /<xdr:col>0</, '<xdr:col>-1<'],
  ['led to by nothing', /r:id="[^"]*"/, 'r:id="rId99"'],
])('a chart %s is left out and named', (_, where, instead) => {
  const text = drawing(fixture('hucre-chart.xlsx'))
  expect(text).toMatch(where)
  expect(read({ [drawingPart]: text.replace(where, instead) })).toEqual({ charts: [], lost: ['1 charts'] })
})

test('a chart with a size of its own', () => {
  const text = drawing(fixture('hucre-chart.xlsx'))
    .replaceAll('twoCellAnchor', 'oneCellAnchor')
    .replace(/<xdr:to>.*?<\/xdr:to>/s, '<xdr:ext cx="5400000" cy="2700000"/>')
  const [chart] = read({ [drawingPart]: text }).charts
  expect(chart?.to).toEqual({ width: 5_400_000, height: 2_700_000 })
})

test('numbers and colours that are none are passed over', () => {
  const odd = chartOf(bars(series('<c:dPt><c:idx val="1e99"/></c:dPt>')) + axes)
    .replace('val="50"', 'val="much"')
    .replace('<a:schemeClr val="accent2"/>', '<a:srgbClr val="url(x)"/>')
  const [chart] = read({ [chartPart]: odd }).charts
  expect([chart?.value.maximum, chart?.series[0]?.fill, chart?.series[0]?.points]).toEqual([
    undefined,
    undefined,
    [],
  ])
})

test('a damaged chart is refused in words, as any damaged part is', () => {
  const cut = chartOf(bars() + axes).slice(0, 900)
  expect(() => read({ [chartPart]: cut })).toThrow(XlsxError)
  const nested = '<c:ser>'.repeat(500)
  expect(() => read({ [chartPart]: chartOf(nested) })).toThrow(XlsxError)
})
