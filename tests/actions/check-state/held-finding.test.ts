import { foundAgain, heldFinding, type HeldFinding } from '../../../src/actions/check-state/held-finding.ts'
import type { Cell } from '../../../src/core/budget/cell.ts'
import type { Finding } from '../../../src/core/finding.ts'
import { allocateBudget, findingsOf } from '../../../src/core/rules/check-budget.ts'
import { cellTable, ownCells, readCells } from '../edits/cell-book.ts'

type Row = readonly Cell[]

const header = ['Line', 'Unit', 'Activity', 'Objective', 'Output', 'Enabler', '2020', '2021']
const rows: readonly Row[] = [
  ['L1', 'BR', 'a', 'R.1', 'R1-1', null, 10, 10],
  ['L2', 'BR', 'b', null, null, null, 10, 10],
  ['L3', 'BDT', 'c', 'D.1', 'D1-1', null, '12', '13'],
  ['L4', 'BDT', 'd', null, null, null, 10, null],
]
const driver = (to: string, weight: string): Row => ['2', 'BR.1', to, weight, null, null, null, null]

async function checked(
  cells = rows,
  { heads = header, drivers = [] as readonly Row[], source = 'Hers' } = {},
) {
  const lines = cellTable('BudgetLines', heads, cells, { source, sheet: 'Plan', holdsOtherRows: true })
  const read = await readCells([lines, ownCells('SplitRows'), ownCells('DriverRows', drivers)])
  return { read, findings: findingsOf(read.budget, allocateBudget(read.budget, 'include')) }
}

type Checked = Awaited<ReturnType<typeof checked>>

function held({ read, findings }: Checked, name: string, line?: string, row?: number): HeldFinding {
  const found = findings.find(
    (one) => one.name === name && one.line === line && (row === undefined || one.at.row === row),
  )
  if (!found) throw new Error(`no ${name}`)
  return heldFinding(read, found)
}

function again({ read, findings }: Checked, one: Parameters<typeof foundAgain>[2]): Finding | undefined {
  return findings[foundAgain(read, findings, one) ?? -1]
}

test('it is found after rows were sorted and a column was inserted', async () => {
  const before = await checked()
  const text = held(before, 'amount-as-text', 'L3')
  expect(text).toMatchObject({ at: { row: 4, column: 'G' }, role: '2020' })
  const moved = await checked(
    rows.toReversed().map(([id = null, ...rest]) => [id, 'new', ...rest]),
    { heads: ['Line', 'Mine', ...header.slice(1)] },
  )
  expect(again(moved, text)?.at).toMatchObject({ sheet: 'Plan', row: 3, column: 'H' })
})

test('it is gone once its line went or it was put right, and is no other one of its kind', async () => {
  const misspelt = held(await checked(), 'output-misspelt', 'L3')
  expect(again(await checked(rows.filter(([id]) => id !== 'L3')), misspelt)).toBeUndefined()
  const mended = rows.map((row) => (row[0] === 'L3' ? row.with(4, 'D.1-1') : row))
  expect(again(await checked(mended), misspelt)).toBeUndefined()
})

test('of two amounts of one line each is found again by its year', async () => {
  const before = await checked()
  const [first, second] = before.findings
    .filter(({ name }) => name === 'amount-as-text')
    .map((one) => heldFinding(before.read, one))
  const now = await checked(rows.toReversed())
  if (!first || !second) throw new Error('one is missing')
  expect(again(now, first)?.at.column).toBe('G')
  expect(again(now, second)?.at.column).toBe('H')
})

test('of lines with one id it is the nearest one that says the same', async () => {
  const doubled = [...rows, ['L1', 'BR', 'e', 'R.1', 'R1-2', null, 1, 1]]
  const before = await checked(doubled)
  const last = held(before, 'output-misspelt', 'L1', 6)
  expect(last.row).toBeUndefined()
  const now = await checked([...doubled.slice(4), ...doubled.slice(0, 4)])
  expect(again(now, last)?.at.row).toBe(2)
})

test('a source that was called otherwise since is no hindrance', async () => {
  const misspelt = held(await checked(), 'output-misspelt', 'L3')
  expect(again(await checked(rows, { source: 'Budget of hers' }), misspelt)?.line).toBe('L3')
})

test('a row of a small table is found by what it says', async () => {
  const before = await checked(rows, { drivers: [driver('R.1-1', 'much'), driver('R.1-2', 'more')] })
  const more = before.findings.filter(({ name }) => name === 'driver-weight-not-a-number')[1]
  if (!more) throw new Error('no such finding')
  const one = heldFinding(before.read, more)
  const inserted = { drivers: [driver('R.1-3', 'most'), driver('R.1-1', 'much'), driver('R.1-2', 'more')] }
  expect(again(await checked(rows, inserted), one)?.at.row).toBe((more.at.row ?? 0) + 1)
  const changed = { drivers: [driver('R.1-1', 'much'), driver('R.1-2', 'some')] }
  expect(again(await checked(rows, changed), one)?.at).toEqual(more.at)
})

test('one at no cell is found by what it says, and is no other of its kind', async () => {
  const { read } = await checked()
  const at = { source: 'framework', sheet: null, row: null, column: null }
  const of = (objective: string): Finding => {
    return { code: 'RBB431', name: 'objective-not-linked', severity: 'info', params: { objective }, at }
  }
  const one = heldFinding(read, of('R.2'))
  expect(foundAgain(read, [of('R.1'), of('R.2')], one)).toBe(1)
  expect(foundAgain(read, [of('R.1'), of('R.3')], one)).toBeUndefined()
})

test('as it is kept on a device it is found by its line, or where it stood', async () => {
  const before = await checked()
  const { code, at, line } = held(before, 'output-misspelt', 'L3')
  expect(again(await checked(rows.toReversed()), { code, at, line })?.at.row).toBe(3)
  expect(again(before, { code, at: { ...at, column: 'Z' }, line })).toBeUndefined()
})

test('it knows by which headers its row is found in the sheet, where one line has its id', async () => {
  const before = await checked()
  expect(held(before, 'amount-as-text', 'L3').row).toEqual({
    headerRow: 1,
    lastRow: 5,
    idColumn: 'A',
    idHeader: 'Line',
    header: '2020',
  })
})
