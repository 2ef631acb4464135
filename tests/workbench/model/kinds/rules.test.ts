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

it('keeps lists to choose from, in words or from cells, and cuts them where others begin', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    const column = sheet.getRange('A2:A10').dataValidation
    column.rule = { list: { inCellDropDown: true, source: '=Lists!$A$1:$A$9' } }
    column.errorAlert = { message: 'Choose one.', showAlert: true, style: 'Stop', title: 'Not a code' }
    column.prompt = { message: 'Type or choose.', showPrompt: true, title: 'Code' }
    sheet.getRange('A5').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } }
    const first = sheet.getRange('A2').dataValidation.load('rule, type, errorAlert, prompt')
    const fifth = sheet.getRange('A5').dataValidation.load('rule, type')
    const all = sheet.getRange('A2:A10').dataValidation.load('type')
    const none = sheet.getRange('B2').dataValidation.load('type')
    await context.sync()
    expect(first.toJSON()).toMatchObject({
      type: 'List',
      rule: { list: { inCellDropDown: true, source: '=Lists!$A$1:$A$9' } },
      errorAlert: { title: 'Not a code' },
      prompt: { message: 'Type or choose.' },
    })
    expect([fifth.rule.list?.source, all.type, none.type]).toEqual(['a,b', 'Inconsistent', 'None'])
    sheet.getRange('3:3').delete('Up')
    const moved = sheet.getRange('A4').dataValidation.load('rule')
    await context.sync()
    expect(moved.rule.list?.source).toBe('a,b')
    const lists = context.workbook.worksheets.add('Lists')
    lists.getRange('1:2').insert('Down')
    lists.name = 'My lists'
    const followed = sheet.getRange('A2').dataValidation.load('rule')
    await context.sync()
    expect(followed.rule.list?.source).toBe("='My lists'!$A$3:$A$11")
  })
})

it('keeps conditional formats in their order', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    const range = sheet.getRange('A2:C9')
    const first = range.conditionalFormats.add('Custom')
    first.custom.rule.formula = '=$A2=""'
    first.custom.format.fill.color = '#FFC7CE'
    first.custom.format.font.color = '#9C0006'
    const second = range.conditionalFormats.add('CellValue')
    second.cellValue.rule = { formula1: '=0', operator: 'LessThan' }
    second.stopIfTrue = true
    range.conditionalFormats.load('items/type, items/priority, items/stopIfTrue')
    first.custom.rule.load('formula')
    first.custom.format.fill.load('color')
    const where = first.getRange().load('address')
    const count = sheet.getRange('B5').conditionalFormats.getCount()
    await context.sync()
    expect(range.conditionalFormats.items.map(({ type, priority }) => [type, priority])).toEqual([
      ['CellValue', 0],
      ['Custom', 1],
    ])
    expect([first.custom.rule.formula, first.custom.format.fill.color, where.address, count.value]).toEqual([
      '=$A2=""',
      '#FFC7CE',
      'Sheet1!A2:C9',
      2,
    ])
    second.delete()
    range.conditionalFormats.getCount()
    sheet.getRange().conditionalFormats.clearAll()
    const none = sheet.getRange('B5').conditionalFormats.getCount()
    await context.sync()
    expect(none.value).toBe(0)
  })
})

it('keeps names, hidden ones too, of the book and of sheets', async () => {
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook
    const sheet = worksheets.getActiveWorksheet()
    const hidden = names.add('_rbb.Budget', sheet.getRange('A1'))
    hidden.visible = false
    names.add('rate', 0.77 as never, 'illustrative')
    names.add('whole', '=Sheet1!$A$1:$B$2')
    sheet.names.add('local', sheet.getRange('C1'))
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ]
    sheet.getRange('C1:C2').formulas = [['=SUM(whole)*rate'], ['=local']]
    names.load('items/name, items/visible, items/formula, items/value, items/type')
    const cells = sheet.getRange('C1:C2').load('values')
    const found = names.getItemOrNullObject('_rbb.budget').getRangeOrNullObject().load('address')
    const none = names.getItemOrNullObject('nothing').getRangeOrNullObject().load('address')
    const whole = sheet.getRange('whole').load('address')
    await context.sync()
    expect(names.items.map(({ name, visible, value }) => [name, visible, value as unknown])).toEqual([
      ['_rbb.Budget', false, 'Sheet1!$A$1'],
      ['rate', true, 0.77],
      ['whole', true, 'Sheet1!$A$1:$B$2'],
    ])
    expect(cells.values[0]?.[0]).toBeCloseTo(7.7)
    expect([found.address, none.isNullObject, whole.address]).toEqual(['Sheet1!A1', true, 'Sheet1!A1:B2'])
    names.add('rate', '=1')
    expect((await refusal(() => context.sync())).code).toBe('ItemAlreadyExists')
    names.add('A1', '=1')
    expect((await refusal(() => context.sync())).code).toBe('InvalidArgument')
  })
})

it('takes a range as the source of a list, also of another sheet', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook
    const source = worksheets.add('Lists').getRange('B2:B9')
    const rules = worksheets.getItem('Sheet1').getRange('A2:A5').dataValidation
    rules.rule = { list: { inCellDropDown: true, source } }
    rules.load('rule, type')
    await context.sync()
    expect([rules.rule.list?.source, rules.type]).toEqual(['=Lists!$B$2:$B$9', 'List'])
  })
})
