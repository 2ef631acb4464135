/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { waitFor } from '@testing-library/react'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import type { Person } from '../../src/workbench/model/person.ts'
import { startExcel } from '../workbench/excel.ts'
import { openPane, type OpenedPane } from './kit.tsx'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
afterAll(() => excel.close())

const patient = { timeout: 60_000 }

/** Opens a pane over a budget that somebody typed, and goes to the roles of its columns. */
async function toRoles(typed: (person: Person) => void, cell: string): Promise<OpenedPane> {
  const pane = await openPane(excel, { typed })
  await pane.inBook('person', (person) => person.select(cell))
  await pane.click('Use my lines')
  await pane.screen.findByText(`Selected: ${cell}`, {}, patient)
  await pane.click('Next')
  await pane.screen.findByLabelText('Activity', {}, patient)
  return pane
}

const small = [
  ['No.', 'Unit', 'Activity', 2020, 2021],
  ['B-1', 'BR', 'Space notices', 1_000_000, 2_000_000],
  ['B-2', 'BR', 'Terrestrial notices', 3_000_000, 4_000_000],
  ['B-3', 'BR', 'Seminars', 500_000, 500_000],
]

test('a blank cell leads to no budget, which is said where it was clicked', async () => {
  const pane = await openPane(excel)
  await pane.click('Use my lines')
  await pane.screen.findByText(/^Selected: Sheet1!/, {}, patient)
  await pane.click('Next')
  expect(await pane.screen.findByRole('alert', {}, patient)).toHaveTextContent(
    'Nothing stands near this cell. Click a cell of your budget.',
  )
})

test('where somebody says that the budget stands elsewhere, its headers are read again', async () => {
  const pane = await toRoles((person) => person.type('Sheet1!A1', small), 'Sheet1!C2')
  const range = pane.screen.getByLabelText('Range')
  await pane.user.clear(range)
  await pane.user.type(range, 'B1:E3')
  await pane.click('Read these headers')
  await waitFor(() => expect(pane.screen.getByLabelText('Line id')).toHaveValue(''), patient)
  expect(pane.screen.getByLabelText('Activity')).toHaveValue('Activity')
  await pane.user.clear(range)
  await pane.user.type(range, 'nowhere')
  await pane.click('Read these headers')
  expect(await pane.screen.findByRole('alert', {}, patient)).toHaveTextContent(/nowhere/)
})

test('a protected sheet takes no columns: tags are kept apart, and the pane says why', async () => {
  const pane = await toRoles((person) => {
    person.type('Sheet1!A1', small)
    person.protect('Sheet1')
  }, 'Sheet1!C2')
  await pane.click('Next')
  expect(await pane.screen.findByText('3 lines', {}, patient)).toBeVisible()
  expect(pane.screen.getByRole('radio', { name: 'Tags apart, on sheet Splits' })).toBeChecked()
  await pane.click(/^Tags beside my lines/, 'radio')
  await pane.screen.findByText(/^To be added/, {}, patient)
  expect(pane.screen.getByRole('button', { name: 'Use these lines' })).toHaveAccessibleDescription(
    /Sheet “Sheet1” is protected/,
  )
  await pane.click('Tags apart, on sheet Splits', 'radio')
  await waitFor(
    () =>
      expect(pane.screen.getByRole('button', { name: 'Use these lines' })).not.toHaveAttribute(
        'aria-disabled',
      ),
    patient,
  )
  await pane.click('Use these lines')
  await waitFor(
    () => expect(pane.screen.getByRole('list', { name: 'Steps' })).toHaveTextContent('3 lines in 1 sheet'),
    patient,
  )
  await pane.user.click(await pane.screen.findByText('More', { selector: 'summary' }, patient))
  const apart = await pane.screen.findByRole('switch', { name: /Sheet1/ }, patient)
  expect(apart).toBeChecked()
  expect(apart).toHaveAccessibleDescription('always: it has no column for tags')
})

test('a row that is left out is ticked back in, and the total follows', async () => {
  const rows = [...small, ['', '', 'Reserve', 700_000, 0], ['', '', 'Total', 7_200_000, 6_500_000]]
  const pane = await toRoles((person) => person.type('Sheet1!A1', rows), 'Sheet1!C2')
  await pane.click('Next')
  const left = await pane.screen.findByText('2 rows are left out: CHF 14.4 m', {}, patient)
  await pane.user.click(left)
  expect(pane.screen.getByText(/^Row 6: Total/)).toHaveTextContent(/called a total/)
  expect(pane.screen.queryByRole('checkbox', { name: 'Read row 6 as a line' })).toBeNull()
  await pane.click('Read row 5 as a line', 'checkbox')
  expect(await pane.screen.findByText('4 lines', {}, patient)).toBeVisible()
  expect(pane.screen.getByRole('row', { name: /All years/ })).toHaveTextContent('CHF 11,700,000.00')
})

test('a total of one’s own is compared as it stands there now', async () => {
  const pane = await toRoles((person) => {
    person.type('Sheet1!A1', small)
    person.type('Sheet1!H20', [[4_500_000]])
  }, 'Sheet1!C2')
  await pane.click('Next')
  await pane.screen.findByText('3 lines', {}, patient)
  await pane.inBook('person', (person) => {
    person.type('Sheet1!H20', [[4_400_000]])
    person.select('Sheet1!H20')
  })
  expect(await pane.screen.findByText(/CHF -100,000\.00 apart from 2020/, {}, patient)).toBeVisible()
})

test('twelve years, two header rows with merged cells, and long titles are read as they stand', async () => {
  const years = Array.from({ length: 12 }, (_, at) => 2020 + at)
  const long = 'Examination and publication of notices, '.repeat(8)
  const pane = await toRoles((person) => {
    person.type('Sheet1!A1', [
      ['Line', 'Unit', 'Activity', 'Budget', ...Array<string>(11).fill('')],
      ['', '', '', ...years],
      ['B-1', 'BR', long, ...years.map(() => 10_000)],
      ['B-2', 'BR', 'Seminars', ...years.map(() => 5_000)],
    ])
  }, 'Sheet1!C3')
  expect(pane.screen.getByLabelText('Header rows')).toHaveValue('2')
  await pane.click('Next')
  expect(await pane.screen.findByText('2 lines', {}, patient)).toBeVisible()
  expect(pane.screen.getAllByRole('row')).toHaveLength(14)
  expect(pane.screen.getByRole('row', { name: /All years/ })).toHaveTextContent('CHF 180,000.00')
})

test('headers of a language that is written from the right are proposed', async () => {
  const pane = await toRoles((person) => {
    person.type('Sheet1!A1', [
      ['رقم البند', 'الوحدة', 'النشاط', 2020, 2021],
      ['B-1', 'BR', 'دراسة', 10, 20],
      ['B-2', 'BR', 'ندوة', 30, 40],
    ])
  }, 'Sheet1!C2')
  expect(pane.screen.getByLabelText('Activity')).toHaveValue('النشاط')
  await pane.click('Next')
  expect(await pane.screen.findByText('2 lines', {}, patient)).toBeVisible()
})
