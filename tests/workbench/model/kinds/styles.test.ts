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

it('gives cells a look by its name, in the place of what they looked like', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    const range = sheet.getRange('A1:B2')
    range.format.fill.color = '#EAF0F7'
    range.values = 0.5 as never
    range.style = 'Percent'
    sheet.getRange('B2').style = 'Heading 1'
    const first = sheet.getRange('A1').load('style, text, format/fill/color')
    const last = sheet.getRange('B2').load('style, numberFormat, format/font/size, format/font/bold')
    range.load('style')
    await context.sync()
    expect([first.style, first.text, first.format.fill.color]).toEqual(['Percent', [['50%']], '#FFFFFF'])
    expect([last.style, last.numberFormat, last.format.font.size, last.format.font.bold]).toEqual([
      'Heading1',
      [['General']],
      15,
      true,
    ])
    expect(range.style).toBeNull()
    range.style = 'No such look'
    expect((await refusal(() => context.sync())).code).toBe('InvalidArgument')
  })
})

it('gives single cells a style with their other properties', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1')
    range.setCellProperties([[{ style: 'Good', format: { font: { italic: true } } }, {}]])
    const cells = range.getCellProperties({ style: true, format: { font: { italic: true, color: true } } })
    await context.sync()
    expect(cells.value).toEqual([
      [
        { style: 'Good', format: { font: { italic: true, color: '#006100' } } },
        { style: 'Normal', format: { font: { italic: false, color: '#000000' } } },
      ],
    ])
  })
})

it('makes, changes and deletes styles', async () => {
  await Excel.run(async (context) => {
    const { styles, worksheets } = context.workbook
    styles.add('Code')
    const code = styles.getItem('Code')
    code.font.bold = true
    code.fill.color = 'lightgray'
    code.wrapText = true
    code.locked = false
    const cell = worksheets.getActiveWorksheet().getRange('C3')
    cell.style = 'Code'
    cell.load('style, format/font/bold, format/wrapText, format/protection/locked')
    code.load('name, builtIn, includeFont')
    await context.sync()
    expect([code.name, code.builtIn, code.includeFont]).toEqual(['Code', false, true])
    expect([cell.format.font.bold, cell.format.wrapText, cell.format.protection.locked]).toEqual([
      true,
      true,
      false,
    ])
    code.delete()
    cell.load('style, format/font/bold')
    const none = styles.getItemOrNullObject('Code')
    await context.sync()
    expect([cell.style, cell.format.font.bold, none.isNullObject]).toEqual(['Normal', false, true])
  })
})

it('turns and spreads what a style is for', async () => {
  await Excel.run(async (context) => {
    const { styles, worksheets } = context.workbook
    styles.add('Sideways')
    const style = styles.getItem('Sideways')
    style.textOrientation = 38
    style.verticalAlignment = 'Justify'
    const cell = worksheets.getActiveWorksheet().getRange('B2')
    cell.style = 'Sideways'
    cell.load('format/textOrientation, format/verticalAlignment')
    await context.sync()
    expect([cell.format.textOrientation, cell.format.verticalAlignment]).toEqual([38, 'Justify'])
    cell.format.verticalAlignment = 'Top'
    cell.load('format/verticalAlignment')
    await context.sync()
    expect(cell.format.verticalAlignment).toBe('Top')
  })
})
