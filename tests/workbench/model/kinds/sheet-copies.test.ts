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

it('copies a sheet with its cells, looks, tables, rules and names', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook
    const sheet = worksheets.getActiveWorksheet()
    sheet.getRange('A1:B3').values = [
      ['Code', 'Amount'],
      ['R.1', 10],
      ['R.2', 20],
    ]
    sheet.tables.add('A1:B3', true).name = 'Lines'
    sheet.getRange('D1:D2').formulas = [['=SUM(Lines[Amount])'], ['=B3']]
    sheet.getRange('A1').format.columnWidth = 90
    sheet.getRange('A2').format.fill.color = '#EAF0F7'
    sheet.getRange('F1:G2').merge()
    sheet.getRange('C1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } }
    sheet.names.add('Most', sheet.getRange('B3'))
    sheet.freezePanes.freezeRows(1)
    worksheets.add('Last')
    const copy = sheet.copy('After', sheet)
    copy.getRange('B2').values = [[100]]
    copy.load('name, position')
    const cells = copy.getRange('A1:D3').load('formulas, values')
    const look = copy.getRange('A2').load('format/fill/color, format/columnWidth')
    const rule = copy.getRange('C1').dataValidation.load('type')
    const merged = copy.getRange('A1:G9').getMergedAreasOrNullObject().load('address')
    const frozen = copy.freezePanes.getLocationOrNullObject().load('address')
    const own = sheet.getRange('D1').load('values')
    copy.tables.load('items/name')
    copy.names.load('items/name, items/value')
    await context.sync()
    expect([copy.name, copy.position]).toEqual(['Sheet1 (2)', 1])
    expect(cells.formulas.map((row) => row[3] as unknown)).toEqual(['=SUM(Lines2[Amount])', '=B3', ''])
    expect([cells.values[0]?.[3], own.values]).toEqual([120, [[30]]])
    expect([look.format.fill.color, look.format.columnWidth, rule.type]).toEqual(['#EAF0F7', 90, 'List'])
    expect([merged.address, frozen.address]).toEqual(["'Sheet1 (2)'!F1:G2", "'Sheet1 (2)'!1:1"])
    expect([copy.tables.items[0]?.name, copy.names.items[0]?.value]).toEqual(['Lines2', "'Sheet1 (2)'!$B$3"])
  })
})

it.each<[string, (sheets: Excel.WorksheetCollection) => Excel.Worksheet, number]>([
  ['to the beginning', (sheets) => sheets.getItem('Sheet1').copy('Beginning'), 0],
  ['to the end', (sheets) => sheets.getItem('Sheet1').copy('End'), 2],
  ['before another', (sheets) => sheets.getItem('Sheet1').copy('Before', sheets.getItem('Plan')), 1],
])('puts the copy %s', async (_, make, position) => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('Plan')
    const copy = make(context.workbook.worksheets).load('position')
    await context.sync()
    expect(copy.position).toBe(position)
  })
})

it('goes from several blocks to others', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ]
    const blocks = sheet.getRanges('A1:A2,B2').load('isEntireColumn')
    const columns = blocks.getEntireColumn().load('address, isEntireColumn')
    const moved = blocks.getOffsetRangeAreas(1, 1).load('address')
    const used = sheet.getRanges('A1:A9,D1').getUsedRangeAreasOrNullObject().load('address')
    sheet.getRanges('D1,F2').copyFrom('B2')
    sheet.getRange('A1:B2').numberFormat = [['0.00']]
    const copies = sheet.getRange('D1:F2').load('values')
    const format = sheet.getRange('A1:B2').load('numberFormat')
    await context.sync()
    expect([blocks.isEntireColumn, columns.isEntireColumn, columns.address]).toEqual([
      false,
      true,
      'Sheet1!A:A,Sheet1!B:B',
    ])
    expect([moved.address, used.address]).toEqual(['Sheet1!B2:B3,Sheet1!C3', 'Sheet1!A1:A2'])
    expect(copies.values).toEqual([
      [4, '', ''],
      ['', '', 4],
    ])
    expect(format.numberFormat).toEqual([
      ['0.00', '0.00'],
      ['0.00', '0.00'],
    ])
  })
})
