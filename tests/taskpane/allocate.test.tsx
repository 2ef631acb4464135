/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { waitFor, within } from '@testing-library/react'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import type { WritePlan } from '../../src/workbook/write-plan.ts'
import { second } from '../budget-of.ts'
import { startExcel } from '../workbench/excel.ts'
import type { Doors } from '../../src/taskpane/doors.ts'
import { doorWith, readOnlyBook } from './read-only-book.ts'
import { openPane, type OpenedPane, type PaneOptions } from './kit.tsx'
import { reviewedBook } from './reviewed-book.ts'

jest.setTimeout(300_000)

let excel: StandIn
let plan: WritePlan
let pane: OpenedPane

beforeAll(async () => {
  excel = await startExcel()
  plan = await reviewedBook()
})
afterAll(() => excel.close())

async function allocate(options: PaneOptions = {}): Promise<void> {
  pane = await openPane(excel, { holding: plan, view: 'allocate', ...options })
  await pane.idle()
  await pane.screen.findByText('In = out + left at every stage')
}

const choose = (name: string, option: string) =>
  pane.user.selectOptions(pane.screen.getByRole('combobox', { name }), option)
const table = async () => {
  await pane.click('Table')
  return pane.screen.findByRole('table')
}

test('the four figures stand first, with a picture by goals or what says more, and nothing is written', async () => {
  await allocate()
  const [total, allocated, notAllocated] = ['Total', 'Allocated', 'Not allocated'].map(
    (name) =>
      pane.screen.getByRole('button', { name: new RegExp(`^${name}: see why, EUR 000: `) }).textContent,
  )
  expect([total, allocated, notAllocated]).toEqual(['6', '6', '0'])
  await pane.screen.findByRole('group', { name: /^Allocated by .*, Plan: bars/ })
  expect(
    pane.screen.getByRole('button', { name: /^\d+ errors?: EUR 30 is under not allocated$/ }),
  ).toBeVisible()
  expect(await pane.axe()).toEqual([])
  expect(pane.pane.store.get().undo).toEqual([])
})

test('the table has the same rows, and a figure leads to its explanation', async () => {
  await allocate()
  await choose('By', 'Objective')
  await choose('Period', '2025')
  const rows = await table()
  expect(rows).toHaveAccessibleName('Allocated by Objective, 2025, in EUR 000')
  expect(await pane.axe()).toEqual([])
  const figure = within(rows).getByRole('button', { name: /^Explain OBJ-A .*, Direct, EUR 1,000\.00$/ })
  figure.focus()
  await pane.press('{Enter}')
  await pane.screen.findByRole('heading', { name: 'Objective OBJ-A, direct cost, 2025' })
})

test('what is not allocated leads to its reasons', async () => {
  await allocate()
  await pane.click(/^Not allocated: see why/)
  await pane.screen.findByRole('heading', { name: 'Not allocated, plan' })
  expect(await pane.screen.findAllByRole('treeitem', { name: /L5 Lost/ })).toHaveLength(3)
})

test('the controls change the view and nothing else', async () => {
  await allocate()
  const rows = await table()
  for (const [by, first] of [
    ['Sector', 'SEA'],
    ['Output', 'A/01'],
    ['Goal', 'AIM-Open'],
  ] as const) {
    await choose('By', by)
    await waitFor(() =>
      expect(within(rows).getAllByRole('rowheader')[0]).toHaveTextContent(new RegExp(`^${first}`)),
    )
  }
  await choose('Pending items', 'Only pending')
  await waitFor(() => expect(pane.screen.getByText(/^Writes .* of pending items alone\./)).toBeVisible())
  expect(pane.pane.store.get().undo).toEqual([])
})

test('Appendix A is written, what rounding moved is said, and it is shown', async () => {
  await allocate()
  await pane.inBook('person', (person) => person.type('Budget!K6', [[5000]]))
  await pane.screen.findByText(/^As of .*: changed since · illustrative$/)
  // What was changed since is read before it is written.
  await pane.click('Update Appendix A')
  await pane.screen.findByText(/^Written \d\d:\d\d; rounding moved \d+ cells?\.$/)
  expect(pane.pane.store.get().stale).toBeUndefined()
  await pane.screen.findByRole('button', { name: /^Total: see why, EUR 000: (?!6$)/ })
  await pane.click('Go to Appendix A')
  await waitFor(async () => expect((await pane.pane.do.selection())?.sheet).toBe('Appendix A'))
})

const charts = () => excel.book.sheet('Appendix A').charts.map(({ name }) => name)

function deleteChart(): void {
  const [chart] = excel.book.sheet('Appendix A').charts
  excel.act('person', (person) => person.deleteChart('Appendix A', chart?.id ?? ''))
}

test('a chart that was deleted is drawn again, by the keys, and taken back', async () => {
  await allocate()
  expect(charts()).toEqual(['Allocation of resources'])
  deleteChart()
  const more = await pane.screen.findByRole('button', { name: 'More' })
  more.focus()
  await pane.press('{Enter}')
  expect(await pane.axe()).toEqual([])
  const item = await pane.screen.findByRole('menuitem', { name: 'Draw the chart of Appendix A' })
  item.focus()
  await pane.press('{Enter}')
  await pane.screen.findByText(/^The chart of Appendix A stands below its table by goal\. Written /)
  await pane.idle()
  expect(charts()).toEqual(['Allocation of resources'])
  expect(pane.pane.store.get().undo).toEqual(['Draw the chart of Appendix A'])
  await pane.click(/^Undo/)
  await pane.idle()
  expect(charts()).toEqual([])
})

test('a chart that cannot be drawn is told of, and the figures are written', async () => {
  const cannotDraw = ({ workbook }: Doors): Pick<Doors, 'workbook'> => {
    const apply: Doors['workbook']['apply'] = async (...given) => ({
      ...(await workbook.apply(...given)),
      undrawn: 'Excel is too old for it.',
    })
    return { workbook: doorWith(workbook, { apply }) }
  }
  await allocate({ doors: cannotDraw })
  await pane.click('Update Appendix A')
  const told =
    /^Written .*\. The figures are written, but their chart could not be drawn: Excel is too old for it\.$/
  await pane.screen.findByText(told)
})

test('a read-only book says why its Appendix A gets no chart', async () => {
  await allocate({ doors: readOnlyBook })
  await pane.click('More')
  const item = await pane.screen.findByRole('menuitem', { name: /^Draw the chart of Appendix A/ })
  expect(item).toHaveAttribute('aria-disabled', 'true')
})

test('a read-only book shows its figures, and is not written to', async () => {
  await allocate({ doors: readOnlyBook })
  expect(pane.screen.getByRole('button', { name: 'Update Appendix A' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
})

test('a book without lines says what will stand here', async () => {
  pane = await openPane(excel, { view: 'allocate' })
  await pane.idle()
  await pane.screen.findByText('Once the book has lines, their allocation is shown here.')
  expect(pane.screen.getByRole('button', { name: 'Write Appendix A' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  expect(await pane.axe()).toEqual([])
})

test('keys walk the picture and the table, and T turns one into the other', async () => {
  await allocate()
  const bars = await pane.screen.findByRole('group', { name: /bars; T shows the same figures/ })
  const [first] = within(bars).getAllByRole('button')
  first?.focus()
  expect(first).toHaveAccessibleName(/^AIM-\S+ .*: EUR [\d,.]+; Direct EUR /)
  await pane.press('{End}')
  expect(document.activeElement).toHaveAccessibleName(/^AIM-Clean .*: EUR /)
  await pane.press('t')
  const rows = await pane.screen.findByRole('table')
  await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/^Explain AIM-.*, Direct, /))
  await pane.press('{ArrowRight}{ArrowDown}{ArrowUp}{End}')
  expect(document.activeElement).toHaveAccessibleName(/^Explain AIM-\S+ [^,]*, EUR /)
  await pane.press('{Home}{Control>}{End}{/Control}')
  expect(document.activeElement).toHaveAccessibleName(/^Explain Not linked to a goal, EUR /)
  expect(
    within(rows)
      .getAllByRole('button')
      .filter(({ tabIndex }) => tabIndex === 0),
  ).toHaveLength(1)
  await pane.press('{Enter}')
  await pane.screen.findByRole('heading', { name: 'Not linked to a goal, plan' })
})

test('the controls start from what the book’s Appendix A was written with, and so is it written again', async () => {
  await allocate({ holding: await reviewedBook({ pending: 'only', unit: 1 }) })
  expect(pane.screen.getByRole('combobox', { name: 'Pending items' })).toHaveValue('only')
  await choose('Pending items', 'Pending out')
  await pane.click('Update Appendix A')
  await pane.screen.findByText(/^Written /)
  await pane.idle()
  await pane.click('Plan', 'tab')
  await pane.click('Allocate', 'tab')
  await pane.screen.findByText(/^Writes .* with pending items left out\./)
  expect(pane.screen.getByRole('combobox', { name: 'Pending items' })).toHaveValue('exclude')
})

test('a budget without links opens by objective, and says why goals are empty', async () => {
  await allocate({ holding: await reviewedBook({}, { ...second, links: [] }) })
  await waitFor(() => expect(pane.screen.getByRole('combobox', { name: 'By' })).toHaveValue('objective'))
  await pane.screen.findByRole('button', {
    name: 'No objective is linked to a goal yet, so goals are empty.',
  })
  await pane.click(/^\d+ errors?: /)
  await waitFor(() => expect(pane.pane.store.get().view).toBe('check'))
})
