/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { act, waitFor } from '@testing-library/react'
import { BroadcastChannel } from 'node:worker_threads'
import { OtherPages } from '../../src/hosts/excel/other-pages.ts'
import { stampOfTime } from '../../src/texts/time-words.ts'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import { atTheRibbon, pause } from '../commands/at-the-ribbon.ts'
import { testTime } from '../hosts/excel/in-excel.ts'
import { csvBook, madeTemplate } from '../workbook/made-books.ts'
import { startExcel } from '../workbench/excel.ts'
import { openPane, type OpenedPane } from './kit.tsx'

const patient = { timeout: 20_000 }
let excel: StandIn
let holding: Awaited<ReturnType<typeof madeTemplate>>['plan']

const lines = `Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,2020
A,BR,Space notices,R.1,R.1-1,,1,RB,100
B,GS,Pay,,,,1,RB,400`

beforeAll(async () => {
  // As in a browser.
  Object.assign(globalThis, { BroadcastChannel })
  excel = await startExcel()
  holding = (await madeTemplate(csvBook({ BudgetLines: lines }), { kind: 'financial-plan', files: [] })).plan
})
afterAll(() => excel.close())

async function open(): Promise<OpenedPane> {
  const pane = await openPane(excel, { holding, view: 'plan' })
  await pane.idle()
  return pane
}

/** Waits until the steps say so of Appendix A, and nothing is out of date. */
const comesToSay = ({ screen, status }: OpenedPane, text: string): Promise<void> =>
  waitFor(() => {
    expect(screen.getByRole('list', { name: 'Steps' })).toHaveTextContent(text)
    expect(status().getByText(/^Up to date/)).toBeVisible()
  }, patient)

test('what a button of the ribbon writes stands in an open pane like what the pane writes itself', async () => {
  const pane = await open()
  await comesToSay(pane, 'Appendix ATo do · never written')
  const ribbon = await atTheRibbon(excel)
  await act(() => ribbon.press('updateAppendixA'))
  await comesToSay(pane, `Appendix ADone · ${stampOfTime(testTime)}`)
  expect(ribbon.said).toEqual([])
  // What the pane did not write it does not take back.
  expect(pane.pane.store.get().undo).toEqual([])
})

test('while another page writes nothing is taken in, and then all is', async () => {
  const pane = await open()
  const { tell } = new OtherPages()
  await act(async () => {
    tell({ is: 'writing' })
    await pause()
  })
  await pane.inBook('person', (person) => person.type('Budget!K5', [[150]]))
  expect(await pane.status().findByText('Taking in what changed', {}, patient)).toBeVisible()
  const { version = 0 } = pane.pane.store.get().read ?? {}
  await act(() => pause(1_000))
  expect(pane.pane.store.get().read?.version).toBe(version)
  await act(async () => {
    tell({ is: 'wrote', sheets: ['Allocation'] })
    await pause()
  })
  await comesToSay(pane, 'never written')
  expect(Object.values((await allocated(pane))?.total ?? {})[0]).toBe('550.00')
})

test('where another page failed to write, the whole book is read', async () => {
  const pane = await open()
  const { version = 0 } = pane.pane.store.get().read ?? {}
  excel.channel.traffic.reset()
  await act(async () => {
    new OtherPages().tell({ is: 'wrote', sheets: undefined })
    await pause()
  })
  await waitFor(() => expect(pane.pane.store.get().read?.version).toBe(version + 1), patient)
  await comesToSay(pane, 'never written')
})

test('what is said of another book is not listened to', async () => {
  const pane = await open()
  const { version } = pane.pane.store.get().read ?? {}
  const note = { told: { is: 'wrote', sheets: undefined }, book: 'C:\\Other.xlsx', from: 'another page' }
  const channel = new BroadcastChannel('rbb-pages')
  channel.postMessage(note)
  channel.close()
  await act(() => pause(1_000))
  expect(pane.pane.store.get().read?.version).toBe(version)
})

const allocated = ({ pane }: OpenedPane) => pane.do.ask('allocate', { pending: 'include', unit: 1000 })
