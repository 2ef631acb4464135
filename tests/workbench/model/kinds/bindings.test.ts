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

async function filled(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.getRange('A1:B3').values = [
      ['Item', 'Cost'],
      ['Desk', 4],
      ['Lamp', 6],
    ]
    await context.sync()
  })
}

it('binds cells, which are found again after rows came above them', async () => {
  await filled()
  await Excel.run(async (context) => {
    const { bindings, worksheets, tables } = context.workbook
    const sheet = worksheets.getActiveWorksheet()
    const cells = bindings.add('A1:B3', Excel.BindingType.range, 'cells')
    bindings.add(sheet.getRange('B3'), Excel.BindingType.text, 'one')
    sheet.getRange('1:2').insert('Down')
    const range = cells.getRange().load('address')
    const text = bindings.getItem('one').getText()
    bindings.load('items/id, items/type')
    await context.sync()
    expect([range.address, text.value]).toEqual(['Sheet1!A3:B5', '6'])
    expect(bindings.items.map(({ id, type }) => [id, type])).toEqual([
      ['cells', 'Range'],
      ['one', 'Text'],
    ])
    tables.add('A3:B5', true).name = 'Costs'
    const table = bindings.addFromNamedItem('Costs', Excel.BindingType.table, 'table').getTable().load('name')
    const count = bindings.getCount()
    await context.sync()
    expect([table.name, count.value]).toEqual(['Costs', 3])
    cells.delete()
    const none = bindings.getItemOrNullObject('cells')
    await context.sync()
    expect(none.isNullObject).toBe(true)
  })
})

it('refuses a binding of the wrong type, and one whose cells are gone', async () => {
  await Excel.run(async (context) => {
    const { bindings, worksheets } = context.workbook
    bindings.add('A1:B2', Excel.BindingType.text, 'wide')
    expect((await refusal(() => context.sync())).code).toBe('InvalidArgument')
    const row = bindings.add('A2:B2', Excel.BindingType.range, 'row')
    worksheets.getActiveWorksheet().getRange('2:2').delete('Up')
    row.getRange()
    expect((await refusal(() => context.sync())).code).toBe('InvalidBinding')
  })
})

it('tells handlers of a binding what changes and is selected in it, and nothing of other cells', async () => {
  const told: unknown[] = []
  const tell = (...what: unknown[]): Promise<void> => {
    told.push(what)
    return Promise.resolve()
  }
  await Excel.run(async (context) => {
    const binding = context.workbook.bindings.add('B2:C4', Excel.BindingType.range, 'watched')
    await context.sync()
    binding.onDataChanged.add((event) => tell('data', event.binding.id))
    binding.onSelectionChanged.add(({ startRow, startColumn, rowCount, columnCount }) =>
      tell('selected', startRow, startColumn, rowCount, columnCount),
    )
    await context.sync()
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.getRange('A1').values = [['outside']]
    sheet.getRange('A1').select()
    sheet.getRange('C4:D9').select()
    sheet.getRange('B2').values = [['inside']]
    await context.sync()
  })
  await excel.channel.idle()
  expect(told).toEqual([
    ['selected', 2, 1, 1, 1],
    ['data', 'watched'],
  ])
})
