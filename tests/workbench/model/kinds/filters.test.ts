/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../../src/workbench/channel/stand-in.ts'
import { startExcel } from '../../excel.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
beforeEach(() => excel.open())
afterAll(() => excel.close())

it.each<[string, (filter: Excel.Filter) => void, number[]]>([
  ['the greatest', (filter) => filter.applyTopItemsFilter(2), [40, 30]],
  ['the smallest', (filter) => filter.applyBottomItemsFilter(1), [10]],
  ['a part of the greatest', (filter) => filter.applyTopPercentFilter(50), [40, 30]],
  ['a part of the smallest', (filter) => filter.applyBottomPercentFilter(25), [10]],
  ['above the average', (filter) => filter.applyDynamicFilter('AboveAverage'), [40, 30]],
  ['below it', (filter) => filter.applyDynamicFilter('BelowAverage'), [10, 20]],
  ['by the colour of cells', (filter) => filter.applyCellColorFilter('#EAF0F7'), [10]],
  ['by the colour of text', (filter) => filter.applyFontColorFilter('#FF0000'), [40]],
  [
    'by a result that is not calculated yet',
    (filter) => {
      filter.applyCustomFilter('>25')
    },
    [40, 30],
  ],
])('shows %s', async (_, apply, shown) => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.getRange('A1:A5').formulas = [['Amount'], [10], [40], ['=A2*2'], ['=A2*3']]
    sheet.getRange('A2').format.fill.color = '#EAF0F7'
    sheet.getRange('A3').format.font.color = 'red'
    const table = sheet.tables.add('A1:A5', true)
    apply(table.columns.getItemAt(0).filter)
    const view = table.getDataBodyRange().getVisibleView().load('values')
    await context.sync()
    expect(view.values.flat()).toEqual(shown)
  })
})

it('keeps properties of the book that people made up', async () => {
  await Excel.run(async (context) => {
    const { properties } = context.workbook
    properties.custom.add('Plan', 'illustrative')
    properties.custom.add('Share', 0.77)
    properties.revisionNumber = 3
    const plan = properties.custom.getItem('PLAN').load('key, value, type')
    const none = properties.custom.getItemOrNullObject('nothing')
    properties.custom.load('items/type')
    properties.load('revisionNumber, lastAuthor, creationDate')
    await context.sync()
    expect([plan.key, plan.value, plan.type, none.isNullObject]).toEqual([
      'Plan',
      'illustrative',
      'String',
      true,
    ])
    expect(properties.custom.items.map(({ type }) => type)).toEqual(['String', 'Float'])
    expect(properties.revisionNumber).toBe(3)
    expect(properties.creationDate).toBeInstanceOf(Date)
    plan.delete()
    const count = properties.custom.getCount()
    await context.sync()
    expect(count.value).toBe(1)
  })
})
