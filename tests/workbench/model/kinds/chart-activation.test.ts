/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../../src/workbench/channel/stand-in.ts'
import { refusal, startExcel } from '../../excel.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
beforeEach(async () => {
  await excel.open()
  await Excel.run(async (context) => {
    const sheet = sheetOf(context)
    sheet.getRange('A1:D3').values = [
      ['', 'Direct', 'Services', 'Names'],
      ['R.1', 10, 1, 'first'],
      ['R.2', 20, 2, 'second'],
    ]
    for (const name of ['One', 'Two'])
      sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3')).name = name
    await context.sync()
  })
})
afterAll(() => excel.close())

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet()

it('tells which chart is in front, and knows it', async () => {
  const told: string[] = []
  await Excel.run(async (context) => {
    const { charts } = sheetOf(context)
    const [one, two] = ['One', 'Two'].map((name) => charts.getItem(name))
    if (!one || !two) throw new Error('two charts were made')
    const tell =
      (what: string, of: Excel.Chart) =>
      ({ chartId }: { chartId: string }) => {
        told.push(`${what} ${chartId === of.id ? 'itself' : 'another'}`)
        return Promise.resolve()
      }
    one.load('id')
    two.load('id')
    await context.sync()
    one.onActivated.add(tell('activated', one))
    one.onDeactivated.add(tell('deactivated', one))
    charts.onActivated.add(tell('in front', two))
    const none = context.workbook.getActiveChartOrNullObject()
    await context.sync()
    expect(none.isNullObject).toBe(true)
    one.activate()
    two.activate()
    const front = context.workbook.getActiveChart().load('name')
    await context.sync()
    expect(front.name).toBe('Two')
    sheetOf(context).getRange('A1').select()
    context.workbook.getActiveChart()
    expect((await refusal(() => context.sync())).code).toBe('ItemNotFound')
    two.activate()
    two.delete()
    const gone = context.workbook.getActiveChartOrNullObject()
    await context.sync()
    expect(gone.isNullObject).toBe(true)
  })
  expect(told).toEqual([
    'activated itself',
    'in front another',
    'deactivated itself',
    'in front itself',
    'in front itself',
  ])
})

it('gives its axis other names, and its series another order', async () => {
  await Excel.run(async (context) => {
    const chart = sheetOf(context).charts.getItem('One')
    chart.axes.categoryAxis.setCategoryNames(sheetOf(context).getRange('D2:D3'))
    chart.series.getItemAt(1).plotOrder = 0
    chart.series.load('items/name')
    await context.sync()
    expect(chart.series.items.map(({ name }) => name)).toEqual(['Services', 'Direct'])
    expect(excel.book.active.charts[0]?.series.map(({ categories }) => categories)).toEqual([
      '=Sheet1!$D$2:$D$3',
      '=Sheet1!$D$2:$D$3',
    ])
    chart.axes.valueAxis.setCategoryNames(sheetOf(context).getRange('D2:D3'))
    expect((await refusal(() => context.sync())).code).toBe('InvalidArgument')
  })
})
