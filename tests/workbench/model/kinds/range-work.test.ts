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
  excel.act('person', (person) =>
    person.type('B2', [
      ['Code', 'Office', 'Amount'],
      ['R.1', 'BR', 10],
      ['R.2', 'TSB', 20],
      ['r.1', 'BDT', 30],
      ['R.1', 'BR', '=SUM(D3:D5)'],
    ]),
  )
})
afterAll(() => excel.close())

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet()

describe('finding', () => {
  it.each<[string, string, Excel.SearchCriteria, string | null]>([
    ['a part of a text', 'r.1', {}, 'Sheet1!B3'],
    ['in small letters', 'r.1', { matchCase: true }, 'Sheet1!B5'],
    ['from the end', 'r.1', { searchDirection: 'Backwards' }, 'Sheet1!B6'],
    ['the whole cell', 'R', { completeMatch: true }, null],
    ['what a formula shows', '60', { completeMatch: true }, 'Sheet1!D6'],
  ])('%s', async (_, text, criteria, address) => {
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange('B2:D6')
      const found = range.findOrNullObject(text, criteria).load('address')
      await context.sync()
      expect(found.isNullObject ? null : found.address).toBe(address)
      const again = range.find(text, criteria).load('address')
      if (address === null) expect((await refusal(() => context.sync())).code).toBe('ItemNotFound')
      else {
        await context.sync()
        expect(again.address).toBe(address)
      }
    })
  })

  it('finds all of them on a sheet, and replaces them', async () => {
    await Excel.run(async (context) => {
      const sheet = sheetOf(context)
      const all = sheet.findAll('BR', { completeMatch: true }).load('address')
      const none = sheet.findAllOrNullObject('nothing', {}).load('address')
      const count = sheet.getRange('B2:B6').replaceAll('r.', 'T.', {})
      const inFormulas = sheet.replaceAll('D5', 'D4', { completeMatch: false })
      const cells = sheet.getRange('B3:D6').load('formulas')
      await context.sync()
      expect([all.address, none.isNullObject]).toEqual(['Sheet1!C3,Sheet1!C6', true])
      expect([count.value, inFormulas.value]).toEqual([4, 1])
      expect(cells.formulas.map(([code]) => code as unknown)).toEqual(['T.1', 'T.2', 'T.1', 'T.1'])
      expect(cells.formulas[3]?.[2]).toBe('=SUM(D3:D4)')
    })
  })
})

it.each<[string, (range: Excel.Range) => Excel.Range, string]>([
  ['down a filled stretch', (range) => range.getRangeEdge('Down'), 'Sheet1!B6'],
  ['up from the middle', (range) => range.getOffsetRange(2, 0).getRangeEdge('Up'), 'Sheet1!B2'],
  ['right', (range) => range.getRangeEdge('Right'), 'Sheet1!D2'],
  ['left over nothing', (range) => range.getRangeEdge('Left'), 'Sheet1!A2'],
  ['from nothing to the next', (range) => range.getOffsetRange(-1, 2).getRangeEdge('Down'), 'Sheet1!D2'],
  ['to the end of the sheet', (range) => range.getOffsetRange(4, 0).getRangeEdge('Down'), 'Sheet1!B1048576'],
  ['all up to the edge', (range) => range.getExtendedRange('Right'), 'Sheet1!B2:D2'],
])('goes with Ctrl and an arrow %s', async (_, go, address) => {
  await Excel.run(async (context) => {
    const reached = go(sheetOf(context).getRange('B2')).load('address')
    await context.sync()
    expect(reached.address).toBe(address)
  })
})

it('moves cells, and the formulas that name them follow', async () => {
  await Excel.run(async (context) => {
    const plan = context.workbook.worksheets.add('Plan')
    const sheet = context.workbook.worksheets.getItem('Sheet1')
    sheet.getRange('D3:D5').moveTo('F3')
    sheet.getRange('D6').moveTo(plan.getRange('A1'))
    const moved = sheet.getRange('D3:F3').load('values')
    const total = plan.getRange('A1').load('formulas, values')
    await context.sync()
    expect([moved.values, total.formulas, total.values]).toEqual([
      [['', '', 10]],
      [['=SUM(Sheet1!F3:F5)']],
      [[60]],
    ])
  })
})

it('removes rows that are there already', async () => {
  await Excel.run(async (context) => {
    const range = sheetOf(context).getRange('B2:C6')
    const result = range.removeDuplicates([0], true).load('removed, uniqueRemaining')
    range.load('values')
    await context.sync()
    expect([result.removed, result.uniqueRemaining]).toEqual([2, 2])
    expect(range.values).toEqual([
      ['Code', 'Office'],
      ['R.1', 'BR'],
      ['R.2', 'TSB'],
      ['', ''],
      ['', ''],
    ])
  })
})

it('reads and writes formulas by steps from their cells', async () => {
  await Excel.run(async (context) => {
    const cells = sheetOf(context).getRange('E3:E4')
    cells.formulasR1C1 = [['=RC[-1]*2'], ['=R3C4+1']]
    cells.load('formulas, formulasR1C1, values')
    await context.sync()
    expect([cells.formulas, cells.formulasR1C1, cells.values]).toEqual([
      [['=D3*2'], ['=$D$3+1']],
      [['=RC[-1]*2'], ['=R3C4+1']],
      [[20], [11]],
    ])
  })
})

it('turns, shrinks and orders text, and says so cell by cell', async () => {
  await Excel.run(async (context) => {
    const range = sheetOf(context).getRange('B2:C2')
    range.format.textOrientation = 45
    range.format.shrinkToFit = true
    range.format.readingOrder = 'RightToLeft'
    range.format.protection.formulaHidden = true
    range.load('format/textOrientation, format/shrinkToFit, format/readingOrder')
    range.format.protection.load('formulaHidden')
    const cells = range.getCellProperties({ address: true, format: { shrinkToFit: true } })
    await context.sync()
    expect([range.format.textOrientation, range.format.shrinkToFit, range.format.readingOrder]).toEqual([
      45,
      true,
      'RightToLeft',
    ])
    expect(range.format.protection.formulaHidden).toBe(true)
    expect(cells.value[0]?.[1]).toEqual({ address: 'C2', format: { shrinkToFit: true } })
    range.format.textOrientation = 91
    expect((await refusal(() => context.sync())).code).toBe('InvalidArgument')
  })
})
