/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { waitFor, within } from '@testing-library/react'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import type { WritePlan } from '../../src/workbook/write-plan.ts'
import { startExcel } from '../workbench/excel.ts'
import { readOnlyBook } from './read-only-book.ts'
import { openPane, type OpenedPane, type PaneOptions } from './kit.tsx'
import { cellOf, reviewedBook } from './reviewed-book.ts'

jest.setTimeout(300_000)

let excel: StandIn
let plan: WritePlan
let pane: OpenedPane

beforeAll(async () => {
  excel = await startExcel()
  plan = await reviewedBook()
})
afterAll(() => excel.close())

async function review(options: PaneOptions = {}): Promise<void> {
  pane = await openPane(excel, { holding: plan, view: 'review', ...options })
  await pane.idle()
  await pane.screen.findByRole('textbox', { name: 'Which figure' })
}

const ask = (text: string) =>
  pane.user.type(pane.screen.getByRole('textbox'), `{Enter}{Escape}${text}{Enter}`)
const rows = () => pane.screen.getAllByRole('treeitem').map((row) => row.getAttribute('aria-label') ?? '')
const heading = (name: string) => pane.screen.findByRole('heading', { name })

test('a figure that is clicked in Appendix A is explained, and nothing is written', async () => {
  await review()
  const before = JSON.stringify(excel.book.sheets.map(({ name }) => name))
  await pane.inBook('person', (person) =>
    person.select(`'Appendix A'!${cellOf(plan, 'Appendix A', 'OBJ-A', 3)}`),
  )
  await heading('Objective OBJ-A, 2025')
  expect(pane.screen.getByText(/^shown \d/)).toBeInTheDocument()
  expect(pane.screen.getByText('live')).toBeInTheDocument()
  expect(pane.screen.getByText(/\d+ % own lines, .* %/)).toBeInTheDocument()
  expect(rows().some((row) => row.startsWith('A/01'))).toBe(true)
  expect(await pane.axe()).toEqual([])
  expect(JSON.stringify(excel.book.sheets.map(({ name }) => name))).toBe(before)
  expect(pane.pane.store.get().undo).toEqual([])
})

test('from the search box to the cell of a line by keys alone', async () => {
  await review()
  await ask('output a/01 2025')
  await heading('Output A/01, 2025')
  const [first] = pane.screen.getAllByRole('treeitem')
  first?.focus()
  await pane.press('{ArrowRight}')
  expect(document.activeElement).toHaveAttribute('aria-level', '2')
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Line L1 Buoys, EUR 1,000.00/)
  await pane.press('{Enter}')
  await waitFor(async () => expect((await pane.pane.do.selection())?.sheet).toBe('Budget'))
  // Whoever was led there knows that it is no figure.
  expect(pane.screen.queryByText(/shows no figure/)).toBeNull()
})

test('keys open, close and walk the tree', async () => {
  await review()
  await ask('total 2025')
  await heading('Total, 2025')
  pane.screen.getAllByRole('treeitem')[0]?.focus()
  const all = rows().length
  await pane.press('{ArrowLeft}')
  await waitFor(() => expect(rows().length).toBeLessThan(all))
  await pane.press('{ArrowRight}')
  await waitFor(() => expect(rows().length).toBe(all))
  await pane.press('{End}')
  expect(document.activeElement).toHaveAttribute('aria-selected', 'true')
  expect(pane.screen.getAllByRole('treeitem').at(-1)).toBe(document.activeElement)
  await pane.press('{ArrowLeft}{Home}{ArrowDown}{ArrowUp}')
  expect(pane.screen.getAllByRole('treeitem')[0]).toBe(document.activeElement)
  expect(pane.screen.getByText(/^Sum of parts = EUR [\d,.]+ = the figure$/)).toBeInTheDocument()
})

test('what may be meant is offered, and what nothing is called is said', async () => {
  await review()
  await ask('obj')
  const list = await pane.screen.findByRole('list', { name: 'Did you mean' })
  expect(await pane.axe()).toEqual([])
  const [first] = within(list).getAllByRole('button')
  if (first) await pane.user.click(first)
  await heading('Objective OBJ-A, plan')
  await ask('zzz')
  await pane.screen.findByText(/No figure is called that/)
  await ask('total 2099')
  await pane.screen.findByText('This budget has no period 2099.')
})

test('the way back leads through the figures before', async () => {
  await review()
  await ask('total')
  await heading('Total, plan')
  await ask('not linked')
  await heading('Not linked to a goal, plan')
  await pane.click('Back to the figure before')
  await heading('Total, plan')
})

test('a cell that shows no figure leaves the last explanation, marked', async () => {
  await review()
  await ask('total')
  await heading('Total, plan')
  await pane.inBook('person', (person) => person.select("'Appendix A'!B1"))
  await pane.screen.findByText(/shows no figure/)
  expect(pane.screen.getByRole('heading', { name: 'Total, plan' })).toBeInTheDocument()
})

test('a change in the book marks the explanation as out of date', async () => {
  await review()
  await ask('total')
  await heading('Total, plan')
  await pane.inBook('somebody else', (person) => person.type('Budget!K6', [[5]]))
  await pane.screen.findByText(/out of date/)
})

test('a figure without money says what would reach it', async () => {
  await review()
  await ask('output d/01 2025')
  await pane.screen.findByText(/No money is in this figure/)
  expect(pane.screen.queryByRole('tree')).toBeNull()
  expect(await pane.axe()).toEqual([])
})

test('an explanation is written to a sheet, taken back, and copied as text', async () => {
  await review()
  await ask('total')
  await heading('Total, plan')
  await pane.click('Write to a sheet')
  await pane.idle()
  await waitFor(() => expect(excel.book.sheets.map(({ name }) => name)).toContain('Explanation'))
  await pane.screen.findByText(/Written 1 sheet/)
  await pane.click('More')
  await pane.click('Go to the sheet Explanation', 'menuitem')
  await waitFor(() => expect(excel.book.active.name).toBe('Explanation'))
  await heading('Total, plan')
  await pane.press('{Control>}z{/Control}')
  await pane.idle()
  await waitFor(() => expect(excel.book.sheets.map(({ name }) => name)).not.toContain('Explanation'))
  await pane.click('More')
  await waitFor(() => expect(pane.screen.queryByText('Go to the sheet Explanation')).not.toBeInTheDocument())
  await pane.click('Copy as text', 'menuitem')
  await waitFor(() => expect(pane.copied).toHaveLength(1))
  expect(pane.copied[0]).toMatch(/^total, plan: EUR /)
})

test('all is opened, and sorted by size', async () => {
  await review()
  await ask('total')
  await heading('Total, plan')
  const before = rows().length
  await pane.click('More')
  await pane.click('Open all', 'menuitem')
  await waitFor(() => expect(rows().length).toBeGreaterThan(before))
  await pane.click('More')
  await pane.click('Largest first', 'menuitem')
  await waitFor(() => expect(rows()[0]).toMatch(/^2026/))
})

test('a read-only book is explained, and not written to', async () => {
  await review({ doors: readOnlyBook })
  await ask('total')
  await heading('Total, plan')
  expect(pane.screen.getByRole('button', { name: 'Write to a sheet' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
})

test('a figure of an Appendix A in units of one, with pending items left out, is explained as that figure', async () => {
  const other = await reviewedBook({ pending: 'exclude', unit: 1 })
  await review({ holding: other })
  await pane.inBook('person', (person) =>
    person.select(`'Appendix A'!${cellOf(other, 'Appendix A', 'OBJ-A', 3)}`),
  )
  await heading('Objective OBJ-A, 2025')
  expect(pane.screen.getByText('pending items left out')).toBeInTheDocument()
  expect(pane.screen.getByText(/^shown 1,[\d,]+ \((no rounding|rounding [+−]0\.\d)\)$/)).toBeInTheDocument()
  await ask('total 2025')
  await heading('Total, 2025')
  expect(pane.screen.getByText('pending items left out')).toBeInTheDocument()
})

test('a row that was sorted away explains nothing, and the last explanation stays', async () => {
  await review()
  const cell = cellOf(plan, 'Appendix A', 'OBJ-A', 3)
  await pane.inBook('person', (person) => person.select(`'Appendix A'!${cell}`))
  await heading('Objective OBJ-A, 2025')
  const row = Number(cell.slice(1))
  await pane.inBook('person', (person) => {
    person.insertRows(`'Appendix A'!${row}:${row}`)
    person.select(`'Appendix A'!${cell}`)
  })
  await pane.screen.findByText(/^This row no longer says “OBJ-A”: update Appendix A\. This is the last one/)
  expect(pane.screen.getByRole('heading', { name: 'Objective OBJ-A, 2025' })).toBeInTheDocument()
  await pane.inBook('person', (person) => {
    person.deleteRows(`'Appendix A'!${row}:${row}`)
    person.sort(`'Appendix A'!A${row - 1}:F${row + 2}`, 0, false)
    person.select(`'Appendix A'!${cell}`)
  })
  await pane.screen.findByText(/^This row no longer says “OBJ-A”/)
})

test('a figure that was typed over is explained, and what the cell says is said', async () => {
  await review()
  const cell = `'Appendix A'!${cellOf(plan, 'Appendix A', 'OBJ-A', 3)}`
  await pane.inBook('person', (person) => {
    person.type(cell, [[99]])
    person.select(cell)
  })
  await heading('Objective OBJ-A, 2025')
  expect(await pane.screen.findByText('The cell says 99: update Appendix A.')).toBeInTheDocument()
  expect(pane.screen.queryByText(/^shown /)).toBeNull()
})

test('what another view asks for stands, whatever cell is selected', async () => {
  pane = await openPane(excel, { holding: plan, view: 'allocate' })
  await pane.idle()
  await pane.inBook('person', (person) =>
    person.select(`'Appendix A'!${cellOf(plan, 'Appendix A', 'OBJ-A', 3)}`),
  )
  await pane.click(/^Not linked: see why/)
  await heading('Not linked to a goal, plan')
  await pane.idle()
  await ask('total 2025')
  await heading('Total, 2025')
  await pane.click('Back to the figure before')
  await heading('Not linked to a goal, plan')
})

test('a book without lines says so', async () => {
  pane = await openPane(excel, { view: 'review' })
  await pane.idle()
  await pane.screen.findByText(/Click a figure in Appendix A, or type its name above/)
  expect(pane.screen.getByRole('button', { name: 'Write to a sheet' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  expect(await pane.axe()).toEqual([])
})

test('it speaks the mirrored language from right to left', async () => {
  pane = await openPane(excel, { holding: plan, view: 'review', locale: 'qps-plocm' })
  await pane.idle()
  const box = await pane.screen.findByRole('textbox')
  await pane.user.type(box, 'total{Enter}')
  await pane.screen.findAllByRole('treeitem')
  pane.screen.getAllByRole('treeitem')[0]?.focus()
  const before = rows().length
  await pane.press('{ArrowRight}')
  await waitFor(() => expect(rows().length).toBeLessThan(before))
})
