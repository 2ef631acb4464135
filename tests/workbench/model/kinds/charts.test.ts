/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { requirementSets } from '../../../../src/workbench/channel/app-context.ts'
import type { StandIn } from '../../../../src/workbench/channel/stand-in.ts'
import { chartData } from '../../../../src/workbench/model/chart/chart-data.ts'
import { refusal, startExcel } from '../../excel.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel({ ...requirementSets, ExcelApi: '1.20' })
})
beforeEach(() => excel.open())
afterAll(() => excel.close())

type Context = Excel.RequestContext

const budget = [
  ['', 'Direct', 'Services'],
  ['R.1', 10, 1],
  ['R.2', 20, 2],
  ['R.3', 30, 3],
]

function withBudget(context: Context): { sheet: Excel.Worksheet; chart: Excel.Chart } {
  const sheet = context.workbook.worksheets.getActiveWorksheet()
  sheet.getRange('B2:D5').values = budget
  return { sheet, chart: sheet.charts.add('BarStacked', sheet.getRange('B2:D5'), 'Auto') }
}

/** What the first chart of a sheet shows now. */
function shown(sheetName = 'Sheet1') {
  const sheet = excel.book.sheet(sheetName)
  const [chart] = sheet.charts
  if (!chart) throw new Error('there is no chart')
  const { categories, series } = chartData(excel.book, sheet, chart)
  return { categories, series: series.map(({ name, values }) => [name, ...values]) }
}

const all = {
  categories: ['R.1', 'R.2', 'R.3'],
  series: [
    ['Direct', 10, 20, 30],
    ['Services', 1, 2, 3],
  ],
}

it('adds a chart of a block with its headers, and finds it by name, id and place', async () => {
  await Excel.run(async (context) => {
    const { sheet, chart } = withBudget(context)
    chart.load('id, name, chartType, plotBy, width, height, title/text, legend/visible, legend/position')
    chart.series.load('items/name, count')
    const count = sheet.charts.getCount()
    const none = sheet.charts.getItemOrNullObject('Chart 9').load('name')
    await context.sync()
    expect([chart.name, chart.chartType, chart.plotBy, count.value]).toEqual([
      'Chart 1',
      'BarStacked',
      'Columns',
      1,
    ])
    expect([chart.width, chart.height, chart.title.text, chart.legend.position]).toEqual([
      360,
      216,
      'Chart Title',
      'Bottom',
    ])
    expect(chart.series.items.map(({ name }) => name)).toEqual(['Direct', 'Services'])
    expect(none.isNullObject).toBe(true)
    chart.name = 'Allocation'
    const same = [
      sheet.charts.getItem('allocation'),
      sheet.charts.getItem(chart.id),
      sheet.charts.getItemAt(0),
      chart.worksheet.charts.getItemAt(0),
    ].map((one) => one.load('id'))
    await context.sync()
    expect(same.map(({ id }) => id)).toEqual(same.map(() => chart.id))
  })
  expect(shown()).toEqual(all)
})

it("draws the chart of Microsoft's tutorial: rows of a table, its title, legend and labels", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    const table = sheet.tables.add('A1:D1', true)
    table.getHeaderRowRange().values = [['Date', 'Merchant', 'Category', 'Amount']]
    table.rows.add(undefined, [
      ['1/1/2017', 'The Phone Company', 'Communications', 120],
      ['1/2/2017', 'Northwind Electric Cars', 'Transportation', 142],
      ['1/5/2017', 'Best For You Organics Company', 'Groceries', 27],
      ['1/10/2017', 'Coho Vineyard', 'Restaurant', 33],
    ])
    const chart = sheet.charts.add('ColumnClustered', table.getDataBodyRange(), 'Auto')
    chart.setPosition('A15', 'F30')
    chart.title.text = 'Expenses'
    chart.legend.position = 'Right'
    chart.legend.format.fill.setSolidColor('white')
    chart.dataLabels.format.font.size = 15
    chart.dataLabels.format.font.color = 'black'
    chart.series.getItemAt(0).name = 'Value in \u20AC'
    chart.load('top, left, width, height, title/text, legend/position, series/items/name')
    chart.dataLabels.load('format/font/size, format/font/color')
    await context.sync()
    expect([chart.top, chart.left, chart.width, chart.height]).toEqual([210, 0, 288, 240])
    expect([chart.title.text, chart.legend.position]).toEqual(['Expenses', 'Right'])
    expect([chart.dataLabels.format.font.size, chart.dataLabels.format.font.color]).toEqual([15, '#000000'])
    expect(chart.series.items.map(({ name }) => name)).toEqual(['Value in \u20AC'])
    table.rows.add(undefined, [['1/11/2017', 'Bellows College', 'Education', 350]])
    await context.sync()
  })
  expect(shown().series).toEqual([['Value in \u20AC', 120, 142, 27, 33, 350]])
  expect(shown().categories[4]).toMatch(/Bellows College Education$/)
})

it.each([
  [
    'Rows',
    [
      ['R.1', 10, 1],
      ['R.2', 20, 2],
      ['R.3', 30, 3],
    ],
    ['Direct', 'Services'],
  ],
  ['Columns', all.series, all.categories],
] as const)('takes series by %s where asked', async (by, series, categories) => {
  await Excel.run(async (context) => {
    const { sheet, chart } = withBudget(context)
    chart.setData(sheet.getRange('B2:D5'), by)
    await context.sync()
  })
  expect(shown()).toEqual({ series, categories })
})

it('sees which cells name series and points as Excel does', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.getRange('A1:C3').values = [
      ['', 2020, 2021],
      ['R.1', 1, 2],
      ['R.2', 3, 4],
    ]
    sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'))
    await context.sync()
    // Years are names where the corner is blank; without it they are values.
    expect(shown().series).toEqual([
      ['2020', 1, 3],
      ['2021', 2, 4],
    ])
    sheet.charts.getItemAt(0).setData(sheet.getRange('B1:C3'))
    await context.sync()
    expect(shown()).toEqual({
      categories: ['1', '2', '3'],
      series: [
        ['Series1', 2020, 1, 3],
        ['Series2', 2021, 2, 4],
      ],
    })
  })
})

it('follows inserted rows, cut cells and renamed sheets, and leaves hidden rows out', async () => {
  await Excel.run(async (context) => {
    const { sheet, chart } = withBudget(context)
    chart.setPosition('F3', 'K12')
    chart.load('top, height')
    await context.sync()
    const before = [chart.top, chart.height]
    sheet.getRange('1:2').insert('Down')
    sheet.getRange('6:6').insert('Down')
    sheet.getRange('B6:D6').values = [['R.1a', 15, 5]]
    sheet.name = 'Plan 2020'
    chart.load('top, height')
    await context.sync()
    expect([chart.top, chart.height]).toEqual([Number(before[0]) + 30, Number(before[1]) + 15])
    expect(shown('Plan 2020').series[0]).toEqual(['Direct', 10, 15, 20, 30])
    sheet.getRange('6:6').rowHidden = true
    await context.sync()
    expect(shown('Plan 2020')).toEqual(all)
    sheet.getRange('B4:D8').moveTo('P20')
    await context.sync()
    expect(shown('Plan 2020').series[0]).toEqual(['Direct', 10, 15, 20, 30])
  })
})

it('goes with its sheet, and a copy of the sheet shows the cells of the copy', async () => {
  await Excel.run(async (context) => {
    const { sheet } = withBudget(context)
    const copy = sheet.copy('End')
    copy.getRange('C3').values = [[99]]
    copy.charts.load('items/name')
    await context.sync()
    expect(copy.charts.items.map(({ name }) => name)).toEqual(['Chart 1'])
    expect([shown().series[0], shown('Sheet1 (2)').series[0]]).toEqual([
      ['Direct', 10, 20, 30],
      ['Direct', 99, 20, 30],
    ])
    const chart = copy.charts.getItemAt(0)
    copy.delete()
    chart.load('name')
    expect((await refusal(() => context.sync())).code).toBe('InvalidReference')
  })
})

it('shows nothing of cells that are deleted, and does not fail', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook
    const data = worksheets.add('Data')
    data.getRange('A1:B2').values = [
      ['Code', 'Amount'],
      ['R.1', 5],
    ]
    worksheets.getItem('Sheet1').charts.add('Pie', data.getRange('A1:B2'))
    data.delete()
    await context.sync()
    const title = worksheets.getItem('Sheet1').charts.getItemAt(0).title.load('text')
    await context.sync()
    expect(title.text).toBe('Series1')
  })
  expect(shown()).toEqual({ categories: [], series: [['Series1']] })
})

it('sets axes, series, points and labels', async () => {
  await Excel.run(async (context) => {
    const { sheet, chart } = withBudget(context)
    const { categoryAxis, valueAxis } = chart.axes
    categoryAxis.reversePlotOrder = true
    valueAxis.title.text = 'CHF 000'
    valueAxis.numberFormat = '#,##0'
    valueAxis.minimum = 0
    valueAxis.maximum = 50
    valueAxis.majorGridlines.visible = false
    const added = chart.series.add('Bureau')
    sheet.getRange('F3:F5').values = [[7], [8], [9]]
    added.setValues(sheet.getRange('F3:F5'))
    added.format.fill.setSolidColor('#1F4E79')
    added.points.getItemAt(1).format.fill.setSolidColor('red')
    added.hasDataLabels = true
    valueAxis.load('numberFormat, minimum, maximum, majorUnit, title/text, title/visible, type')
    const axis = chart.axes.getItem('Category', 'Primary').load('reversePlotOrder, type')
    added.points.load('count')
    added.load('name, hasDataLabels')
    const value = added.points.getItemAt(2).load('value')
    await context.sync()
    expect([valueAxis.numberFormat, valueAxis.minimum, valueAxis.maximum, valueAxis.type]).toEqual([
      '#,##0',
      0,
      50,
      'Value',
    ])
    expect([valueAxis.title.text, valueAxis.title.visible]).toEqual(['CHF 000', true])
    expect([axis.reversePlotOrder, axis.type]).toEqual([true, 'Category'])
    expect([added.name, added.hasDataLabels, added.points.count, value.value]).toEqual(['Bureau', true, 3, 9])
    chart.series.getItemAt(0).delete()
    await context.sync()
    expect(shown().series).toEqual([
      ['Services', 1, 2, 3],
      ['Bureau', 7, 8, 9],
    ])
    const [own] = excel.book.sheet('Sheet1').charts
    expect(own?.series[1]?.looks.get('fill')).toBe('#1F4E79')
    expect(own?.series[1]?.points.get(1)?.get('fill')).toBe('#FF0000')
  })
})

it('moves and sizes in points, and moves without another size', async () => {
  await Excel.run(async (context) => {
    const { chart } = withBudget(context)
    chart.left = 100
    chart.top = 50
    chart.width = 300
    chart.height = 200
    chart.load('left, top, width, height')
    await context.sync()
    expect([chart.left, chart.top, chart.width, chart.height]).toEqual([100, 50, 300, 200])
    chart.setPosition('B3')
    chart.load('left, top, width, height')
    await context.sync()
    expect([chart.left, chart.top, chart.width, chart.height]).toEqual([48, 30, 300, 200])
  })
})

it('takes adding back in one step, and what was done to a chart too', async () => {
  await Excel.run({ mergeUndoGroup: true } as Excel.RunOptions, async (context) => {
    const { chart } = withBudget(context)
    await context.sync()
    chart.title.text = 'Allocation'
    chart.series.getItemAt(0).points.getItemAt(0).format.fill.setSolidColor('red')
    await context.sync()
  })
  await Excel.run(async (context) => {
    const chart = context.workbook.worksheets.getActiveWorksheet().charts.getItemAt(0)
    chart.title.text = 'Other'
    await context.sync()
    excel.act('person', (person) => person.undo())
    chart.title.load('text')
    chart.series.getItemAt(0).points.load('items/format')
    await context.sync()
    expect(chart.title.text).toBe('Allocation')
  })
  excel.act('person', (person) => person.undo())
  expect(excel.book.sheet('Sheet1').charts).toEqual([])
  expect(excel.book.sheet('Sheet1').grid.used(true)).toBeUndefined()
})

it('is kept from changes on a protected sheet, unless drawings may be edited', async () => {
  await Excel.run(async (context) => {
    const { sheet, chart } = withBudget(context)
    sheet.protection.protect({})
    await context.sync()
    const tries: (() => void)[] = [
      () => sheet.charts.add('Pie', sheet.getRange('B2:C5')),
      () => chart.delete(),
      () => chart.setPosition('A1'),
      () => (chart.title.text = 'No'),
      () => chart.series.getItemAt(0).format.fill.setSolidColor('red'),
    ]
    for (const attempt of tries) {
      attempt()
      expect((await refusal(() => context.sync())).code).toBe('AccessDenied')
    }
    sheet.protection.unprotect()
    sheet.protection.protect({ allowEditObjects: true })
    chart.delete()
    const count = sheet.charts.getCount()
    await context.sync()
    expect(count.value).toBe(0)
  })
})

it('tells when charts come and go', async () => {
  const told: string[] = []
  const tell = (what: string): Promise<void> => {
    told.push(what)
    return Promise.resolve()
  }
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.charts.onAdded.add(({ chartId }) => tell(`added ${chartId}`))
    sheet.charts.onDeleted.add(({ chartId }) => tell(`deleted ${chartId}`))
    await context.sync()
    const { chart } = withBudget(context)
    chart.load('id')
    await context.sync()
    chart.delete()
    await context.sync()
    await context.sync()
    expect(told).toEqual([`added ${chart.id}`, `deleted ${chart.id}`])
  })
})

it('refuses by name what is not built', async () => {
  await Excel.run(async (context) => {
    const { sheet, chart } = withBudget(context)
    await context.sync()
    sheet.charts.add('Treemap', sheet.getRange('B2:D5'))
    await expect(context.sync()).rejects.toThrow('the chart type Treemap is not built here')
    chart.getImage()
    await expect(context.sync()).rejects.toThrow('Chart.getImage is not built here')
  })
})
