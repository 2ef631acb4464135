/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import { csvBook, madeTemplate } from '../workbook/made-books.ts'
import { startExcel } from '../workbench/excel.ts'
import { readOnlyBook } from './read-only-book.ts'
import { at, fromMenu, openTagView, readAgain, rowsIn, shows, tagsIn } from './tag-kit.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
afterAll(() => excel.close())

const patient = { timeout: 20_000 }

test('what was done to all lines like one is kept as a rule, which later tags what is new and nothing twice', async () => {
  const pane = await openTagView(excel)
  await pane.press('{PageDown}')
  await at('BR-1')
  await pane.press('r14{Control>}{Enter}{/Control}')
  await shows('for all like')
  await pane.press('{Enter}')
  await shows('2 lines tagged R.1-4')
  expect(await pane.axe()).toEqual([])
  await pane.click('Keep as a rule…')
  await shows('Keep a rule')
  expect(pane.screen.getByRole('textbox', { name: 'Contains' })).toHaveProperty('value', 'Space notices #')
  expect(pane.screen.getByRole('combobox', { name: 'Unit' })).toHaveProperty('value', 'BR')
  await shows('Claims 3 lines; 0 of them are untagged.')
  expect(await pane.axe()).toEqual([])
  await pane.click('Keep the rule')
  await at('TSB-1')
  expect(await rowsIn('TagRules')).toEqual(['BR|Activity|Space notices #|R.1-4|'])
  await pane.idle()

  await pane.inBook('person', (person) =>
    person.type('Budget!A11:C11', [['BR-6', 'BR', 'Later space notices 2023']]),
  )
  await readAgain(pane)
  await fromMenu(pane, 'Apply rules…')
  await shows('1 untagged line: CHF 0')
  await shows('1 · BR: activity has “Space notices #” → R.1-4')
  expect(await pane.axe()).toEqual([])
  await pane.click('Tag 1 line')
  await pane.screen.findByRole('combobox', {}, patient)
  await pane.idle()
  expect((await tagsIn(11)).slice(0, 2)).toEqual(['R.1', 'R.1-4'])
  await fromMenu(pane, 'Apply rules…')
  await shows('Every line that the rules claim is tagged already')
  await pane.press('{Enter}{Escape}')
  await pane.screen.findByRole('combobox', {}, patient)
  expect(pane.pane.store.get().undo).toEqual(['Tag 2 lines', 'Keep 1 rule', 'Tag 1 line'])
})

test('a selection that was tagged offers its rule; rules that disagree are shown, changed, deleted and undone', async () => {
  const pane = await openTagView(excel)
  await pane.inBook('person', (person) => person.select('Budget!A5,Budget!A7'))
  await at('2 lines')
  await pane.press('r14{Enter}')
  await pane.click('Keep as a rule…')
  await shows('Claims 3 lines')
  await pane.user.clear(pane.screen.getByRole('textbox', { name: 'Contains' }))
  await shows('Say what the text contains')
  await pane.press('{Enter}')
  expect(await rowsIn('TagRules')).toEqual([])
  await pane.user.type(pane.screen.getByRole('textbox', { name: 'Contains' }), 'manual')
  await shows('Claims 1 line; 1 of them is untagged.')
  await pane.press('{Enter}')
  await at('TSB-1')
  await pane.idle()

  await fromMenu(pane, 'Apply rules…')
  await pane.click('New rule…')
  await pane.user.selectOptions(pane.screen.getByRole('combobox', { name: 'Column' }), 'Category')
  await pane.user.type(pane.screen.getByRole('textbox', { name: 'Contains' }), '1')
  await pane.user.type(pane.screen.getByRole('textbox', { name: 'Output or enabler' }), 'br1')
  await shows(/BR\.1 /)
  await pane.press('{Enter}')
  await shows('2 · category has “1” → BR.1')
  await shows('1 untagged line: CHF 600')
  await shows('1 line is claimed for different results, and not tagged: CHF 80')
  await pane.click(/is claimed for different results/)
  await shows('BR-5 · Maritime manualsCHF 80Budget!10 · R.1-4 (rule 1), BR.1 (rule 2)')
  expect(await pane.axe()).toEqual([])

  await pane.click('Change rule 2')
  await shows('Change the rule')
  await pane.user.clear(pane.screen.getByRole('textbox', { name: 'Contains' }))
  await pane.user.type(pane.screen.getByRole('textbox', { name: 'Contains' }), '7')
  await pane.press('{Enter}')
  await shows('2 · category has “7” → BR.1no untagged line')
  expect(pane.screen.queryByText(/claimed for different/)).toBeNull()
  await pane.click('Delete rule 1')
  await shows('1 · category has “7” → BR.1')
  expect(await rowsIn('TagRules')).toEqual(['|Category|7||BR.1'])
  await pane.idle()
  await pane.click(/Undo/)
  await pane.idle()
  await shows('activity has “manual” → R.1-4')
  expect((await rowsIn('TagRules')).toSorted()).toEqual(['BR|Activity|manual|R.1-4|', '|Category|7||BR.1'])
})

test('a book from before there were rules gets their table with the first one, and a rule that cannot count says why', async () => {
  const made = await madeTemplate(
    csvBook({
      BudgetLines: 'Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,2020\nL1,BR,Manuals,,,,1,RB,5',
    }),
    { kind: 'financial-plan', files: [] },
  )
  const older = {
    ...made.plan,
    sheets: made.plan.sheets.map((sheet) =>
      sheet.key === '_rbb'
        ? {
            ...sheet,
            tables: sheet.tables.filter(({ name }) => name !== 'TagRules'),
            blocks: sheet.blocks.filter(({ column }) => column < 12),
          }
        : sheet,
    ),
  }
  const pane = await openTagView(excel, { holding: older })
  await fromMenu(pane, 'Apply rules…')
  await shows('This book keeps no rule yet.')
  await pane.click('New rule…')
  await pane.user.type(pane.screen.getByRole('textbox', { name: 'Contains' }), 'manual')
  await pane.user.type(pane.screen.getByRole('textbox', { name: 'Output or enabler' }), 'r14')
  await pane.click('Keep the rule')
  await shows('1 · activity has “manual” → R.1-4')
  await shows('1 untagged line: CHF 5')
  expect(await rowsIn('TagRules')).toEqual(['|Activity|manual|R.1-4|'])
  expect(await rowsIn('IgnoredRows')).toEqual([])
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('TagRules').getDataBodyRange().getCell(0, 3).values = [['R.9-9']]
    await context.sync()
  })
  await pane.inBook('person', (person) => person.type('Budget!C5', [['Manuals again']]))
  await readAgain(pane)
  await shows('the framework has no R.9-9: not applied')
})

test('a read-only book shows its rules and changes nothing', async () => {
  const pane = await openTagView(excel, { doors: readOnlyBook })
  await fromMenu(pane, 'Apply rules…')
  await shows('This book keeps no rule yet.')
  expect(pane.screen.getByRole('button', { name: 'New rule…' }).getAttribute('aria-disabled')).toBe('true')
  await pane.press('{Escape}')
  await pane.screen.findByRole('combobox', {}, patient)
})
