/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../../src/workbench/channel/stand-in.ts'
import { refusal, startExcel } from '../../excel.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
beforeEach(async () => {
  await excel.open()
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook
    const sheet = worksheets.getActiveWorksheet()
    const rates = worksheets.add('Rates')
    rates.getRange('A1').values = [[1.1]]
    names.add('Rate', rates.getRange('A1'))
    sheet.getRange('A1:C3').formulas = [
      [2, '=A1*Rate', '=SUM(B1:B3)'],
      [3, '=A2*Rate', '=C1/2'],
      [4, '=A3*Rates!$A$1', '="B1 is not read"'],
    ]
    await context.sync()
  })
})
afterAll(() => excel.close())

it('finds what a formula reads, and what that is calculated from, on all sheets', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1')
    const direct = sheet.getRange('C1').getDirectPrecedents().load('addresses')
    const all = sheet.getRange('C2').getPrecedents().load('addresses')
    all.areas.load('address')
    const ofRates = all.getRangeAreasBySheet('Rates').load('address')
    await context.sync()
    expect(direct.addresses).toEqual(['Sheet1!B1:B3'])
    expect(all.addresses).toEqual(['Sheet1!A1:B3,Sheet1!C1', 'Rates!A1'])
    expect(all.areas.items.map(({ address }) => address)).toEqual(all.addresses)
    expect(ofRates.address).toBe('Rates!A1')
  })
})

it('finds the formulas that read a cell, and says where there are none', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook
    const rate = worksheets.getItem('Rates').getRange('A1')
    const direct = rate.getDirectDependents().load('addresses')
    const all = rate.getDependents().load('addresses')
    await context.sync()
    expect([direct.addresses, all.addresses]).toEqual([['Sheet1!B1:B3'], ['Sheet1!B1:B3,Sheet1!C1:C2']])
    worksheets.getItem('Sheet1').getRange('C3').getDirectDependents()
    expect((await refusal(() => context.sync())).code).toBe('ItemNotFound')
  })
})

it('tells where a result of several cells goes, and where it comes from', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1')
    sheet.getRange('E1').formulas = [['=A1:B3']]
    const to = sheet.getRange('E1').getSpillingToRange().load('address')
    const from = sheet.getRange('F3').getSpillParent().load('address')
    const none = sheet.getRange('A1').getSpillParentOrNullObject()
    await context.sync()
    expect([to.address, from.address, none.isNullObject]).toEqual(['Sheet1!E1:F3', 'Sheet1!E1', true])
  })
})
