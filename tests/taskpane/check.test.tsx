/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { waitFor, within } from '@testing-library/react'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import type { WritePlan } from '../../src/workbook/write-plan.ts'
import { reportOn } from '../hosts/excel/sheets/small-plans.ts'
import { startExcel } from '../workbench/excel.ts'
import { openPane, type OpenedPane, type PaneOptions } from './kit.tsx'

jest.setTimeout(300_000)

let excel: StandIn
let plan: WritePlan
let pane: OpenedPane

beforeAll(async () => {
  excel = await startExcel()
  plan = await reportOn([
    'L1,SEA-B,Buoys,OBJ-A,A/01,,PAY,DUES,1000,2000,0,',
    'L2,SEA-B,Charts,OBJ-B,B02,,PAY,DUES,700,80,90,',
    'L3,SEA-B,Lights,OBJ-A,A01,,PAY,DUES,70,8,9,',
    'L4,HQ,Accounts,,,Treasury,PAY,DUES,300,,300,',
    'L5,SEA-B,Lost,,,,PAY,DUES,10,10,10,',
  ])
})
afterAll(() => excel.close())

async function check(options: PaneOptions = {}): Promise<void> {
  pane = await openPane(excel, { holding: plan, view: 'check', ...options })
  await pane.idle()
  await pane.screen.findByRole('group', { name: 'Which findings are shown' })
}

const filter = (name: string) => pane.screen.getByRole('button', { name: new RegExp(`^${name}, \\d`) })
const items = () =>
  within(pane.screen.getByRole('region', { name: 'Findings' }))
    .getAllByRole('button')
    .filter((button) => button.hasAttribute('aria-expanded'))
const active = async () => {
  const selection = await pane.pane.do.selection()
  return selection && `${selection.sheet}!${selection.active.column}${selection.active.row}`
}
const isOpen = (item: HTMLElement) => item.getAttribute('aria-expanded') === 'true'
const cellOf = (text: string) => new RegExp(`Budget!([A-Z]+\\d+) · ${text}`)

test('what was found is listed by rule, the gravest first, and nothing is written', async () => {
  await check()
  expect(filter('Error')).toHaveAttribute('aria-pressed', 'true')
  expect(filter('Ignored')).toHaveAttribute('aria-pressed', 'false')
  const headings = pane.screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
  expect(headings.length).toBeGreaterThan(2)
  expect(pane.screen.getAllByText(cellOf('L2')).length).toBeGreaterThan(0)
  expect(await pane.axe()).toEqual([])
  expect(pane.pane.store.get().undo).toEqual([])
})

test('filters hide and show, and the choice is kept', async () => {
  await check()
  const before = items().length
  await pane.user.click(filter('Error'))
  await waitFor(() => expect(items().length).toBeLessThan(before))
  expect(pane.pane.do.recall('check')).toMatchObject({ filters: ['warning', 'info'] })
  await pane.user.click(filter('Warning'))
  await pane.user.click(filter('Info'))
  await pane.screen.findByText(/Nothing to show/)
})

test('arrows go through the list, the grid follows, and the pane keeps the focus', async () => {
  await check()
  items()[0]?.focus()
  await pane.press('{ArrowDown}')
  await waitFor(() => expect(items()[1]).toHaveAttribute('aria-expanded', 'true'))
  expect(document.activeElement).toBe(items()[1])
  const shown = /Budget!([A-Z]+\d+)/.exec(items()[1]?.textContent ?? '')?.[1] ?? ''
  await waitFor(async () => expect(await active()).toBe(`Budget!${shown}`))
  await pane.press('{Home}')
  await waitFor(() => expect(items()[0]).toHaveAttribute('aria-expanded', 'true'))
  expect(pane.screen.getByRole('group', { name: 'About this finding' })).toBeInTheDocument()
  expect(await pane.axe()).toEqual([])
})

test('F8 goes to the finding after the active cell, and Shift+F8 back', async () => {
  await check()
  await pane.inBook('person', (person) => person.select('Budget!A1'))
  await pane.press('{F8}')
  await waitFor(async () => expect(await active()).toMatch(/^Budget![B-Z]/))
  const first = await active()
  await pane.press('{F8}')
  await waitFor(async () => expect(await active()).not.toBe(first))
  await pane.press('{Shift>}{F8}{/Shift}')
  await waitFor(async () => expect(await active()).toBe(first))
})

test('a rule says more about itself inside the pane', async () => {
  await check()
  await pane.user.click(items()[0] ?? document.body)
  await pane.click(/^Why RBB\d+\? Learn more$/)
  await pane.screen.findByText(/^Wrong: /)
  await pane.click(/^Less about RBB/)
  expect(pane.screen.queryByText(/^Wrong: /)).toBeNull()
})

test('one fix is made, and taken back', async () => {
  await check()
  const [misspelt] = pane.screen.getAllByText(cellOf('L2'))
  await pane.user.click(misspelt ?? document.body)
  await pane.click(/^Fix: .*B\/02/)
  await pane.idle()
  await pane.screen.findByText('1 fixed.')
  await waitFor(() => expect(pane.screen.queryByRole('button', { name: /^Fix: .*B\/02/ })).toBeNull())
  await pane.press('{Control>}z{/Control}')
  await pane.idle()
  await waitFor(() => expect(pane.screen.getAllByText(cellOf('L2')).length).toBeGreaterThan(0))
})

test('what is chosen while the list comes anew stays chosen', async () => {
  const asked = { again: 0, letGo: (): void => undefined }
  const held = new Promise<void>((resolve) => {
    asked.letGo = resolve
  })
  let isHeld = false
  await check({
    doors: ({ engine }) => ({
      engine: {
        ...engine,
        ask: (verb, args, work) => {
          const answer = engine.ask(verb, args, work)
          if (!isHeld || verb !== 'findings') return answer
          asked.again += 1
          return held.then(() => answer)
        },
      },
    }),
  })
  const [first] = pane.screen.getAllByText(cellOf('L2'))
  await pane.user.click(first ?? document.body)
  isHeld = true
  await pane.click(/^Fix: .*B\/02/)
  await waitFor(() => expect(asked.again).toBe(1))
  const [second] = pane.screen.getAllByText(cellOf('L5'))
  await pane.user.click(second ?? document.body)
  await waitFor(() => expect(items().find(isOpen)).toHaveTextContent(cellOf('L5')))
  asked.letGo()
  await waitFor(() => expect(pane.screen.queryAllByText(cellOf('L2'))).toEqual([]))
  await waitFor(() => expect(items().find(isOpen)).toHaveTextContent(cellOf('L5')))
})

test('all fixes of a rule are shown cell by cell, and those that are ticked are made', async () => {
  await check()
  await pane.click('Fix all 2…')
  await pane.screen.findByRole('heading', { name: /^Fix all: / })
  expect(await pane.axe()).toEqual([])
  const [all, first] = pane.screen.getAllByRole('checkbox')
  expect(all).toBeChecked()
  if (first) await pane.user.click(first)
  expect(all).toBePartiallyChecked()
  await pane.click('Fix 1 finding')
  await pane.idle()
  await pane.screen.findByText('1 fixed.')
  await waitFor(() => expect(pane.screen.queryByRole('button', { name: 'Fix all 2…' })).toBeNull())
})

test('a cell that was changed meanwhile is skipped, and that is said', async () => {
  await check()
  await pane.click('Fix all 2…')
  await pane.screen.findByRole('heading', { name: /^Fix all: / })
  const cell = pane.screen
    .getAllByRole('cell')
    .find(({ textContent }) => /^Budget!/.test(textContent))?.textContent
  await pane.inBook('somebody else', (person) => person.type(cell ?? '', [['C/01']]))
  await pane.click('Fix 2 findings')
  await pane.idle()
  await pane.screen.findByText(/^1 fixed, 1 skipped \(changed meanwhile\): L\d Output\.$/)
})

test('a warning is ignored for a reason, shown again, and counted again', async () => {
  await check()
  const before = items().length
  await pane.user.click(filter('Error'))
  await waitFor(() => expect(items().length).toBeLessThan(before))
  const [warning] = pane.screen.getAllByText(cellOf('L4'))
  await pane.user.click(warning ?? document.body)
  await pane.click('Ignore…')
  await waitFor(() => expect(pane.screen.getByRole('textbox', { name: 'Reason' })).toHaveFocus())
  expect(await pane.axe()).toEqual([])
  expect(pane.screen.getByRole('button', { name: 'Ignore' })).toHaveAccessibleDescription('Give a reason')
  await pane.user.type(pane.screen.getByRole('textbox', { name: 'Reason' }), 'nothing is planned')
  await pane.user.type(pane.screen.getByRole('textbox', { name: 'Your initials' }), 'AB{Enter}')
  await pane.idle()
  await pane.screen.findByText('1 finding ignored.')
  await waitFor(() => expect(filter('Ignored')).toHaveAccessibleName('Ignored, 1'))
  expect(pane.pane.do.recall('reasons')).toEqual(['nothing is planned'])
  await pane.user.click(filter('Ignored'))
  const [ignored] = await waitFor(() => pane.screen.getAllByText(cellOf('L4')))
  await pane.user.click(ignored ?? document.body)
  await pane.screen.findByText(/^Ignored by AB on .*: nothing is planned$/)
  await pane.click('Restore')
  await pane.idle()
  await waitFor(() => expect(filter('Ignored')).toHaveAccessibleName('Ignored, 0'))
})

test('all of a kind are ignored with a reason given before, and nobody is asked for initials twice', async () => {
  await check({
    holding: await reportOn([
      'L1,SEA-B,Buoys,OBJ-A,A/01,,PAY,DUES,1000,2000,0,',
      'L4,HQ,Accounts,,,Treasury,PAY,DUES,300,,300,',
      'L5,HQ,Ships,,,Fleet-IT,PAY,DUES,40,,40,',
    ]),
  })
  pane.pane.do.remember('reasons', ['agreed with the Bureau', 'held every other year'])
  pane.pane.do.remember('initials', 'AB')
  const [warning] = pane.screen.getAllByText(cellOf('L5'))
  await pane.user.click(warning ?? document.body)
  await pane.click('Ignore…')
  await pane.click('All 2 of this kind', 'radio')
  expect(pane.screen.queryByRole('textbox', { name: 'Your initials' })).toBeNull()
  await pane.click('held every other year')
  await pane.press('{Enter}')
  await pane.idle()
  await pane.screen.findByText('2 findings ignored.')
  await waitFor(() => expect(filter('Ignored')).toHaveAccessibleName('Ignored, 2'))
  expect(pane.pane.do.recall('reasons')).toEqual(['held every other year', 'agreed with the Bureau'])
  await waitFor(() => expect(items()).toContain(document.activeElement))
})

test('Esc leaves a form as it was, and the list has the focus where it was left', async () => {
  await check()
  const [warning] = pane.screen.getAllByText(cellOf('L4'))
  await pane.user.click(warning ?? document.body)
  await pane.click('Ignore…')
  await pane.screen.findByRole('textbox', { name: 'Reason' })
  await pane.press('{Escape}')
  await waitFor(() => expect(document.activeElement).toHaveTextContent(cellOf('L4')))
  expect(document.activeElement).toHaveAttribute('aria-expanded', 'true')
  await pane.press('{Escape}')
  await waitFor(() => expect(document.activeElement).toHaveAttribute('aria-expanded', 'false'))
  expect(pane.pane.store.get().undo).toEqual([])
})

test('a book that is read-only is checked, and says why nothing can be fixed or ignored', async () => {
  await check({
    doors: ({ workbook }) => ({
      workbook: new Proxy(workbook, {
        get: (real, name) => {
          const value: unknown = Reflect.get(real, name)
          if (name === 'look') return async () => ({ ...(await real.look()), isReadOnly: true })
          return typeof value === 'function' ? (value.bind(real) as unknown) : value
        },
      }),
    }),
  })
  const [misspelt] = pane.screen.getAllByText(cellOf('L2'))
  await pane.user.click(misspelt ?? document.body)
  const why = 'The workbook is read-only'
  await pane.screen.findByText(why)
  const fix = pane.screen.getByRole('button', { name: /^Fix: .*B\/02/ })
  expect(fix).toHaveAttribute('aria-disabled', 'true')
  expect(fix).toHaveAccessibleDescription(why)
  await pane.user.click(fix)
  expect(pane.pane.store.get().undo).toEqual([])
  expect(pane.screen.getByRole('button', { name: 'Fix all 2…' })).toHaveAttribute('aria-disabled', 'true')
  expect(pane.screen.getByRole('button', { name: 'Go to cell' })).toBeEnabled()
  expect(await pane.axe()).toEqual([])
})

test('another view and back, the list is where it was, and the grid stays where it is', async () => {
  await check()
  const [lost] = pane.screen.getAllByText(cellOf('L5'))
  await pane.user.click(lost ?? document.body)
  await waitFor(async () => expect(await active()).toMatch(/^Budget!E/))
  await pane.inBook('person', (person) => person.select('Budget!A1'))
  await pane.click(/^Plan/, 'tab')
  await waitFor(() => expect(pane.screen.queryByRole('region', { name: 'Findings' })).toBeNull())
  await pane.click(/^Check/, 'tab')
  await pane.screen.findByRole('region', { name: 'Findings' })
  await waitFor(() => expect(items().find(isOpen)).toHaveTextContent(cellOf('L5')))
  expect(await active()).toBe('Budget!A1')
})

test('after rows were sorted a finding leads to where its line stands now', async () => {
  await check()
  const [lost] = pane.screen.getAllByText(cellOf('L5'))
  const before = /Budget!([A-Z]+)(\d+)/.exec(lost?.textContent ?? '')
  await pane.inBook('somebody else', (person) => person.insertRows('Budget!6:6'))
  await pane.screen.findByText(/^Found at .* changed (it )?since\.$/)
  await pane.user.click(lost ?? document.body)
  await pane.idle()
  await waitFor(async () =>
    expect(await active()).toBe(`Budget!${before?.[1] ?? ''}${Number(before?.[2]) + 1}`),
  )
  // Its row was looked up by its id: the book was not read again for that.
  expect(pane.screen.getByText(/^Found at .* changed (it )?since\.$/)).toBeInTheDocument()
})

test('findings are grouped by sheet and unit', async () => {
  await check()
  await pane.click('More')
  await pane.click('Group by sheet and unit', 'menuitem')
  await pane.screen.findByRole('heading', { level: 2, name: /^Budget · SEA-B \(\d+\)$/ })
})

test('the primary button checks again once the book was changed', async () => {
  await check()
  expect(pane.screen.getByRole('button', { name: 'Next finding' })).toBeInTheDocument()
  await pane.inBook('somebody else', (person) => person.type('Budget!C6', [['Buoy']]))
  await pane.user.click(await pane.screen.findByRole('button', { name: 'Check the book' }))
  await pane.idle()
  await pane.screen.findByRole('button', { name: 'Next finding' })
})

test('a book without errors says so', async () => {
  pane = await openPane(excel, {
    holding: await reportOn(['L1,SEA-B,Buoys,OBJ-A,A/01,,PAY,DUES,1000,2000,3000,']),
    view: 'check',
  })
  await pane.idle()
  await pane.screen.findByText(/^No errors\. 1 line, EUR 6,000, \d\d:\d\d$/)
})

test('a book without lines says that checking writes nothing', async () => {
  pane = await openPane(excel, { view: 'check' })
  await pane.idle()
  await pane.screen.findByText('Checking reads the book and writes nothing.')
  expect(await pane.axe()).toEqual([])
})
