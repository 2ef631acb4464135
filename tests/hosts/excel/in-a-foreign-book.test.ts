/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import { startExcel } from '../../workbench/excel.ts'
import { failureOf } from './bad-days.ts'
import { insert, readBudgetIn, tagPlan } from './commands.ts'
import { foreignBook } from './foreign-book.ts'
import { nextStart } from './ordeal.ts'
import { contentsOf, wholeBook } from './whole-book.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
beforeEach(() => foreignBook(excel))
afterAll(() => excel.close())

/** Somebody does something to the sheets of the book that people have no key for here. */
const inSheets = (what: (sheets: Excel.WorksheetCollection) => void) =>
  Excel.run(async (context) => {
    what(context.workbook.worksheets)
    await context.sync()
  })

it('is not written under merged cells, but in all other lines', async () => {
  await inSheets((sheets) => sheets.getItem('BR').getRange('D6:D7').merge())
  const book = nextStart()
  const { skipped } = await book.apply(tagPlan(await readBudgetIn(book), [0, 1, 2, 3, 4, 5]), 'edit')
  expect(new Set(skipped.map(({ edit, reason }) => `${edit.row} ${reason}`))).toEqual(
    new Set(['7 not-as-written']),
  )
  const cells = contentsOf(await wholeBook(excel))
  const written = [4, 5, 6, 7, 8, 9].map((row) => [cells[`BR!C${row}`], cells[`BR!D${row}`]])
  expect(written).toEqual(
    [4, 5, 6, 7, 8, 9].map((row) => (row === 7 ? [undefined, undefined] : ['"OBJ-A"', '"A/01"'])),
  )
})

it('adds nothing to a protected structure', async () => {
  excel.book.isStructureProtected = true
  const book = nextStart()
  const failure = await failureOf(async () => book.apply(tagPlan(await readBudgetIn(book), [0]), 'edit'))
  expect(failure?.code).toBe('book-protected')
})

it('finds the sheet of notes that it left behind blank', async () => {
  await inSheets((sheets) => sheets.add('_rbb'))
  await tagFirst()
  expect(excel.book.sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
    'Sheet1 Visible',
    'BR Visible',
    'Notes Visible',
    '_rbb VeryHidden',
  ])
})

it('makes the sheet of notes anew where somebody deleted it', async () => {
  await tagFirst()
  excel.act('person', (person) => {
    person.show('_rbb', 'Visible')
    person.deleteSheet('_rbb')
  })
  const { undo } = await tagFirst('B/01')
  await undo()
  expect(contentsOf(await wholeBook(excel))['BR!D4']).toBe('"A/01"')
})

async function tagFirst(code = 'A/01') {
  const book = nextStart()
  return book.apply(tagPlan(await readBudgetIn(book), [0], code), 'edit')
}

it('leaves names to those who have them', async () => {
  await inSheets((sheets) => {
    sheets.add('Splits').getRange('A1:A2').values = [['Code'], ['mine']]
    sheets.getItem('Splits').tables.add('A1:A2', true).name = 'Goals'
  })
  const { skipped, sheets } = await insert()(nextStart())
  expect(skipped).toEqual([])
  expect(sheets).toContain('Splits (RBB)')
  expect(excel.book.findTable('Goals_RBB')?.sheet.name).toBe('Goals')
  const cells = contentsOf(await wholeBook(excel))
  expect([cells['Splits!A1'], cells['Splits!A2'], cells['BR!C4']]).toEqual(['"Code"', '"mine"', undefined])
  expect((await nextStart().look()).names.titles.Splits).toBe('Splits (RBB)')
})

it('is taken back by us where Excel takes back nothing that add-ins do', async () => {
  excel.act('person', (person) => person.type('BR!I1', [['mine']]))
  expect(excel.undo.size).toBe(1)
  const before = contentsOf(await wholeBook(excel))
  const { undo } = await tagFirst()
  expect(excel.undo.size).toBe(0)
  expect(await undo()).toEqual({ cells: 2, left: 0 })
  const after = await wholeBook(excel)
  expect(contentsOf(after)).toEqual(before)
  expect(after.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'BR', 'Notes'])
})
