/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { act, waitFor } from '@testing-library/react'
import { readState } from '../../src/engine/read-state.ts'
import type { CheckReport } from '../../src/core/report/shapes.ts'
import { statusOf } from '../../src/taskpane/state/status.ts'
import { checkVerbs } from '../../src/engine/verbs/check.ts'
import { allocateVerbs } from '../../src/engine/verbs/allocate.ts'
import { openExcel } from '../../src/hosts/excel/open-excel.ts'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import type { Person } from '../../src/workbench/model/person.ts'
import { seed } from '../budget-of.ts'
import { testTime } from '../hosts/excel/in-excel.ts'
import { csvBook, madeTemplate } from '../workbook/made-books.ts'
import { startExcel } from '../workbench/excel.ts'
import { openPane, type OpenedPane } from './kit.tsx'

const patient = { timeout: 20_000 }
let excel: StandIn
let holding: Awaited<ReturnType<typeof madeTemplate>>['plan']

const lines = `Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,2020
A,BR,Space notices,,,,1,RB,100
B,BR,Seminars,,,,1,RB,200
C,BR,Meetings,R.1,R.1-1,,1,RB,300
D,GS,Pay,,,,1,RB,400`

beforeAll(async () => {
  excel = await startExcel()
  holding = (await madeTemplate(csvBook({ BudgetLines: lines }), { kind: 'financial-plan', files: [] })).plan
})
afterEach(() => excel.channel.mischief.leaveCell())
afterAll(() => excel.close())

async function open(): Promise<OpenedPane> {
  const pane = await openPane(excel, { holding, view: 'plan' })
  await pane.idle()
  return pane
}

/** Waits until nothing is out of date any more. */
const isFresh = ({ pane }: OpenedPane): Promise<void> =>
  waitFor(() => {
    const { busy, stale, isCatchingUp } = pane.store.get()
    if (busy ?? stale ?? (isCatchingUp || undefined)) throw new Error('still out of date')
  }, patient)

/** Somebody at the keyboard of Excel does something, and the pane takes it in. */
async function taken(opened: OpenedPane, what: (person: Person) => void): Promise<readonly string[]> {
  const { store } = opened.pane
  const said: string[] = []
  const stop = store.listen(() => said.push(statusOf(store.get(), opened.words).text))
  await opened.inBook('person', what)
  await waitFor(() => expect(said).toContain('Taking in what changed'), patient)
  await isFresh(opened)
  stop()
  return said
}

interface Known {
  readonly check: CheckReport
  readonly allocated: unknown
}

/** What the engine says, and what it would say after reading all of the book. */
async function saidAndTrue({ pane }: OpenedPane): Promise<readonly [Known, Known]> {
  const options = { pending: 'include', unit: 1000 } as const
  const said = { check: await pane.do.ask('check', {}), allocated: await pane.do.ask('allocate', options) }
  const { book } = openExcel(() => testTime)
  const state = await readState(await book.look(), await book.opened(), seed)
  const whole = { check: checkVerbs.check(state), allocated: allocateVerbs.allocate(state, options) }
  return [structuredClone(said) as Known, structuredClone(whole)]
}

async function expectTrue(pane: OpenedPane): Promise<void> {
  const [said, whole] = await saidAndTrue(pane)
  expect(said).toEqual(whole)
}

const typed = (address: string, cells: Parameters<Person['type']>[1]) => (person: Person) =>
  person.type(address, cells)

/** How many cells crossed in answers since, about: blank rows and names are small beside them. */
const bytesRead = (): number =>
  excel.channel.traffic.roundTrips.reduce((sum, { responseBytes }) => sum + responseBytes, 0)

test('what somebody types is taken in by itself, and only its row is read', async () => {
  const pane = await open()
  const before = pane.pane.store.get().read
  await taken(pane, typed('Budget!K5', [[150]]))
  expect(pane.pane.store.get().read?.version).toBeGreaterThan(before?.version ?? 0)
  const report = (await pane.pane.do.ask('allocate', { pending: 'include', unit: 1000 }))?.total
  expect(Object.values(report ?? {})[0]).toBe('1050.00')
  await expectTrue(pane)
})

test('what stands where nothing of ours is read changes nothing that is known', async () => {
  const pane = await open()
  const { version } = pane.pane.store.get().read ?? {}
  await taken(pane, typed('Sheet1!A1', [['note']]))
  expect(pane.pane.store.get().read?.version).toBe(version)
})

test('a row that is typed below the lines becomes a line, and one that is emptied is none any more', async () => {
  const pane = await open()
  await taken(pane, typed('Budget!A9', [['E', 'BR', 'More', '', '', '', '', '1', 'RB', '', 70]]))
  await expectTrue(pane)
  await taken(pane, typed('Budget!A9', [['', '', '', '', '', '', '', '', '', '', '']]))
  await expectTrue(pane)
})

test('rows that are inserted make all out of date, and nothing is read by itself', async () => {
  const pane = await open()
  await pane.inBook('person', (person) => person.insertRows('Budget!6:6'))
  expect(await pane.status().findByText('Changed since 10:15', {}, patient)).toBeVisible()
  await pane.click('Read again')
  await isFresh(pane)
  await expectTrue(pane)
})

test('while a cell is edited nothing is waited for by who wants something else', async () => {
  const pane = await open()
  await pane.inBook('person', typed('Budget!K5', [[150]]))
  expect(await pane.status().findByText('Taking in what changed', {}, patient)).toBeVisible()
  excel.channel.mischief.enterCell()
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  expect(await pane.pane.do.ask('counts', {})).toBeDefined()
  expect(pane.pane.store.get().busy).toBeUndefined()
  await act(async () => {
    excel.channel.mischief.leaveCell()
    await excel.channel.idle()
  })
  await isFresh(pane)
  await expectTrue(pane)
})

test('what we write is not read again', async () => {
  const pane = await open()
  const { version = 0 } = pane.pane.store.get().read ?? {}
  const plan = await pane.pane.do.ask('planTags', {
    tags: [{ lines: [0], to: { kind: 'output', code: 'R.1-1' } }],
    keepApart: new Set<string>(),
  })
  excel.channel.traffic.reset()
  await act(() =>
    pane.pane.do.write({ plan: plan?.plan ?? { title: '', sheets: [], names: [] }, kind: 'edit' }),
  )
  const written = bytesRead()
  expect(pane.pane.store.get().read?.version).toBe(version + 1)
  await expectTrue(pane)
  excel.channel.traffic.reset()
  await act(() => pane.pane.do.read())
  expect(written).toBeLessThan(bytesRead() / 4)
})
