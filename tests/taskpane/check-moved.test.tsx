/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { waitFor, within } from '@testing-library/react'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import type { WritePlan } from '../../src/workbook/write-plan.ts'
import { reportOn } from '../hosts/excel/sheets/small-plans.ts'
import { startExcel } from '../workbench/excel.ts'
import { openPane, type OpenedPane } from './kit.tsx'

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

const items = () =>
  within(pane.screen.getByRole('region', { name: 'Findings' }))
    .getAllByRole('button')
    .filter((button) => button.hasAttribute('data-position'))
const itemOf = (line: string) => {
  const found = items().find(({ textContent }) => new RegExp(`Budget!\\w+ · ${line}$`).test(textContent))
  if (!found) throw new Error(`no finding of ${line} is listed`)
  return found
}
const active = async () => {
  const selection = await pane.pane.do.selection()
  return selection && `${selection.sheet}!${selection.active.column}${selection.active.row}`
}

beforeEach(async () => {
  pane = await openPane(excel, { holding: plan, view: 'check' })
  await pane.idle()
  await pane.screen.findByRole('region', { name: 'Findings' })
})

/** The first row of the lines, as Excel shows it. */
const firstRow = async (): Promise<number> => {
  await waitFor(() => itemOf('L2'))
  return Number(/!E(\d+)/.exec(itemOf('L2').textContent)?.[1]) - 1
}

test('after somebody else sorted the rows a finding leads to its line', async () => {
  const first = await firstRow()
  await pane.inBook('somebody else', (person) => person.sort(`Budget!A${first}:L${first + 4}`, 0, false))
  await pane.user.click(itemOf('L2'))
  await waitFor(async () => expect(await active()).toBe(`Budget!E${first + 3}`))
  expect(itemOf('L2')).toHaveAttribute('aria-expanded', 'true')
  expect(itemOf('L2')).toHaveFocus()
})

test('after I inserted rows above it leads to its line, and the list says that it may be out of date', async () => {
  const first = await firstRow()
  await pane.inBook('person', (person) => person.insertRows(`Budget!${first}:${first + 2}`))
  await pane.user.click(itemOf('L3'))
  await waitFor(async () => expect(await active()).toBe(`Budget!E${first + 5}`))
  await pane.screen.findByText(/^Found at .* changed since\.$/)
  expect(itemOf('L3')).toHaveAttribute('aria-expanded', 'true')
})

test('once its row was deleted that is said, and nothing else is selected', async () => {
  const first = await firstRow()
  await pane.inBook('person', (person) => person.select('Budget!A1'))
  await pane.inBook('somebody else', (person) => person.deleteRows(`Budget!${first + 2}:${first + 2}`))
  await pane.user.click(itemOf('L3'))
  await pane.screen.findByText(/^That finding is no longer there/)
  expect(await active()).toBe('Budget!A1')
  await waitFor(() => expect(() => itemOf('L3')).toThrow())
})

test('after its sheet was renamed it leads to the sheet as it is called now', async () => {
  const first = await firstRow()
  await pane.inBook('person', (person) => person.rename('Budget', 'Lines of 2025'))
  await pane.user.click(itemOf('L2'))
  await waitFor(async () => expect(await active()).toBe(`Lines of 2025!E${first + 1}`))
  expect(pane.pane.store.get().problem).toBeUndefined()
})

test('once its sheet was deleted the view says why there is nothing to check', async () => {
  await firstRow()
  await pane.inBook('person', (person) => person.deleteSheet('Budget'))
  await pane.user.click(pane.screen.getByRole('button', { name: /Check the book|Next finding/ }))
  await pane.idle()
  await waitFor(() => expect(pane.screen.queryByRole('region', { name: 'Findings' })).toBeNull())
  expect(pane.screen.getByRole('button', { name: 'Check the book' })).toBeInTheDocument()
  await pane.click('Go to Plan')
  expect(pane.pane.store.get().view).toBe('plan')
})

test('on a hidden sheet the list can be read, and going there says why not', async () => {
  await firstRow()
  await pane.inBook('person', (person) => {
    person.select('Start!A1')
    person.show('Budget', 'Hidden')
  })
  await pane.pane.do.read()
  await pane.idle()
  await pane.user.click(itemOf('L2'))
  await waitFor(() => expect(itemOf('L2')).toHaveAttribute('aria-expanded', 'true'))
  expect(pane.pane.store.get().problem).toBeUndefined()
  await pane.click('Go to cell')
  await pane.screen.findByText(/is hidden/)
})
