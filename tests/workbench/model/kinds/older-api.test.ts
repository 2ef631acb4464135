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

type Done<Value> = (result: Office.AsyncResult<Value>) => void

/** What an asynchronous call gives, or the number of its error. */
function asked<Value>(call: (done: Done<Value>) => void): Promise<Value | number> {
  return new Promise((resolve) =>
    call(({ status, value, error }) =>
      resolve(status === Office.AsyncResultStatus.Succeeded ? value : error.code),
    ),
  )
}

/** The same for what gives nothing. */
function did(call: (done: Done<void>) => void): Promise<unknown> {
  return asked(call)
}

async function select(address: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).select()
    await context.sync()
  })
}

async function valuesAt(address: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load('values')
    await context.sync()
    return range.values
  })
}

const write = (data: unknown, coercionType?: Office.CoercionType): Promise<unknown> =>
  did((done) =>
    Office.context.document.setSelectedDataAsync(data as string, coercionType ? { coercionType } : {}, done),
  )

const read = (type: Office.CoercionType, options: Office.GetSelectedDataOptions = {}): Promise<unknown> =>
  asked((done) => Office.context.document.getSelectedDataAsync(type, options, done))

it('writes and reads what is selected, as text and as rows', async () => {
  const { Text, Matrix } = Office.CoercionType
  await select('B2')
  expect(await write('Hello')).toEqual({})
  expect(await read(Text)).toBe('Hello')
  expect(
    await write([
      ['a', 1.5],
      ['b', '=C2*2'],
    ]),
  ).toEqual({})
  await select('B2:C3')
  expect(await read(Matrix)).toEqual([
    ['a', 1.5],
    ['b', 3],
  ])
  expect(await read(Text)).toBe('a\t1.5\nb\t3')
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('C2').numberFormat = [['0.00']]
    await context.sync()
  })
  expect(await read(Matrix, { valueFormat: Office.ValueFormat.Formatted })).toEqual([
    ['a', '1.50'],
    ['b', '3'],
  ])
})

it('refuses rows that do not fit what is selected, and a table where there is none', async () => {
  await select('A1:B2')
  expect(await write([[1, 2, 3]])).toBe(2002)
  expect(await read(Office.CoercionType.Table)).toBe(1001)
})

it('makes a table, binds it, and reads and changes it through the binding', async () => {
  await select('A1')
  const data = new Office.TableData(
    [
      ['Desk', 4],
      ['Lamp', 6],
    ],
    ['Item', 'Cost'],
  )
  expect(await write(data, Office.CoercionType.Table)).toEqual({})
  const { bindings } = Office.context.document
  const made = await asked<Office.Binding>((done) =>
    bindings.addFromNamedItemAsync('Table1', Office.BindingType.Table, { id: 'costs' }, done),
  )
  if (typeof made === 'number') throw new Error(`refused with ${made}`)
  const table = made as Office.TableBinding
  expect([table.id, table.type, table.rowCount, table.columnCount, table.hasHeaders]).toEqual([
    'costs',
    'table',
    2,
    2,
    true,
  ])
  const told: string[] = []
  await did((done) =>
    table.addHandlerAsync(Office.EventType.BindingDataChanged, () => void told.push('changed'), done),
  )
  await did((done) => table.addRowsAsync([['Chair', 2]], done))
  const all = await asked<Office.TableData>((done) =>
    table.getDataAsync({ coercionType: Office.CoercionType.Table }, done),
  )
  expect(all).toMatchObject({
    headers: [['Item', 'Cost']],
    rows: [
      ['Desk', 4],
      ['Lamp', 6],
      ['Chair', 2],
    ],
  })
  const part = { coercionType: Office.CoercionType.Table, startRow: 1, rowCount: 1 }
  expect(await asked((done) => table.getDataAsync(part, done))).toMatchObject({ rows: [['Lamp', 6]] })
  await did((done) => table.deleteAllDataValuesAsync(done))
  expect(await valuesAt('A1:B3')).toEqual([
    ['Item', 'Cost'],
    ['', ''],
    ['', ''],
  ])
  await excel.channel.idle()
  expect(told.length).toBeGreaterThan(0)
  expect(await asked<Office.Binding[]>((done) => bindings.getAllAsync(done))).toHaveLength(1)
  await did((done) => bindings.releaseByIdAsync('costs', done))
  expect(await asked<Office.Binding>((done) => bindings.getByIdAsync('costs', done))).toBe(3002)
})

it('goes to a place by its name, and refuses a name that is none', async () => {
  const go = (id: string): Promise<unknown> =>
    did((done) => Office.context.document.goToByIdAsync(id, Office.GoToType.NamedItem, done))
  await Excel.run(async (context) => {
    context.workbook.names.add('Total', '=Sheet1!$D$4')
    await context.sync()
  })
  expect(await go('Total')).toEqual({})
  expect(excel.book.selection.area).toEqual({ top: 3, left: 3, rows: 1, columns: 1 })
  expect(await go('No such name')).toBe(7002)
})

it('says of what is not built that it is not supported', async () => {
  const { document } = Office.context
  expect(await asked<Office.File>((done) => document.getFileAsync(Office.FileType.Compressed, done))).toBe(
    5000,
  )
  const { bindings } = document
  expect(
    await asked<Office.Binding>((done) => bindings.addFromPromptAsync(Office.BindingType.Text, done)),
  ).toBe(5000)
})
