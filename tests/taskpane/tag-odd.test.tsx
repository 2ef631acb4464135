/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { lookupOf } from '../../src/core/framework/lookup.ts'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import { second } from '../budget-of.ts'
import { csvBook, madeTemplate } from '../workbook/made-books.ts'
import { startExcel } from '../workbench/excel.ts'
import { readOnlyBook } from './read-only-book.ts'
import { at, card, fromMenu, offers, openTagView, shows, tagsIn } from './tag-kit.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
afterAll(() => excel.close())

test('a whole column, all rows of a sheet and 200 areas are selections of lines', async () => {
  const rows = Array.from({ length: 420 }, (_, at) => `L${at},BR,Activity ${at},,,,1,RB,1,1`)
  const pane = await openTagView(excel, {}, rows)
  await pane.inBook('person', (person) => person.select('Budget!C:C'))
  await at('420 lines · CHF 840')
  await pane.inBook('person', (person) => person.select('Budget!A1:M100000'))
  await at('420 lines')
  const areas = Array.from({ length: 200 }, (_, at) => `Budget!A${5 + at * 2}`)
  await pane.inBook('person', (person) => person.select(areas.join(',')))
  await at('200 lines · CHF 400')
  await pane.press('r14{Shift>}{Enter}{/Shift}')
  await at('0 untagged, 200 with 1 other output')
  await pane.idle()
  expect((await tagsIn(5))[1]).toBe('R.1-4')
  expect((await tagsIn(6))[1]).toBe('')
  expect((await tagsIn(403))[1]).toBe('R.1-4')
  expect((await tagsIn(405))[1]).toBe('')
}, 300_000)

const spellings = ['r14', 'R1-4', 'R.1-4', 'r.1.4', ' R 1 - 4 ', 'R.1-04', 'ｒ１４']

test('codes in any spelling, a thousand characters, and nothing that is found', async () => {
  const pane = await openTagView(excel)
  await pane.press('{PageDown}')
  await at('BR-1')
  const box = pane.screen.getByRole('combobox')
  for (const spelling of spellings) {
    await pane.user.clear(box)
    await pane.user.click(box)
    await pane.user.paste(spelling)
    expect(offers()[0]).toContain('R.1-4')
  }
  await pane.user.clear(box)
  await pane.user.click(box)
  await pane.user.paste('space notices '.repeat(72).slice(0, 1000))
  expect(offers()[0]).toContain('R.1-4')
  await pane.user.clear(box)
  await pane.user.paste('q'.repeat(1000))
  expect(offers()).toEqual([])
  await shows('Nothing is found. Fewer words find more.')
  await pane.press('{Enter}{Control>}{Enter}{/Control}{ArrowDown}')
  expect(await tagsIn(5)).toEqual(['', '', '', ''])
  expect(card()).toContain('BR-1')
  expect(await pane.axe()).toEqual([])
})

test('activities from right to left, in Chinese, of 300 characters and blank', async () => {
  const long = 'Very long activity of the Bureau '.repeat(10).slice(0, 300).trim()
  const pane = await openTagView(excel, {}, [
    'A-1,BR,دعم الدول الأعضاء,,,,1,RB,1,1',
    'A-2,BR,频谱管理 2021,,,,1,RB,1,1',
    'A-3,BR,频谱管理 2020,,,,1,RB,1,1',
    `A-4,BR,${long},,,,1,RB,1,1`,
    'A-5,BR,,,,,1,RB,1,1',
  ])
  await pane.press('{PageDown}')
  await at('A-1')
  const activity = pane.screen.getByTitle('دعم الدول الأعضاء')
  expect(activity.getAttribute('dir')).toBe('auto')
  await pane.press('{PageDown}')
  await at('A-2')
  await pane.press('r14{Control>}{Enter}{/Control}')
  await shows('R.1-4 for all like “频谱管理 2021”')
  expect(pane.screen.getAllByRole('checkbox')).toHaveLength(2)
  await pane.press('{Enter}')
  await at('A-4')
  expect((await tagsIn(7))[1]).toBe('R.1-4')
  expect(pane.screen.getByTitle(long)).toBeTruthy()
  await pane.press('{PageDown}')
  await at('no activity')
  await pane.press('r14')
  await pane.click('More')
  const like = await pane.screen.findByRole('menuitem', { name: /like it/ })
  expect(like.textContent).toContain('No other line has its unit and activity')
})

test('a read-only book is looked at, and every act says why it cannot be done', async () => {
  const pane = await openTagView(excel, { doors: readOnlyBook })
  await pane.press('{PageDown}')
  await at('BR-1')
  await pane.press('r14{Enter}{Control>}{Enter}{/Control}')
  expect(await tagsIn(5)).toEqual(['', '', '', ''])
  await pane.click('More')
  const items = await pane.screen.findAllByRole('menuitem')
  const disabled = items.filter((item) => item.getAttribute('aria-disabled') === 'true')
  expect(disabled).toHaveLength(5)
  for (const item of disabled) expect(item.textContent).toContain('The workbook is read-only')
})

test('another framework: its own units, codes and money', async () => {
  const lookup = lookupOf(second)
  const { code: output } = lookup.outputs[0] ?? { code: '' }
  const unit = second.units[0]?.code ?? ''
  const { plan } = await madeTemplate(
    csvBook({
      BudgetLines: `Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,${second.years[0] ?? 0}\nX-1,${unit},Harbours,,,,,,7`,
    }),
    { kind: 'financial-plan', files: [] },
    lookup,
  )
  const pane = await openTagView(excel, { holding: plan })
  await pane.press('{PageDown}')
  await at(`${unit} · X-1`)
  expect(card()).toContain(second.currency ?? 'CHF')
  await pane.press(`${output.replaceAll(/[^A-Za-z0-9]/g, '').toLowerCase()}{Shift>}{Enter}{/Shift}`)
  await at(`now ${output}`)
  await fromMenu(pane, 'Apply rules…')
  await shows('This book keeps no rule yet.')
})
