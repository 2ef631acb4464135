/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import type { Person } from '../../../src/workbench/model/person.ts'
import { refusal, startExcel } from '../excel.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
beforeEach(() => excel.open())
afterAll(() => excel.close())

const typed = [
  ['L1', 'R.1-2', 10],
  ['L2', 'R.1-1', 20],
  ['L3', 'R.1-2', 5],
]

it.each<[what: string, act: (person: Person) => void, ids: string[], sum: number]>([
  ['nothing', () => undefined, ['L1', 'L2', 'L3'], 35],
  [
    'a new line right below',
    (person) => person.type('A5', [['L4', 'R.1-1', 1]]),
    ['L1', 'L2', 'L3', 'L4'],
    36,
  ],
  ['a column right beside', (person) => person.type('D1', [['Note']]), ['L1', 'L2', 'L3'], 35],
  ['a note further below', (person) => person.type('A7', [['note']]), ['L1', 'L2', 'L3'], 35],
  ['sorting', (person) => person.sort('A2:C4', 1), ['L2', 'L1', 'L3'], 35],
  ['a row inserted', (person) => person.insertRows('3:3'), ['L1', '', 'L2', 'L3'], 35],
  ['a row deleted', (person) => person.deleteRows('3:3'), ['L1', 'L3'], 15],
  ['another name for the sheet', (person) => person.rename('Sheet1', 'My budget'), ['L1', 'L2', 'L3'], 35],
  ['a filter', (person) => person.filter('Lines', 'Output', ['R.1-1']), ['L1', 'L2', 'L3'], 35],
])('the add-in finds its table again after %s', async (_, act, ids, sum) => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.getRange('A1:C4').values = [['Line', 'Output', 2021], ...typed]
    const table = sheet.tables.add('A1:C4', true)
    table.name = 'Lines'
    sheet.getRange('F1').formulas = [['=SUM(Lines[2021])']]
    await context.sync()
    excel.act('somebody else', act)
    const found = table.columns.getItem('Line').getDataBodyRange().load('values')
    const total = sheet.getRange('F1').load('values')
    await context.sync()
    expect([found.values.flat(), total.values]).toEqual([ids, [[sum]]])
  })
})

it('protects a sheet, of which only what is unlocked can be written, whole columns too', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.getRange('C:D').format.protection.locked = false
    sheet.getRanges('A1:A2,B5').format.protection.locked = false
    sheet.getRange('D9').format.protection.locked = true
    await context.sync()
    excel.act('person', (person) => person.protect('Sheet1'))
    sheet.getRange('C500').values = [[1]]
    sheet.getRange('B5').values = [[1]]
    const locked = sheet.getRange('D8:D9').load('format/protection/locked')
    await context.sync()
    expect(locked.format.protection.locked).toBeNull()
    for (const address of ['D9', 'A3', 'C1:E1']) {
      sheet.getRange(address).values = 1 as never
      expect((await refusal(() => context.sync())).code).toBe('AccessDenied')
    }
  })
})

it('gives several blocks one look', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    const blocks = sheet.getRanges('A1:B2,D4')
    blocks.format.fill.color = '#EAF0F7'
    blocks.format.font.bold = true
    blocks.load('address, areaCount, cellCount, format/fill/color')
    const other = sheet.getRange('C1').load('format/fill/color')
    const one = sheet.getRange('D4').load('format/font/bold')
    await context.sync()
    expect([blocks.address, blocks.areaCount, blocks.cellCount]).toEqual(['Sheet1!A1:B2,Sheet1!D4', 2, 5])
    expect([blocks.format.fill.color, other.format.fill.color, one.format.font.bold]).toEqual([
      '#EAF0F7',
      '#FFFFFF',
      true,
    ])
  })
})

it('gives a block a name for formulas, and takes it back', async () => {
  const read = () =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('C1').load('values')
      const { names } = context.workbook
      names.load('items/name, items/formula')
      await context.sync()
      const named: unknown = names.items.map(({ name, formula }) => [name, formula as string])
      return [cell.values[0]?.[0] as unknown, named]
    })
  excel.act('person', (person) => {
    person.type('A1', [[1], [2]])
    person.enter('C1', '=SUM(Amounts)')
  })
  expect(await read()).toEqual(['#NAME?', []])
  excel.act('person', (person) => person.defineName('Amounts', 'A1:A2'))
  expect(await read()).toEqual([3, [['Amounts', '=Sheet1!$A$1:$A$2']]])
  excel.act('person', (person) => {
    person.insert('A1', 'rows')
    person.type('A1', [[10]])
  })
  expect(await read()).toEqual([3, [['Amounts', '=Sheet1!$A$2:$A$3']]])
  excel.act('person', (person) => {
    person.undo()
    person.undo()
  })
  expect(await read()).toEqual([3, [['Amounts', '=Sheet1!$A$1:$A$2']]])
  excel.act('person', (person) => person.undo())
  expect(await read()).toEqual(['#NAME?', []])
  expect(() => excel.act('person', (person) => person.defineName('A1', 'A1'))).toThrow('A1 is no legal name.')
})
