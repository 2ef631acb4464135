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

const refused = 'Codes: Not this one.'

/** Rows of codes and amounts with a limit beside them, and a rule by formula on B2:B4. */
async function fillIn(formula: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.getRange('A1:C4').values = [
      ['Code', 'Amount', 'Limit'],
      ['a', 10, 20],
      ['b', 20, 50],
      ['c', 30, 40],
    ]
    const { dataValidation } = sheet.getRange('B2:B4')
    dataValidation.rule = { custom: { formula } }
    dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: 'Codes', message: 'Not this one.' }
    await context.sync()
  })
}

async function enter(address: string, text: string): Promise<unknown> {
  excel.act('person', (person) => person.enter(address, text))
  return Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange(address).load('values')
    await context.sync()
    return cell.values[0]?.[0] as unknown
  })
}

describe.each<[formula: string, cell: string, allowed: string, not: string]>([
  ['=ISNUMBER(B2)', 'B3', '7', 'seven'],
  ['=B2<=C2', 'B4', '40', '41'],
  ['=COUNTIF($B$2:$B$4,B2)=1', 'B3', '11', '30'],
  ['=SUM($B$2:$B$4)<=100', 'B2', '50', '51'],
  ['=SUMIFS($B$2:$B$4,$A$2:$A$4,$A2)<=$C2', 'B3', '50', '51'],
  ['=AND(LEN(B2)=3,EXACT(B2,UPPER(B2)))', 'B2', 'ABC', 'AbC'],
  ['=B2/C2', 'B2', '1', '0'],
])('%s, typed into %s', (formula, cell, allowed, not) => {
  it(`takes ${allowed}, refuses ${not} and leaves the cell as it was`, async () => {
    await fillIn(formula)
    const before = excel.book.active.grid.cell(Number(cell.slice(1)) - 1, 1)?.v
    expect(() => excel.act('person', (person) => person.enter(cell, not))).toThrow(refused)
    expect(excel.book.active.grid.cell(Number(cell.slice(1)) - 1, 1)?.v).toBe(before)
    expect(String(await enter(cell, allowed))).toBe(allowed)
    expect(() => excel.act('person', (person) => person.enter(cell, not))).toThrow(refused)
  })
})

it('refuses what a formula makes an error of, and allows all where its functions are not known here', async () => {
  await fillIn('=1/(B2-5)>0')
  expect(() => excel.act('person', (person) => person.enter('B2', '5'))).toThrow(refused)
  await fillIn('=UNHEARDOF(B2)')
  expect(await enter('B2', '5')).toBe(5)
})
