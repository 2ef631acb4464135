import { filtered, filterOf, type FilterName } from '../../../src/actions/check-state/severity-filter.ts'
import { groupFindings } from '../../../src/actions/check-state/group-findings.ts'
import { previewFixes } from '../../../src/actions/check-state/preview-fixes.ts'
import { allocateBudget, findingsOf } from '../../../src/core/rules/check-budget.ts'
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
