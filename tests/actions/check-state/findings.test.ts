import { filtered, filterOf, type FilterName } from '../../../src/actions/check-state/severity-filter.ts'
import { groupFindings } from '../../../src/actions/check-state/group-findings.ts'
import { nextFinding } from '../../../src/actions/check-state/next-finding.ts'
import { heldPlace, placeNow } from '../../../src/actions/check-state/place-now.ts'
import { previewFixes } from '../../../src/actions/check-state/preview-fixes.ts'
import { staleFindings } from '../../../src/actions/check-state/stale-findings.ts'
import { allocateBudget, findingsOf } from '../../../src/core/rules/check-budget.ts'
import type { Finding } from '../../../src/core/finding.ts'
import type { Cell } from '../../../src/core/budget/cell.ts'
import { titleOfRule } from '../../../src/texts/message.ts'
import { cellTable, ownCells, readCells } from '../edits/cell-book.ts'

const header = ['Line', 'Unit', 'Activity', 'Objective', 'Output', 'Enabler', '2020', '2021']
const rows: readonly (readonly Cell[])[] = [
  ['L1', 'BR', 'a', 'R.1', 'R1-1', null, 10, 10],
  ['L2', 'BR', 'b', null, null, null, 10, 10],
  ['L3', 'BDT', 'c', 'D.1', 'D1-1', null, '12', 10],
  ['L4', 'BDT', 'd', null, null, null, 10, null],
]

function read(cells = rows, heads: readonly string[] = header) {
  const table = cellTable('BudgetLines', heads, cells, {
    source: 'Hers',
    sheet: 'Plan',
    holdsOtherRows: true,
  })
  return readCells([table, ownCells('SplitRows'), ownCells('IgnoredRows')])
}

async function found(cells = rows) {
  const asRead = await read(cells)
  return { asRead, findings: findingsOf(asRead.budget, allocateBudget(asRead.budget, 'include')) }
}

const finding = (code: string, sheet: string | null, row: number | null, column = 'A'): Finding => ({
  code,
  name: code,
  severity: 'error',
  params: {},
  at: { source: 'S', sheet, row, column },
})

test('filters let through what they name', () => {
  const because = { reason: 'r', who: 'w', date: '2020-01-01' }
  const all = [
    { severity: 'error' },
    { severity: 'info', ignored: because },
    { severity: 'info' },
    { severity: 'warning' },
  ] as const
  expect(all.map(filterOf)).toEqual(['error', 'ignored', 'info', 'warning'])
  const shown: readonly FilterName[] = ['info', 'ignored']
  expect(filtered(all, shown)).toEqual([1, 2])
  expect(filtered(all, [])).toEqual([])
})

test('findings are grouped by rule, the gravest first, or by sheet and unit', async () => {
  const { asRead, findings } = await found()
  const all = [...findings.keys()]
  const byRule = groupFindings(asRead.budget, findings, all, 'rule')
  expect(byRule.flatMap((group) => group.findings).sort((a, b) => a - b)).toEqual(all)
  const [first] = byRule
  expect(first?.title).toBe(titleOfRule(findings[first?.findings[0] ?? -1]?.name ?? ''))
  const grave = byRule.map((group) => findings[group.findings[0] ?? -1]?.severity)
  expect(grave).toEqual([...grave].sort((a, b) => 'ewi'.indexOf(a?.[0] ?? '') - 'ewi'.indexOf(b?.[0] ?? '')))
  const misspelt = byRule.find(({ key }) => key === 'RBB317')
  expect([misspelt?.findings.length, misspelt?.fixable.length]).toEqual([2, 2])
  const byPlace = groupFindings(asRead.budget, findings, all, 'place')
  expect(byPlace.filter(({ title }) => title === 'Plan').map(({ unit }) => unit)).toEqual(['BR', 'BDT'])
  expect(groupFindings(asRead.budget, findings, [], 'rule')).toEqual([])
})

test('a finding is found again after rows were sorted and a column was inserted', async () => {
  const { asRead, findings } = await found()
  const text = findings.find(({ name }) => name === 'amount-as-text')
  if (!text) throw new Error('no such finding')
  expect(text.at).toMatchObject({ row: 4, column: 'G' })
  const held = heldPlace(asRead.budget, text)
  expect(held).toMatchObject({ line: 'L3', role: '2020' })
  const moved = await read(
    rows.toReversed().map(([id = null, ...rest]) => [id, 'new', ...rest]),
    ['Line', 'Mine', ...header.slice(1)],
  )
  expect(placeNow(moved.budget, held)).toMatchObject({ sheet: 'Plan', row: 3, column: 'H' })
  const gone = await read(rows.filter(([id]) => id !== 'L3'))
  expect(placeNow(gone.budget, held)).toBeUndefined()
  const twice = await read([...rows, ['L3', 'BR', 'e', null, null, null, 1, 1]])
  expect(placeNow(twice.budget, held)).toBeUndefined()
})

test('a finding of no line stands where it was found', async () => {
  const { asRead } = await found()
  const of = finding('RBB201', 'Plan', 1)
  expect(placeNow(asRead.budget, heldPlace(asRead.budget, of))).toBe(of.at)
})

const walk = [
  finding('RBB301', 'A', 5, 'B'),
  finding('RBB301', 'A', 5, 'AA'),
  finding('RBB301', 'A', 2, 'C'),
  finding('RBB301', 'B', 3, 'A'),
  finding('RBB501', null, null),
]

test.each([
  ['from above', { sheet: 'A', row: 1, column: 'A' }, 'next', 2],
  ['within a row', { sheet: 'A', row: 5, column: 'B' }, 'next', 1],
  ['beyond the last column', { sheet: 'A', row: 5, column: 'AA' }, 'next', 3],
  ['from the last sheet', { sheet: 'B', row: 9, column: 'A' }, 'next', 2],
  ['from another sheet', { sheet: 'X', row: 9, column: 'A' }, 'next', 2],
  ['from nowhere', undefined, 'next', 2],
  ['back within a row', { sheet: 'A', row: 5, column: 'AA' }, 'previous', 0],
  ['back from the first', { sheet: 'A', row: 2, column: 'C' }, 'previous', 3],
  ['back from another sheet', { sheet: 'X', row: 1, column: 'A' }, 'previous', 3],
] as const)('the next finding %s', (_, from, direction, at) => {
  expect(nextFinding(walk, [0, 1, 2, 3, 4], from, direction)).toBe(at)
})

test('there is no next finding where none stands in a sheet, and those that are hidden are passed over', () => {
  expect(nextFinding(walk, [4], undefined, 'next')).toBeUndefined()
  expect(nextFinding(walk, [0, 3], { sheet: 'A', row: 1, column: 'A' }, 'next')).toBe(0)
})

test.each([
  ['a cell', 'B5', [0]],
  ['rows', '4:6', [0]],
  ['several blocks', 'A1:B2,C5', [0, 1]],
  ['a column', 'C:C', [0, 1]],
  ['a cell elsewhere', 'B9', []],
])('a change of %s makes findings stale', (_, address, atRows) => {
  const all = [
    finding('RBB311', 'A', 5),
    finding('RBB331', 'a', 2),
    finding('RBB302', 'A', 5),
    finding('RBB417', 'Splits', 5),
    finding('RBB311', 'B', 5),
  ]
  expect(staleFindings(all, [{ sheet: 'A', address }])).toEqual({ atRows, wholeBook: [2, 3] })
  expect(staleFindings(all, [])).toEqual({ atRows: [], wholeBook: [] })
})

test('fixes are shown cell by cell before they are made', async () => {
  const { asRead, findings } = await found()
  const previews = previewFixes(asRead, findings, [...findings.keys()])
  expect(
    previews.map((one) => [one.at.column, one.at.row, one.old, one.new, one.isTicked, one.line]),
  ).toEqual([
    ['E', 2, 'R1-1', 'R.1-1', true, 'L1'],
    ['E', 4, 'D1-1', 'D.1-1', true, 'L3'],
    ['G', 4, '12', '12', true, 'L3'],
  ])
})
