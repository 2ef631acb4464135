/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../../src/workbench/channel/stand-in.ts'
import { refusal, startExcel } from '../../excel.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
beforeEach(() => excel.open())
afterAll(() => excel.close())

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet()

it('ends pages before rows and columns, which move with them', async () => {
  await Excel.run(async (context) => {
    const sheet = sheetOf(context)
    const [rows, columns] = [sheet.horizontalPageBreaks, sheet.verticalPageBreaks]
    rows.add('A20')
    columns.add(sheet.getRange('F1'))
    columns.add('C4')
    sheet.getRange('A:A').insert('Right')
    columns.load('items/columnIndex,items/rowIndex')
    rows.load('items/rowIndex')
    const [count, after] = [columns.getCount(), columns.getItem(1).getCellAfterBreak().load('address')]
    await context.sync()
    expect(columns.items.map(({ columnIndex }) => columnIndex)).toEqual([3, 6])
    expect(rows.items.map(({ rowIndex }) => rowIndex)).toEqual([19])
    expect([count.value, after.address]).toEqual([2, 'Sheet1!G1'])
    columns.getItem(0).delete()
    rows.removePageBreaks()
    const left = [columns.getCount(), rows.getCount()]
    await context.sync()
    expect(left.map(({ value }) => value)).toEqual([1, 0])
    columns.add('A7')
    expect((await refusal(() => context.sync())).code).toBe('InvalidArgument')
  })
})

it('knows what is printed, and what on each page', async () => {
  await Excel.run(async (context) => {
    const { pageLayout } = sheetOf(context)
    pageLayout.setPrintArea('A1:C9')
    pageLayout.setPrintTitleRows('$1:$2')
    pageLayout.setPrintTitleColumns('A:A')
    const area = pageLayout.getPrintArea().load('address')
    const [rows, columns] = [
      pageLayout.getPrintTitleRows().load('address'),
      pageLayout.getPrintTitleColumns().load('address'),
    ]
    await context.sync()
    expect([area.address, rows.address, columns.address]).toEqual([
      'Sheet1!A1:C9',
      'Sheet1!1:2',
      'Sheet1!A:A',
    ])
    context.workbook.worksheets.add('Other').pageLayout.getPrintArea()
    expect((await refusal(() => context.sync())).code).toBe('ItemNotFound')
  })
})

it.each<[Excel.PrintMarginUnit | 'Points' | 'Inches' | 'Centimeters', number, number]>([
  ['Points', 30, 30],
  ['Inches', 0.5, 36],
  ['Centimeters', 2.54, 72],
])('takes margins in %s', async (unit, margin, points) => {
  await Excel.run(async (context) => {
    const { pageLayout } = sheetOf(context)
    pageLayout.setPrintMargins(unit as 'Points', { left: margin })
    pageLayout.load('leftMargin,rightMargin')
    await context.sync()
    expect([pageLayout.leftMargin, pageLayout.rightMargin]).toEqual([points, 50.4])
  })
})
