/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
/// <reference types="office-js" />
import { waitFor } from '@testing-library/react'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import type { Person } from '../../src/workbench/model/person.ts'
import { illustrativeBook, madeTemplate } from '../workbook/made-books.ts'
import { startExcel } from '../workbench/excel.ts'
import { openPane } from './kit.tsx'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
afterAll(() => excel.close())

async function plan() {
  const made = await madeTemplate(illustrativeBook(), { kind: 'financial-plan', files: [] })
  return made.plan
}

/** A budget as somebody has it: a title, headers, lines of one unit, and a total. */
function ownBudget(person: Person): void {
  person.type('Sheet1!A1', ownRows)
}

const ownRows = [
  ['Budget of the Bureau 2020-2021, in CHF', '', '', '', ''],
  ['', '', '', '', ''],
  ['No.', 'Unit', 'Activity', 2020, 2021],
  ['B-1', 'BR', 'Space notices: examination and publication', 1000, 2000],
  ['B-2', 'BR', 'Terrestrial notices: examination and publication', 3000, 4000],
  ['', '', 'Total', 4000, 6000],
]

test('a book with a plan: its framework, its steps with counts, its sources', async () => {
  const pane = await openPane(excel, { holding: await plan() })
  await pane.idle()
  const { screen } = pane
  expect(await screen.findByRole('heading', { name: /Strategic plan/i })).toBeVisible()
  const steps = screen.getByRole('list', { name: 'Steps' })
  expect(steps).toHaveTextContent('Framework sheetsDone · 7 of 7')
  expect(steps).toHaveTextContent(/Budget linesDone · \d+ lines in 1 sheet/)
  expect(steps).toHaveTextContent('Appendix ATo do · never written')
  expect(screen.getByRole('region', { name: 'Sources' })).toHaveTextContent(/\d+ lines, CHF [\d.]+ m/)
  expect(await pane.axe()).toEqual([])
})

test('a blank book: framework sheets are previewed, inserted, and taken back', async () => {
  const pane = await openPane(excel)
  const { screen } = pane
  expect(screen.getByRole('heading', { name: 'This workbook has no results framework yet' })).toBeVisible()
  expect(await pane.axe()).toEqual([])
  await pane.click('Start from a template')
  expect(await screen.findByText(/\d+ new, 0 updated, 0 unchanged/, {}, { timeout: 20_000 })).toBeVisible()
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(['Sheet1'])
  await pane.click(/Write \d+ sheets/)
  expect(await screen.findByText(/Written \d+ sheets\./, {}, { timeout: 40_000 })).toBeVisible()
  expect(excel.book.sheets.length).toBeGreaterThan(10)
  await pane.press('{Control>}z{/Control}')
  expect(
    await screen.findByText(/Taken back: Insert the framework sheets/, {}, { timeout: 40_000 }),
  ).toBeVisible()
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(['Sheet1'])
})

test('lines of one’s own are adopted in three steps, and no cell of theirs changes', async () => {
  const pane = await openPane(excel, { typed: ownBudget })
  const { screen } = pane
  await pane.inBook('person', (person) => person.select('Sheet1!C4'))
  await pane.click('Use my lines')
  expect(await screen.findByText('Selected: Sheet1!C4')).toBeVisible()
  await pane.click('Next')
  expect(await screen.findByLabelText('Activity', {}, { timeout: 20_000 })).toHaveValue('Activity')
  expect(screen.getByLabelText('Range')).toHaveValue('A3:E6')
  expect(screen.getByLabelText('Amounts in')).toHaveValue('1')
  expect(await pane.axe()).toEqual([])
  await pane.click('Next')
  expect(await screen.findByText('2 lines', {}, { timeout: 20_000 })).toBeVisible()
  expect(screen.getByRole('row', { name: /All years/ })).toHaveTextContent('CHF 10,000.00')
  expect(screen.getByText('1 row is left out: CHF 10,000')).toBeVisible()
  await pane.inBook('person', (person) => person.select('Sheet1!D6'))
  expect(await screen.findByText(/equal to 2020/)).toBeVisible()
  expect(await pane.axe()).toEqual([])
  await pane.click('Use these lines')
  expect(await screen.findByText(/Budget lines/, {}, { timeout: 60_000 })).toBeVisible()
  await pane.idle()
  await waitFor(() =>
    expect(screen.getByRole('list', { name: 'Steps' })).toHaveTextContent('2 lines in 1 sheet'),
  )
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:H6').load('values')
    await context.sync()
    return range.values as unknown[][]
  })
  expect(values.map((row) => row.slice(0, 5))).toEqual(ownRows)
  expect(values[2]?.slice(5)).toEqual(['Output', 'Enabler', ''])
})

test('About says what support needs, and copies it', async () => {
  const pane = await openPane(excel)
  await pane.click('More')
  await pane.user.click(await pane.screen.findByRole('menuitem', { name: 'About' }))
  expect(pane.screen.getByRole('region', { name: 'About' })).toHaveTextContent('API setExcelApi 1.15')
  await pane.click('Copy')
  expect(pane.copied).toEqual([
    'Version: 0.0.0\nLayout of sheets: 1\nExcel: 16.00\nPlatform: test\nAPI set: ExcelApi 1.15\nLast error: none',
  ])
})
