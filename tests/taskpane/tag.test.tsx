/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { waitFor } from '@testing-library/react'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import { startExcel } from '../workbench/excel.ts'
import { openPane, type OpenedPane, type PaneOptions } from './kit.tsx'
import { at, budgetLines as lines, card, offers, openTagView, tagsIn } from './tag-kit.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
afterAll(() => excel.close())

function openTag(options?: PaneOptions, rows?: readonly string[]): Promise<OpenedPane> {
  return openTagView(excel, options, rows)
}

async function selected(): Promise<string> {
  return Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address')
    await context.sync()
    return range.address
  })
}

test('from the search box to the cell: found by a word, tagged by Enter, and on to the next untagged line', async () => {
  const pane = await openTag()
  expect(await pane.screen.findByText('No budget line is selected.')).toBeTruthy()
  await pane.user.click(await pane.screen.findByRole('button', { name: 'Go to the first untagged line' }))
  await at('BR · BR-1 · Budget!5')
  expect(card()).toContain('CHF 3,000 in 2 years · not tagged')
  await waitFor(async () => expect(await selected()).toBe('Budget!E5'))
  expect(document.activeElement?.getAttribute('role')).toBe('combobox')
  expect(offers()[0]).toContain('R.1-5OutputPublication of terrestrial notices')
  expect(offers()[0]).toContain('as 1 like it')
  await pane.press('notices spa')
  expect(offers()[0]).toContain('words: notices, spa')
  const marks = document.querySelectorAll('[role="option"]:first-child mark')
  expect([...marks].map((mark) => mark.textContent)).toEqual(['space', 'notices'])
  expect(await pane.axe()).toEqual([])
  await pane.press('{Enter}')
  await at('BR · BR-3 · Budget!7')
  expect(await tagsIn(5)).toEqual([
    'R.1',
    'R.1-4',
    '',
    'Publication of space notices and other related activities',
  ])
  await waitFor(async () => expect(await selected()).toBe('Budget!E7'))
  expect(pane.screen.getByRole('combobox')).toHaveProperty('value', '')
  expect(await pane.screen.findByText('3 lines left · CHF 1,680')).toBeTruthy()
})

test('Shift+Enter stays, arrows choose, PageDown and PageUp go through what is untagged, Esc empties', async () => {
  const pane = await openTag()
  await pane.press('{PageUp}')
  await at('BR-5')
  await pane.press('{PageDown}')
  await at('BR-1')
  await pane.press('{PageDown}{PageDown}')
  await at('TSB-1')
  await pane.press('{PageUp}')
  await at('BR-3')
  await pane.press('terrestrial zzz{Escape}')
  expect(pane.screen.getByRole('combobox')).toHaveProperty('value', '')
  await pane.press('notice{ArrowDown}{ArrowDown}{ArrowUp}')
  const active = document.querySelector('[role="option"][aria-selected="true"]')
  expect(pane.screen.getByRole('combobox').getAttribute('aria-activedescendant')).toBe(active?.id)
  expect(active?.textContent).toContain('R.1-5')
  await pane.press('{Shift>}{Enter}{/Shift}')
  await at('now R.1-5')
})

test('the pane follows what is selected in the grid, and sums up several lines', async () => {
  const pane = await openTag()
  await pane.inBook('person', (person) => person.select('Budget!B8'))
  await at('BR-4')
  expect(card()).toContain('now R.1-5')
  await pane.inBook('person', (person) => person.select('Budget!A5:A9'))
  await at('5 lines · CHF 4,637')
  expect(card()).toContain('3 untagged, 2 with 2 other outputs')
  await pane.press('r31{Enter}')
  await at('BR-5')
  for (const row of [5, 6, 7, 8, 9]) expect((await tagsIn(row)).slice(0, 2)).toEqual(['R.3', 'R.3-1'])
  await pane.click(/Undo/)
  await pane.idle()
  expect(await tagsIn(6)).toEqual(['R.3', 'R.3-4', '', 'Seminars, workshops and other events'])
  expect((await tagsIn(5)).slice(0, 3)).toEqual(['', '', ''])
})

test('Ctrl+Enter shows all lines like it: untagged ones are ticked, and Enter tags them', async () => {
  const pane = await openTag()
  await pane.press('{PageDown}')
  await at('BR-1')
  await pane.press('r14{Control>}{Enter}{/Control}')
  await pane.screen.findByText('R.1-4 for all like “Space notices 2020”')
  expect(pane.screen.getByText('2 untagged: CHF 4,000 · 1 tagged already: CHF 7')).toBeTruthy()
  expect(pane.screen.getAllByRole('checkbox').map((box) => (box as HTMLInputElement).checked)).toEqual([
    true,
    true,
    false,
  ])
  expect(await pane.axe()).toEqual([])
  await pane.press('{Escape}')
  await pane.screen.findByRole('combobox')
  await pane.press('{Control>}{Enter}{/Control}')
  await pane.screen.findByText(/for all like/)
  await pane.press('{Enter}')
  await at('TSB-1')
  expect((await tagsIn(5)).slice(0, 2)).toEqual(['R.1', 'R.1-4'])
  expect((await tagsIn(7)).slice(0, 2)).toEqual(['R.1', 'R.1-4'])
  expect((await tagsIn(8)).slice(0, 2)).toEqual(['R.1', 'R.1-5'])
})

test('codes that are typed one after the other split the line, in equal shares or as typed', async () => {
  const pane = await openTag()
  await pane.press('{PageDown}')
  await at('BR-1')
  await pane.press('r1-4 60 r1-5 40')
  await pane.screen.findByText('Split: R.1-4 60.00 %, R.1-5 40.00 %')
  await pane.press('{Enter}')
  await at('BR-3')
  await pane.press('r1-4 r1-5 br1{Shift>}{Enter}{/Shift}')
  await at('now split: R.1-4 33.34 %, R.1-5 33.33 %, BR.1 33.33 %')
  await pane.press('r1-4 60 r1-5 30{Enter}')
  await pane.screen.findByText('The shares make 90.00 %, and must make 100.00 %.')
  await at('BR-3')
})

test('the split editor: rows, equal shares, what is left, and why it is not done yet', async () => {
  const pane = await openTag()
  await pane.press('{PageDown}')
  await at('BR-1')
  await pane.click('More')
  await pane.click('Split…', 'menuitem')
  await pane.screen.findByText('Split BR-1 · Space notices 2020')
  const [first, second] = pane.screen.getAllByRole('textbox', { name: /Output or enabler/ })
  await pane.user.type(first ?? document.body, 'r14')
  await pane.user.type(second ?? document.body, 'terrestrial')
  await pane.user.type(pane.screen.getByRole('textbox', { name: 'Percent of R.1-4' }), '80')
  expect(pane.screen.getByText('80.00 % · 20.00 left')).toBeTruthy()
  expect(pane.screen.getByText(/R\.1-4 Publication/)).toBeTruthy()
  expect(pane.screen.getByText('CHF 2,400.00')).toBeTruthy()
  await pane.click('Split the line')
  expect((await tagsIn(5)).slice(0, 3)).toEqual(['', '', ''])
  await pane.press('+=')
  expect(pane.screen.getAllByRole('textbox')).toHaveLength(6)
  expect(pane.screen.getByText('100.00 %')).toBeTruthy()
  expect(await pane.axe()).toEqual([])
  await pane.click('Split the line')
  await at('BR-3')
  await pane.press('{PageUp}')
  expect((await tagsIn(5)).slice(3)).toEqual(['Split: see sheet Splits'])
})

test('a key too many tags nothing, and what is typed meanwhile stays', async () => {
  const pane = await openTag()
  await pane.press('{PageDown}')
  await at('BR-1')
  await pane.press('r14{Enter}{Enter}{Enter}')
  await pane.press('sem')
  await at('BR-3')
  await pane.idle()
  expect((await tagsIn(5))[1]).toBe('R.1-4')
  expect((await tagsIn(7))[1]).toBe('')
  expect(pane.screen.getByRole('combobox')).toHaveProperty('value', 'sem')
})

test('under a filter only what can be seen is tagged', async () => {
  const pane = await openTag()
  await pane.inBook('person', (person) => {
    person.filter('BudgetLines', 'Category', ['1'])
    person.select('Budget!A5:A10')
  })
  await at('4 lines (visible)')
  await pane.press('r13{Shift>}{Enter}{/Shift}')
  await at('0 untagged, 4 with 1 other output')
  const outputs = await Promise.all([5, 6, 7, 8, 9, 10].map(async (row) => (await tagsIn(row))[1]))
  expect(outputs).toEqual(['R.1-3', 'R.1-3', '', 'R.1-5', 'R.1-3', 'R.1-3'])
})

test('a tag is cleared by the menu', async () => {
  const pane = await openTag()
  await pane.inBook('person', (person) => person.select('Budget!B8'))
  await at('now R.1-5')
  await pane.click('More')
  await pane.click('Clear', 'menuitem')
  await at('not tagged')
  expect(await tagsIn(8)).toEqual(['', '', '', ''])
})

test('a book without lines leads to Plan; one without untagged lines to Check', async () => {
  const empty = await openPane(excel, { view: 'tag' })
  await empty.idle()
  expect(await empty.screen.findByText('This workbook has no budget lines yet.')).toBeTruthy()
  const done = await openTag({}, lines.slice(1, 2))
  expect(await done.screen.findByText('The only line is tagged: CHF 30')).toBeTruthy()
  expect(done.screen.getByRole('button', { name: 'Check the book' })).toBeTruthy()
})
