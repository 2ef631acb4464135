/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../../src/workbench/channel/stand-in.ts'
import { startExcel } from '../../excel.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
beforeEach(async () => {
  await excel.open()
  excel.act('person', (person) =>
    person.type('A1', [
      ['Office', 'Amount'],
      ['BR', 10],
      ['TSB', 20],
    ]),
  )
})
afterAll(() => excel.close())

it.each<[string, string | number | boolean, string, unknown]>([
  ['cells', '=Sheet1!$B$2:$B$3', 'Range', 'Sheet1!$B$2:$B$3'],
  ['a number', 0.77, 'Double', 0.77],
  ['a text', 'say "ITU"', 'String', 'say "ITU"'],
  ['a truth', true, 'Boolean', true],
  ['a formula', '=SUM(Sheet1!$B$2:$B$3)*2', 'Double', 60],
  ['texts put together', '="IT"&"U"', 'String', 'ITU'],
  ['an error', '=1/0', 'Error', '#DIV/0!'],
])('knows what a name of %s comes to', async (_, given, type, value) => {
  await Excel.run(async (context) => {
    const name = context.workbook.names.add('what', given as string)
    name.load('type,value')
    await context.sync()
    expect([name.type, name.value]).toEqual([type, value])
  })
})

it('gives the values behind a name with their types', async () => {
  await Excel.run(async (context) => {
    const cells = context.workbook.names.add('cells', '=Sheet1!$A$2:$B$3').arrayValues
    const one = context.workbook.names.add('one', '=MAX(Sheet1!$B:$B)').arrayValues
    for (const values of [cells, one]) values.load('types,values')
    await context.sync()
    expect(cells.values).toEqual([
      ['BR', 10],
      ['TSB', 20],
    ])
    expect(cells.types).toEqual([
      ['String', 'Double'],
      ['String', 'Double'],
    ])
    expect([one.values, one.types]).toEqual([[[20]], [['Double']]])
  })
})
