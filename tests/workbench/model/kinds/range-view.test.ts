/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../../src/workbench/channel/stand-in.ts'
import { settled, startExcel } from '../../excel.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
beforeEach(() => excel.open())
afterAll(() => excel.close())

it('shows of a range what is seen: no rows or columns that are hidden or filtered out', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.getRange('A1:C5').values = [
      ['Output', 'Office', 'Amount'],
      ['R.1', 'BR', 10],
      ['R.2', 'BR', '=C2*2'],
      ['R.1', 'TSB', 30],
      ['R.1', 'BDT', 40],
    ]
    const table = sheet.tables.add('A1:C5', true)
    table.columns.getItem('Output').filter.applyValuesFilter(['R.1'])
    sheet.getRange('B:B').columnHidden = true
    sheet.getRange('5:5').rowHidden = true
    const view = table.getDataBodyRange().getVisibleView()
    view.load('values, cellAddresses, rowCount, columnCount, formulas, valueTypes, text, numberFormat')
    view.rows.load('items/values, items/index')
    const second = view.rows.getItemAt(1).getRange().load('address')
    await context.sync()
    expect([view.rowCount, view.columnCount]).toEqual([2, 2])
    expect(view.values).toEqual([
      ['R.1', 10],
      ['R.1', 30],
    ])
    expect(view.cellAddresses).toEqual([
      ['Sheet1!A2', 'Sheet1!C2'],
      ['Sheet1!A4', 'Sheet1!C4'],
    ])
    expect(view.rows.items.map(({ index, values }) => [index, values])).toEqual([
      [0, [['R.1', 10]]],
      [1, [['R.1', 30]]],
    ])
    expect(second.address).toBe('Sheet1!A4:C4')
  })
})

it('keeps a range that is tracked for another run, until it is untracked', async () => {
  const cell = await Excel.run(async (context) => {
    const found = context.workbook.worksheets.getActiveWorksheet().getRange('B2').load('address')
    context.trackedObjects.add(found)
    await context.sync()
    return found
  })
  excel.act('person', (person) => person.insertRows('1:1'))
  await Excel.run(cell, async (context) => {
    cell.load('address')
    await context.sync()
    expect([cell.address, excel.channel.references.size]).toEqual(['Sheet1!B3', 1])
    cell.untrack()
    await context.sync()
  })
  await settled(excel)
  expect(excel.channel.references.size).toBe(0)
})
