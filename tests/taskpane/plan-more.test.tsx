/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
/// <reference types="office-js" />
import { waitFor } from '@testing-library/react'
import type { Doors } from '../../src/taskpane/doors.ts'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import { csvBook, illustrativeBook, madeTemplate } from '../workbook/made-books.ts'
import { startExcel } from '../workbench/excel.ts'
import { openPane, type OpenedPane } from './kit.tsx'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
afterAll(() => excel.close())

const patient = { timeout: 60_000 }
const header = 'Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,2020,2021'

async function book(lines: readonly string[], more: Parameters<typeof csvBook>[0] = {}) {
  return madeTemplate(csvBook({ BudgetLines: [header, ...lines].join('\n'), ...more }), {
    kind: 'financial-plan',
    files: [],
  })
}

async function openMore(doors?: (usual: Doors) => Partial<Doors>): Promise<OpenedPane> {
  const { plan } = await book(['L1,TSB,Study groups,T.1,T.1-1,,1,RB,10,20'])
  const pane = await openPane(excel, { holding: plan, ...(doors && { doors }) })
  await pane.idle()
  await pane.user.click(await pane.screen.findByText('More', { selector: 'summary' }, patient))
  return pane
}

const hiddenNow = (): readonly string[] =>
  excel.book.sheets.filter(({ visibility }) => visibility === 'Hidden').map(({ name }) => name)

const saysReadOnly = ({ workbook }: Doors): Partial<Doors> => ({
  workbook: {
    look: async () => ({ ...(await workbook.look()), isReadOnly: true }),
    opened: (...all) => workbook.opened(...all),
    again: (...all) => workbook.again(...all),
    reader: (work) => workbook.reader(work),
    apply: (...all) => workbook.apply(...all),
    settle: (...all) => workbook.settle(...all),
    showSheets: (...all) => workbook.showSheets(...all),
  },
})

test('framework sheets are hidden at first, shown and hidden again, and nothing else changes', async () => {
  const pane = await openMore()
  const all = ['Goals', 'Targets', 'Objectives', 'Outcomes', 'Outputs', 'Enablers', 'Lists']
  expect(hiddenNow()).toEqual(all)
  const toggle = await pane.screen.findByRole('switch', { name: 'Show framework sheets' })
  expect(toggle).not.toBeChecked()
  await pane.user.click(toggle)
  await waitFor(() => expect(hiddenNow()).toEqual([]))
  await waitFor(() => expect(toggle).toBeChecked())
  expect(await pane.axe()).toEqual([])
  await pane.user.click(toggle)
  await waitFor(() => expect(hiddenNow()).toEqual(all))
})

test('a book whose structure is protected says why no sheet is shown', async () => {
  const pane = await openMore()
  await Excel.run(async (context) => {
    context.workbook.protection.protect()
    await context.sync()
  })
  await pane.click('Show framework sheets', 'switch')
  expect(await pane.screen.findByText(/structure of this book is protected/, {}, patient)).toBeVisible()
  expect(hiddenNow()).toHaveLength(7)
})

test('tags of a source are kept apart by a switch, which is remembered for the Tag view', async () => {
  const pane = await openMore()
  const toggle = await pane.screen.findByRole('switch', { name: /^Budget/ })
  await pane.user.click(toggle)
  expect(toggle).toBeChecked()
  const summary = await pane.pane.do.ask('planSummary', {})
  expect(pane.pane.do.recall('keepApart')).toEqual([summary?.sources[0]?.name])
  await pane.user.click(toggle)
  expect(pane.pane.do.recall('keepApart')).toEqual([])
})

test('the pane opens with this workbook once it was asked to, and no more once it was asked not to', async () => {
  const pane = await openMore()
  const setting = 'Office.AutoShowTaskpaneWithDocument'
  const toggle = await pane.screen.findByRole('switch', { name: 'Open with this workbook' })
  expect(toggle).not.toBeChecked()
  expect([...excel.book.settings.keys()]).toEqual([])
  await pane.user.click(toggle)
  await waitFor(() => expect(toggle).toBeChecked())
  expect(excel.book.settings.get(setting)).toBe('true')
  await pane.user.click(toggle)
  await waitFor(() => expect(toggle).not.toBeChecked())
  expect(excel.book.settings.has(setting)).toBe(false)
})

test('an Office that cannot open a pane with a workbook is said to', async () => {
  const pane = await openMore(() => ({ opening: undefined }))
  const toggle = await pane.screen.findByRole('switch', { name: 'Open with this workbook' })
  expect(toggle).toBeDisabled()
  expect(toggle).toHaveAccessibleDescription('This Excel cannot open the pane with a workbook.')
})

test('a setting that Office does not keep is told, and the switch stays as it was', async () => {
  const pane = await openMore(() => ({
    opening: { isOn: () => false, turn: () => Promise.reject(new Error('the disk is full')) },
  }))
  const toggle = await pane.screen.findByRole('switch', { name: 'Open with this workbook' })
  await pane.user.click(toggle)
  expect(await pane.screen.findByText(/the disk is full/, {}, patient)).toBeVisible()
  expect(toggle).not.toBeChecked()
})

test('in a read-only book all is shown, and what would write says why it cannot', async () => {
  const pane = await openMore(saysReadOnly)
  const why = 'The workbook is read-only'
  for (const name of ['Show framework sheets', 'Open with this workbook']) {
    expect(await pane.screen.findByRole('switch', { name })).toHaveAccessibleDescription(why)
  }
  const leave = pane.screen.getByRole('button', { name: /^Do not use/ })
  expect(leave).toHaveAttribute('aria-disabled', 'true')
  const [add] = pane.screen.getAllByRole('button', { name: 'Add link rows' })
  if (!add) throw new Error('no link rows can be added')
  await pane.user.click(add)
  expect(await pane.screen.findByRole('button', { name: 'Add' })).toHaveAttribute('aria-disabled', 'true')
})

async function bureausBook(): Promise<Uint8Array> {
  const { bytes } = await book(
    ['L1,BR,Space notices,R.1,R.1-1,,1,RB,100,200', 'B2,BR,Advice to members,,,,1,RB,40,60'],
    { SplitRows: 'Line,Output,Enabler,Share\nB2,R.1-1,,25\nB2,R.1-2,,75' },
  )
  return bytes
}

test('a Bureau’s book is chosen, previewed and brought in as one write; a second time nothing is written', async () => {
  const bytes = await bureausBook()
  const pane = await openMore(() => ({ pickFile: () => Promise.resolve({ name: 'BR.xlsx', bytes }) }))
  await pane.click('Bring in another workbook')
  await pane.click('Choose a workbook')
  expect(await pane.screen.findByText('2 lines come: CHF 400', {}, patient)).toBeVisible()
  expect(pane.screen.getByText('With them: 2 shares.')).toBeVisible()
  expect(pane.screen.getByText(/^1 id is taken here by another unit/)).toBeVisible()
  expect(await pane.axe()).toEqual([])
  await pane.click('Bring in 2 lines')
  const steps = await pane.screen.findByRole('list', { name: 'Steps' }, patient)
  await waitFor(() => expect(steps).toHaveTextContent('3 lines in 1 sheet'), patient)
  const { budgetText } = await pane.pane.do.ask('planSummary', {}).then((given) => ({
    budgetText: given?.lines,
  }))
  expect(budgetText).toMatchObject({ lines: 3, centimes: 43_000 })

  await pane.click('Bring in another workbook')
  await pane.click('Choose a workbook')
  expect(await pane.screen.findByText('2 lines are here already: CHF 400', {}, patient)).toBeVisible()
  expect(pane.screen.getByRole('button', { name: 'Nothing of it is missing here' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await pane.click('Back')
  await pane.press('{Control>}z{/Control}')
  await waitFor(
    () => expect(pane.screen.getByRole('list', { name: 'Steps' })).toHaveTextContent('1 line in 1 sheet'),
    patient,
  )
})

test('a file that is no workbook is refused in words, and another can be chosen', async () => {
  const bytes = new TextEncoder().encode('hello')
  const pane = await openMore(() => ({ pickFile: () => Promise.resolve({ name: 'BR.xlsx', bytes }) }))
  await pane.click('Bring in another workbook')
  await pane.click('Choose a workbook')
  expect(await pane.screen.findByText(/BR\.xlsx/, {}, patient)).toBeVisible()
  expect(pane.screen.getByRole('button', { name: 'Choose a workbook' })).toBeEnabled()
})

test('the illustrative plan brought into itself has nothing new', async () => {
  const made = await madeTemplate(illustrativeBook(), { kind: 'financial-plan', files: [] })
  const pane = await openPane(excel, {
    holding: made.plan,
    doors: () => ({ pickFile: () => Promise.resolve({ name: 'same.xlsx', bytes: made.bytes }) }),
  })
  await pane.idle()
  await pane.user.click(await pane.screen.findByText('More', { selector: 'summary' }, patient))
  await pane.click('Bring in another workbook')
  await pane.click('Choose a workbook')
  expect(await pane.screen.findByText(/^\d+ lines are here already/, {}, patient)).toBeVisible()
  expect(pane.screen.getByRole('button', { name: 'Nothing of it is missing here' })).toBeVisible()
})
