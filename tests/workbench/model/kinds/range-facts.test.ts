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

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet()

it('lies somewhere on the sheet, in points', async () => {
  await Excel.run(async (context) => {
    const sheet = sheetOf(context)
    sheet.getRange('A:A').format.columnWidth = 60
    sheet.getRange('2:2').format.rowHeight = 30
    sheet.getRange('3:3').rowHidden = true
    const [range, far] = ['B3:C5', 'A1000:A1000'].map((address) =>
      sheet.getRange(address).load('left,top,width,height'),
    )
    await context.sync()
    expect(range).toMatchObject({ left: 60, top: 45, width: 96, height: 30 })
    expect(far).toMatchObject({ left: 0, top: 998 * 15 + 15, height: 15 })
  })
})

it('knows its local formulas and formats, which are English', async () => {
  await Excel.run(async (context) => {
    const range = sheetOf(context).getRange('A1:B1')
    range.formulasLocal = [[2, '=SUM(A1,3)']]
    range.numberFormatLocal = [['0.00', '@']]
    range.load('formulas,formulasLocal,numberFormat,numberFormatLocal,linkedDataTypeState,valueTypes')
    await context.sync()
    expect(range.formulas).toEqual([[2, '=SUM(A1,3)']])
    expect(range.formulasLocal).toEqual(range.formulas)
    expect(range.numberFormat).toEqual([['0.00', '@']])
    expect(range.numberFormatLocal).toEqual(range.numberFormat)
    expect(range.linkedDataTypeState).toEqual([['None', 'None']])
  })
})

it.each([
  ['General', 'General'],
  ['#,##0.00', 'Number'],
  ['0', 'Number'],
  ['$#,##0.00', 'Currency'],
  ['[$€-x-euro2] #,##0.00', 'Currency'],
  ['_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)', 'Accounting'],
  ['m/d/yyyy', 'Date'],
  ['[$-F800]dddd, mmmm dd, yyyy', 'Date'],
  ['h:mm AM/PM', 'Time'],
  ['0.0%', 'Percentage'],
  ['# ?/?', 'Fraction'],
  ['0.00E+00', 'Scientific'],
  ['@', 'Text'],
  ['00000', 'Special'],
  ['0.0 "kg"', 'Custom'],
])('files the format %s under %s', async (format, category) => {
  await Excel.run(async (context) => {
    const range = sheetOf(context).getRange('A1')
    range.numberFormat = [[format]]
    range.load('numberFormatCategories')
    await context.sync()
    expect(range.numberFormatCategories).toEqual([[category]])
  })
})

it('tells what a formula fills', async () => {
  await Excel.run(async (context) => {
    const sheet = sheetOf(context)
    sheet.getRange('A1').formulas = [['=SEQUENCE(3)']]
    await context.sync()
    const ranges = ['A1:A3', 'A2:A5', 'C1'].map((address) => sheet.getRange(address).load('hasSpill'))
    await context.sync()
    expect(ranges.map(({ hasSpill }) => hasSpill)).toEqual([true, null, false])
  })
})

it('finds the tables that lie in it, whole or in part', async () => {
  await Excel.run(async (context) => {
    const sheet = sheetOf(context)
    sheet.tables.add('A1:B3', true).name = 'First'
    sheet.tables.add('D1:E3', true).name = 'Second'
    const range = sheet.getRange('A1:D4')
    const [some, whole] = [range.getTables(), range.getTables(true)]
    const ofAreas = sheet.getRanges('E2,H1').getTables().load('items/name')
    some.load('items/name')
    whole.load('items/name')
    const [count, first] = [some.getCount(), whole.getFirst().load('name')]
    const other = whole.getItemOrNullObject('Second')
    await context.sync()
    expect(some.items.map(({ name }) => name)).toEqual(['First', 'Second'])
    expect(whole.items.map(({ name }) => name)).toEqual(['First'])
    expect(ofAreas.items.map(({ name }) => name)).toEqual(['Second'])
    expect([count.value, first.name, other.isNullObject]).toEqual([2, 'First', true])
    sheet.getRange('Z1').getTables().getFirst()
    expect((await refusal(() => context.sync())).code).toBe('ItemNotFound')
  })
})

describe('special cells', () => {
  beforeEach(async () => {
    excel.act('person', (person) =>
      person.type('A1', [
        ['Office', 'Amount'],
        ['BR', 10],
        ['TSB', 20],
        ['', '=B2+B3'],
      ]),
    )
    await Excel.run(async (context) => {
      const sheet = sheetOf(context)
      sheet.getRange('B2:B3').dataValidation.rule = { wholeNumber: { formula1: 15, operator: 'GreaterThan' } }
      sheet.getRange('C5:D6').dataValidation.rule = { wholeNumber: { formula1: 15, operator: 'GreaterThan' } }
      sheet.getRange('A5').dataValidation.rule = { list: { source: 'BR,TSB', inCellDropDown: true } }
      const format = sheet.getRange('A2:B3').conditionalFormats.add('Custom')
      format.custom.rule.formula = '=TRUE'
      await context.sync()
    })
  })

  it.each<[`${Excel.SpecialCellType}`, string, string]>([
    ['Constants', 'A1:D6', 'Sheet1!A1:B3'],
    ['Formulas', 'A1:D6', 'Sheet1!B4'],
    ['DataValidations', 'A1:D6', 'Sheet1!B2:B3,Sheet1!A5,Sheet1!C5:D6'],
    ['SameDataValidation', 'B2:D6', 'Sheet1!B2:B3,Sheet1!C5:D6'],
    ['ConditionalFormats', 'A1:A9', 'Sheet1!A2:A3'],
    ['SameConditionalFormat', 'B3:D6', 'Sheet1!B3'],
  ])('of type %s in %s', async (type, address, found) => {
    await Excel.run(async (context) => {
      const areas = sheetOf(context)
        .getRange(address)
        .getSpecialCells(type as 'Constants')
        .load('address')
      await context.sync()
      expect(areas.address).toBe(found)
    })
  })

  it('of several blocks, and what these have in common with others', async () => {
    await Excel.run(async (context) => {
      const sheet = sheetOf(context)
      const areas = sheet.getRanges('A1:A2,B3:B4')
      const constants = areas.getSpecialCells('Constants', 'Numbers').load('address')
      const none = areas.getSpecialCellsOrNullObject('Blanks')
      const [common, nothing] = [
        areas.getIntersection('A2:B3').load('address'),
        areas.getIntersectionOrNullObject('F9'),
      ]
      await context.sync()
      expect([constants.address, common.address]).toEqual(['Sheet1!B3', 'Sheet1!A2,Sheet1!B3'])
      expect([none.isNullObject, nothing.isNullObject]).toEqual([true, true])
      areas.style = 'Good'
      const [style, other] = [sheet.getRange('B4').load('style'), sheet.getRange('A3').load('style')]
      await context.sync()
      expect([style.style, other.style]).toEqual(['Good', 'Normal'])
    })
  })

  it('are not valid where they hold what their rule forbids', async () => {
    await Excel.run(async (context) => {
      const sheet = sheetOf(context)
      sheet.getRange('A5').values = [['ITU']]
      const validations = ['B2:B3', 'B3', 'B2', 'A1:D6'].map((address) =>
        sheet.getRange(address).dataValidation.load('valid'),
      )
      const invalid = sheet.getRange('A1:D6').dataValidation.getInvalidCells().load('address')
      const none = sheet.getRange('B3').dataValidation.getInvalidCellsOrNullObject()
      await context.sync()
      expect(validations.map(({ valid }) => valid)).toEqual([null, true, false, null])
      expect([invalid.address, none.isNullObject]).toEqual(['Sheet1!B2,Sheet1!A5', true])
    })
  })
})
