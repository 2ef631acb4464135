/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { act } from '@testing-library/react'
import { newBook } from '../../src/actions/new-book.ts'
import { lookupOf } from '../../src/core/framework/lookup.ts'
import type { Doors } from '../../src/taskpane/doors.ts'
import { HostError } from '../../src/workbook/host-error.ts'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import type { WritePlan } from '../../src/workbook/write-plan.ts'
import { second } from '../budget-of.ts'
import { doorWith } from './read-only-book.ts'
import { startExcel } from '../workbench/excel.ts'
import { openPane, type OpenedPane } from './kit.tsx'

const patient = { timeout: 20_000 }
let excel: StandIn
let holding: WritePlan

beforeAll(async () => {
  excel = await startExcel()
  const made = await newBook(lookupOf(second), { kind: 'financial-plan', files: [] })
  holding = made.plan
})
afterEach(() => {
  excel.channel.mischief.faultAt = () => undefined
  excel.channel.mischief.isCalculating = false
  excel.channel.mischief.leaveCell()
})
afterAll(() => excel.close())

async function withPlan(): Promise<OpenedPane> {
  const pane = await openPane(excel, { holding })
  await pane.idle()
  return pane
}

test('opening the pane reads the book', async () => {
  const pane = await openPane(excel, { holding })
  await pane.idle()
  expect(await pane.status().findByText('Up to date, 10:15')).toBeVisible()
  expect(await pane.axe()).toEqual([])
})

test('what others change makes it out of date, and starts nothing', async () => {
  const pane = await withPlan()
  await pane.inBook('somebody else', (person) => person.type('Sheet1!A1', [['note']]))
  expect(await pane.status().findByText('Others wrote since 10:15')).toBeVisible()
  expect(pane.pane.store.get().busy).toBeUndefined()
  await pane.click('Read again')
  expect(await pane.status().findByText(/Up to date/, {}, patient)).toBeVisible()
})

test('while a cell is edited the pane waits and says so; Cancel lets it go', async () => {
  const pane = await withPlan()
  await pane.inBook('somebody else', (person) => person.type('Sheet1!A1', [['note']]))
  await pane.screen.findByRole('button', { name: 'Read again' }, patient)
  excel.channel.mischief.enterCell()
  await pane.click('Read again')
  expect(
    await pane.status().findByText('Excel does not answer: finish editing the cell', {}, patient),
  ).toBeVisible()
  await pane.click('Cancel')
  await act(async () => {
    excel.channel.mischief.leaveCell()
    await excel.channel.idle()
  })
  expect(await pane.screen.findByText('Cancelled: Reading the book.', {}, patient)).toBeVisible()
})

test('a book that is being calculated is waited for, and read anyway on request', async () => {
  const pane = await withPlan()
  await pane.inBook('somebody else', (person) => person.type('Sheet1!A1', [['note']]))
  await pane.screen.findByRole('button', { name: 'Read again' }, patient)
  excel.channel.mischief.isCalculating = true
  await pane.click('Read again')
  const anyway = await pane.screen.findByRole('button', { name: 'Read anyway' }, patient)
  expect(pane.status().getByText('Excel is calculating')).toBeVisible()
  excel.channel.mischief.isCalculating = false
  await pane.user.click(anyway)
  expect(await pane.status().findByText(/Up to date/, {}, patient)).toBeVisible()
})

test('a book that goes on being calculated is read anyway, even while it is', async () => {
  const pane = await withPlan()
  const { version = 0 } = pane.pane.store.get().read ?? {}
  excel.channel.mischief.isCalculating = true
  await act(() => pane.pane.do.read())
  const anyway = await pane.screen.findByRole('button', { name: 'Read anyway' }, patient)
  expect(pane.status().getByRole('button', { name: 'Wait' })).toBeVisible()
  await pane.user.click(anyway)
  await pane.idle()
  expect(pane.pane.store.get().read?.version).toBe(version + 1)
  expect(pane.pane.store.get().problem).toBeUndefined()
})

test('who waits is told when it is calculated', async () => {
  const pane = await withPlan()
  excel.channel.mischief.isCalculating = true
  await act(() => pane.pane.do.read())
  await pane.user.click(pane.status().getByRole('button', { name: 'Wait' }))
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  expect(pane.pane.store.get().busy).toBeDefined()
  excel.channel.mischief.isCalculating = false
  expect(await pane.status().findByText(/Up to date/, {}, patient)).toBeVisible()
})

test('a protected sheet is said before anything is tried', async () => {
  const pane = await withPlan()
  excel.act('person', (person) => person.protect('Budget'))
  await act(() => pane.pane.do.look())
  expect(pane.status().getByText('Protected sheets: unlocked cells only')).toBeVisible()
})

test('a read-only book is said', async () => {
  const pane = await withPlan()
  excel.book.isReadOnly = true
  await act(() => pane.pane.do.look())
  expect(pane.status().getByText('Read-only: all but writing works')).toBeVisible()
})

test('what goes wrong is told in three parts, and done again on request', async () => {
  const pane = await withPlan()
  await pane.inBook('somebody else', (person) => person.type('Sheet1!A1', [['note']]))
  await pane.screen.findByRole('button', { name: 'Read again' }, patient)
  excel.channel.mischief.faultAt = () => ({ is: 'session lost' })
  await pane.click('Read again')
  const again = await pane.screen.findByRole('button', { name: 'Try again' }, patient)
  expect(pane.screen.getByText(/What was read before stays as it was/)).toBeVisible()
  expect(await pane.axe()).toEqual([])
  excel.channel.mischief.faultAt = () => undefined
  await pane.user.click(again)
  expect(await pane.status().findByText(/Up to date/, {}, patient)).toBeVisible()
  expect(pane.screen.queryByRole('button', { name: 'Try again' })).toBeNull()
})

test('a write that was interrupted is taken back from the status line', async () => {
  const pane = await openPane(excel)
  await pane.click('Start from a template')
  await pane.screen.findByRole('button', { name: /Write \d+ sheets/ }, patient)
  // The session ends after the first request that writes: no other is as large.
  excel.channel.traffic.reset()
  excel.channel.mischief.faultAt = () =>
    excel.channel.traffic.largestRequest > 200_000 ? { is: 'session lost' } : undefined
  await pane.click(/Write \d+ sheets/)
  await pane.idle()
  excel.channel.mischief.faultAt = () => undefined
  expect(await pane.screen.findByText(/Nothing else was written/, {}, patient)).toBeVisible()
  await act(() => pane.pane.do.look())
  expect(pane.status().getByText(/“Insert the framework sheets” was begun at .* and not ended/)).toBeVisible()
  await pane.user.click(pane.status().getByRole('button', { name: 'Undo' }))
  await pane.idle()
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(['Sheet1'])
})

test('who looks in the midst of a write waits until it is written, and is told of nothing interrupted', async () => {
  const pane = await openPane(excel)
  const { store } = pane.pane
  const seen: unknown[] = []
  store.listen(() => seen.push(store.get().look?.interrupted))
  const looks: Promise<void>[] = []
  excel.channel.mischief.beforeRoundTrip = () => {
    if (looks.length < 12) looks.push(pane.pane.do.look())
  }
  const receipt = await act(() => pane.pane.do.write({ plan: holding, kind: 'insert' }))
  await act(() => Promise.all(looks))
  expect(receipt?.sheets.length).toBeGreaterThan(3)
  expect(seen.filter((interrupted) => interrupted !== undefined)).toEqual([])
})

test('who opens the pane while the session is lost is told, and can have the book read later', async () => {
  const pane = await openPane(excel, {
    holding,
    doors: failsAtFirst,
  })
  expect(await pane.screen.findByText('The session has ended.')).toBeVisible()
  expect(await pane.axe()).toEqual([])
  await pane.click('Read')
  expect(await pane.status().findByText(/Up to date/, {}, patient)).toBeVisible()
  await pane.inBook('somebody else', (person) => person.type('Sheet1!A1', [['note']]))
  expect(await pane.status().findByText(/Others wrote/, {}, patient)).toBeVisible()
})

/** Doors that fail until the book was looked at once. */
function failsAtFirst({ grid, workbook }: Doors): Pick<Doors, 'grid' | 'workbook'> {
  const ended = (): Promise<never> => Promise.reject(new HostError('session-lost', 'The session has ended.'))
  let isBack = false
  return {
    grid: {
      selection: () => grid.selection(),
      cells: (...given) => grid.cells(...given),
      goTo: (...given) => grid.goTo(...given),
      watch: (listener) => (isBack ? grid.watch(listener) : ended()),
    },
    workbook: doorWith(workbook, {
      look: () => {
        if (isBack) return workbook.look()
        isBack = true
        return ended()
      },
    }),
  }
}

test('Ctrl+Z in a text field is the field’s own', async () => {
  const pane = await withPlan()
  const field = document.createElement('input')
  document.body.append(field)
  field.focus()
  await pane.press('{Control>}z{/Control}')
  expect(pane.pane.store.get().busy).toBeUndefined()
  field.remove()
})
