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

it('calls functions of worksheets over cells, values, lists and results of others', async () => {
  await Excel.run(async (context) => {
    const { functions, worksheets } = context.workbook
    const sheet = worksheets.getActiveWorksheet()
    sheet.name = 'Planned spend'
    sheet.getRange('A1:B3').values = [
      ['Hammer', 4],
      ['Saw', 2.5],
      ['Nails', '=B1*2'],
    ]
    const names = sheet.getRange('A1:B3')
    const found = functions.vlookup('Nails', names, 2, false).load('value, error')
    const sum = functions
      .sum(functions.vlookup('Saw', names, 2, false), sheet.getRange('B1:B2'), 10, [[1, 2]] as never)
      .load('value')
    const text = functions.concatenate('it says "', 'no', '"').load('value')
    const rounded = functions.round(-2.345, 2).load('value')
    const paid = functions.pmt(0.05, 10, -1000).load('value')
    const is = functions.isNumber(7).load('value')
    const beta = functions.beta_Dist(2, 8, 10, true, 1, 3).load('value')
    await context.sync()
    expect([found.value, sum.value, text.value, rounded.value, is.value]).toEqual([
      8,
      22,
      'it says "no"',
      -2.35,
      true,
    ])
    expect(paid.value).toBeCloseTo(129.5046, 4)
    expect(beta.value).toBeCloseTo(0.68547, 4)
  })
})

it('tells an error as one, and refuses what is not built by its name', async () => {
  await Excel.run(async (context) => {
    const { functions } = context.workbook
    const broken = functions.sqrt(-1).load('value, error')
    await context.sync()
    expect([broken.value, broken.error]).toEqual([null, '#NUM!'])
    functions.usdollar(1).load('value')
    expect((await refusal(() => context.sync())).code).toBe('NotImplemented')
  })
})
