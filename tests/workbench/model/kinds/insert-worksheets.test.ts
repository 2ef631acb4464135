/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../../src/workbench/channel/stand-in.ts'
import { bookFrom } from '../../../../src/workbench/files/open-book.ts'
import { fileOf } from '../../../../src/workbench/files/save-book.ts'
import { refusal, startExcel } from '../../excel.ts'

const quiet = { progress: () => undefined, signal: new AbortController().signal }
let excel: StandIn
/** The file of a workbook with two sheets: Template, with a table and a sum of it, and Notes, which adds to the sum. */
let file: string

beforeAll(async () => {
  excel = await startExcel()
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook
    const sheet = worksheets.getActiveWorksheet()
    sheet.name = 'Template'
    sheet.getRange('A1:B3').values = [
      ['Office', 'Amount'],
      ['BR', 10],
      ['TSB', 20],
    ]
    sheet.tables.add('A1:B3', true).name = 'Amounts'
    sheet.getRange('D1').formulas = [['=SUM(Amounts[Amount])']]
    sheet.getRange('D1').format.fill.color = '#FFCC00'
    sheet.getRange('F:F').format.fill.color = '#00CCFF'
    sheet.names.add('Top', sheet.getRange('B2'))
    names.add('Rate', '=2')
    worksheets.add('Notes').getRange('A1').formulas = [['=Template!D1*Rate']]
    await context.sync()
  })
  file = Buffer.from(await fileOf(excel.book, quiet)).toString('base64')
})
beforeEach(async () => {
  const book = await excel.open()
  book.openFile = async (bytes) => (await bookFrom(bytes, quiet)).book
})
afterAll(() => excel.close())

async function sheetNames(): Promise<string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook
    worksheets.load('items/name')
    await context.sync()
    return worksheets.items.map(({ name }) => name)
  })
}

it('takes all sheets in, with what they hold and how it looks', async () => {
  await Excel.run(async (context) => {
    const ids = context.workbook.insertWorksheetsFromBase64(file)
    await context.sync()
    const [template, notes] = ids.value.map((id) => context.workbook.worksheets.getItem(id))
    if (!template || !notes) throw new Error('two sheets were to come')
    const sum = template.getRange('D1').load('values,formulas,format/fill/color')
    const column = template.getRange('F9').load('format/fill/color')
    const note = notes.getRange('A1').load('values,formulas')
    const own = template.names.getItem('Top').load('value')
    template.tables.load('items/name')
    await context.sync()
    expect([sum.values, sum.formulas]).toEqual([[[30]], [['=SUM(Amounts[Amount])']]])
    expect([sum.format.fill.color, column.format.fill.color]).toEqual(['#FFCC00', '#00CCFF'])
    expect([note.values, note.formulas]).toEqual([[[60]], [['=Template!D1*Rate']]])
    expect([own.value, template.tables.items[0]?.name]).toEqual(['Template!$B$2', 'Amounts'])
    template.getRange('B2').values = [[100]]
    note.load('values')
    await context.sync()
    expect(note.values).toEqual([[240]])
  })
})

it('gives sheets and tables other names where theirs are taken', async () => {
  await Excel.run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(file)
    context.workbook.insertWorksheetsFromBase64(file)
    const note = context.workbook.worksheets.getItem('Notes (2)').getRange('A1').load('formulas,values')
    const sum = context.workbook.worksheets.getItem('Template (2)').getRange('D1').load('formulas')
    await context.sync()
    expect([note.formulas, note.values]).toEqual([[["='Template (2)'!D1*Rate"]], [[60]]])
    expect(sum.formulas).toEqual([['=SUM(Amounts2[Amount])']])
  })
})

it.each<[Excel.InsertWorksheetOptions, string[]]>([
  [{ sheetNamesToInsert: ['notes'] }, ['Sheet1', 'Last', 'Notes']],
  [{ positionType: 'After', relativeTo: 'Sheet1' }, ['Sheet1', 'Template', 'Notes', 'Last']],
  [
    { positionType: 'Before', relativeTo: 'Last', sheetNamesToInsert: ['Template'] },
    ['Sheet1', 'Template', 'Last'],
  ],
  [{ positionType: 'Beginning', sheetNamesToInsert: [] }, ['Template', 'Notes', 'Sheet1', 'Last']],
])('puts them where %j says', async (options, order) => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('Last')
    context.workbook.insertWorksheetsFromBase64(file, options)
    await context.sync()
  })
  expect(await sheetNames()).toEqual(order)
})

it.each<[string, () => string, Excel.InsertWorksheetOptions, string]>([
  ['no base64', () => '*', {}, 'InvalidArgument'],
  ['no workbook', () => Buffer.from('a text').toString('base64'), {}, 'InvalidArgument'],
  ['a sheet that is not there', () => file, { sheetNamesToInsert: ['Missing'] }, 'ItemNotFound'],
  [
    'a neighbour that is not there',
    () => file,
    { positionType: 'After', relativeTo: 'Missing' },
    'ItemNotFound',
  ],
])('refuses %s', async (_, given, options, code) => {
  await Excel.run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(given(), options)
    expect((await refusal(() => context.sync())).code).toBe(code)
  })
  expect(await sheetNames()).toEqual(['Sheet1'])
})

it('fails by name where nothing here reads files', async () => {
  excel.book.openFile = undefined
  await Excel.run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(file)
    expect((await refusal(() => context.sync())).code).toBe('NotImplemented')
  })
})
