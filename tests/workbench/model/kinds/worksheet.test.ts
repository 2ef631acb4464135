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

it('adds sheets behind the others and leaves the one in front', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook
    const plan = worksheets.add('My plan')
    plan.tabColor = '#1f3f66'
    worksheets.add()
    plan.position = 0
    worksheets.load('items/name, items/position, items/visibility, items/tabColor')
    const active = worksheets.getActiveWorksheet().load('name')
    const count = worksheets.getCount()
    const missing = worksheets.getItemOrNullObject('Nowhere')
    await context.sync()
    expect(worksheets.items.map(({ name, tabColor }) => [name, tabColor])).toEqual([
      ['My plan', '#1F3F66'],
      ['Sheet1', ''],
      ['Sheet3', ''],
    ])
    expect([active.name, count.value, missing.isNullObject]).toEqual(['Sheet1', 3, true])
  })
})

it('pages through a collection', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook
    for (const name of ['a', 'b', 'c']) worksheets.add(name)
    worksheets.load({ $top: 2, $skip: 1, name: true } as never)
    await context.sync()
    expect(worksheets.items.map(({ name }) => name)).toEqual(['a', 'b'])
  })
})

it('makes a sheet once, however often it is asked of afterwards', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Plan')
    await context.sync()
    sheet.getRange('A1').values = [[1]]
    await context.sync()
    const cell = sheet.getRange('A1').load('address, values')
    await context.sync()
    expect([cell.address, cell.values]).toEqual(['Plan!A1', [[1]]])
  })
})

it('renames, and formulas, names and lookups follow; a deleted sheet leaves #REF!', async () => {
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook
    const data = worksheets.add('Data')
    data.getRange('A1:A2').values = [[1], [2]]
    const home = worksheets.getItem('Sheet1')
    names.add('total', data.getRange('A1:A2'))
    home.getRange('A1:A2').formulas = [['=SUM(Data!A1:A2)'], ['=SUM(total)']]
    home.getRange('A1:A2').format.font.bold = true
    data.name = 'My data'
    const range = home.getRange('A1:A2').load('values, formulas')
    const name = names.getItem('total').load('formula, value, type, visible, scope')
    await context.sync()
    expect(range.formulas).toEqual([["=SUM('My data'!A1:A2)"], ['=SUM(total)']])
    expect(range.values).toEqual([[3], [3]])
    expect(name.toJSON()).toMatchObject({
      formula: "='My data'!$A$1:$A$2",
      type: 'Range',
      visible: true,
      scope: 'Workbook',
    })

    data.delete()
    range.load('values, formulas')
    await context.sync()
    expect([range.values[0], range.formulas[0]]).toEqual([['#REF!'], ['=SUM(#REF!)']])
  })
})

describe('visibility', () => {
  it('hides sheets, also so that people cannot show them', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('_rbb')
      sheet.visibility = 'VeryHidden'
      sheet.load('visibility')
      await context.sync()
      expect(sheet.visibility).toBe('VeryHidden')
    })
  })

  it.each<[string, (context: Excel.RequestContext) => void, string]>([
    [
      'hiding the last one',
      (context) => void (context.workbook.worksheets.getFirst().visibility = 'Hidden'),
      'InvalidOperation',
    ],
    [
      'deleting the last one',
      (context) => context.workbook.worksheets.getFirst().delete(),
      'InvalidOperation',
    ],
    [
      'a name twice',
      (context) => context.workbook.worksheets.add('sheet1').load('name'),
      'ItemAlreadyExists',
    ],
    [
      'a name with a colon',
      (context) => context.workbook.worksheets.add('a:b').load('name'),
      'InvalidArgument',
    ],
    [
      'a name of 32 characters',
      (context) => context.workbook.worksheets.add('x'.repeat(32)).load('name'),
      'InvalidArgument',
    ],
  ])('refuses %s', async (_, ask, code) => {
    const { code: refused } = await refusal(() =>
      Excel.run(async (context) => {
        ask(context)
        await context.sync()
      }),
    )
    expect(refused).toBe(code)
  })
})

it('keeps frozen panes, print set-up and grid lines', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B4'))
    sheet.showGridlines = false
    sheet.pageLayout.orientation = 'Landscape'
    sheet.pageLayout.paperSize = 'A3'
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 }
    sheet.pageLayout.setPrintTitleRows('$1:$4')
    sheet.pageLayout.setPrintArea('A1:H40')
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Page &P of &N'
    sheet.horizontalPageBreaks.add('A20:A20')
    sheet.load('showGridlines')
    sheet.pageLayout.load('orientation, paperSize, zoom')
    sheet.pageLayout.headersFooters.defaultForAllPages.load('centerFooter')
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address')
    const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address')
    const area = sheet.pageLayout.getPrintAreaOrNullObject().load('address')
    const breaks = sheet.horizontalPageBreaks.load('items/rowIndex')
    await context.sync()
    expect([frozen.address, titles.address, area.address]).toEqual([
      'Sheet1!A1:B4',
      'Sheet1!1:4',
      'Sheet1!A1:H40',
    ])
    expect(sheet.pageLayout.toJSON()).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A3',
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      headersFooters: { defaultForAllPages: { centerFooter: 'Page &P of &N' } },
    })
    expect([sheet.showGridlines, breaks.items.map(({ rowIndex }) => rowIndex)]).toEqual([false, [19]])
    sheet.freezePanes.unfreeze()
    const none = sheet.freezePanes.getLocationOrNullObject()
    await context.sync()
    expect(none.isNullObject).toBe(true)
  })
})

describe('protection', () => {
  it.each<[string, (sheet: Excel.Worksheet) => void, 'refused' | 'done']>([
    ['a locked cell', (sheet) => void (sheet.getRange('A1').values = [[1]]), 'refused'],
    ['an unlocked cell', (sheet) => void (sheet.getRange('B1').values = [[1]]), 'done'],
    ['a block with one locked cell', (sheet) => void (sheet.getRange('A1:B1').values = [[1, 2]]), 'refused'],
    ['a format', (sheet) => void (sheet.getRange('B1').format.fill.color = '#FF0000'), 'refused'],
    ['a column width', (sheet) => void (sheet.getRange('B:B').format.columnWidth = 50), 'done'],
    ['a new row', (sheet) => void sheet.getRange('3:3').insert('Down'), 'refused'],
    ['a table', (sheet) => void sheet.tables.add('B5:C6', false), 'refused'],
    ['a second protection', (sheet) => sheet.protection.protect(), 'refused'],
    ['taking it away with a wrong password', (sheet) => sheet.protection.unprotect('wrong'), 'refused'],
    ['taking it away', (sheet) => sheet.protection.unprotect('secret'), 'done'],
  ])('%s is %s', async (_, ask, outcome) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet()
      sheet.getRange('B1').format.protection.locked = false
      sheet.protection.protect({ allowFormatColumns: true }, 'secret')
      sheet.protection.load('protected, options')
      await context.sync()
      expect(sheet.protection.protected).toBe(true)
      expect(sheet.protection.options).toMatchObject({ allowFormatColumns: true, allowFormatCells: false })
      ask(sheet)
      if (outcome === 'refused') {
        expect(['AccessDenied', 'InvalidOperation']).toContain((await refusal(() => context.sync())).code)
      } else await context.sync()
    })
  })
})

it('keeps settings, properties and custom properties, and says how it calculates', async () => {
  await Excel.run(async (context) => {
    const { settings, properties, application } = context.workbook
    settings.add('rbb', { version: 1 })
    properties.title = 'Illustrative plan'
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.customProperties.add('key', 'Budget')
    application.calculationMode = 'Manual'
    sheet.getRange('A1:B1').formulas = [[1, '=A1+1']]
    const setting = settings.getItemOrNullObject('rbb').load('value')
    const custom = sheet.customProperties.getItemOrNullObject('key').load('value')
    properties.load('title')
    application.load('calculationMode, calculationState')
    const cell = sheet.getRange('B1').load('values')
    await context.sync()
    expect([setting.value, custom.value, properties.title]).toEqual([
      { version: 1 },
      'Budget',
      'Illustrative plan',
    ])
    expect([application.calculationMode, application.calculationState, cell.values]).toEqual([
      'Manual',
      'Done',
      [['']],
    ])
    application.calculate('Full')
    cell.load('values')
    await context.sync()
    expect(cell.values).toEqual([[2]])
  })
})

it('advertises the sets of members that it has', () => {
  const { requirements } = Office.context
  const asked = ['1.1', '1.13', '1.15', '1.16', '1.20'].map((version) =>
    requirements.isSetSupported('ExcelApi', version),
  )
  expect(asked).toEqual([true, true, true, false, false])
})
