import { readBudget } from '../../../src/actions/read-budget.ts'
import type { Budget } from '../../../src/core/budget/budget.ts'
import type { Cell } from '../../../src/core/budget/cell.ts'
import { lookupOf } from '../../../src/core/framework/lookup.ts'
import { allocateBudget, findingsOf } from '../../../src/core/rules/check-budget.ts'
import type { BookReader, TableInfo } from '../../../src/workbook/port.ts'
import { seed } from '../../budget-of.ts'

type Row = readonly Cell[]

/** A budget whose lines stand in a source of the user's own, or else in our own table. */
async function budgetOf(
  [header = [], ...rows]: readonly Row[],
  { splits = [], own = true }: { splits?: readonly Row[]; own?: boolean } = {},
): Promise<Budget> {
  const plain = { sheet: 'BR', headerRow: 1, amountUnit: 1, textCounts: false } as const
  const lines = { ...plain, table: 'BudgetLines', source: 'BR', header, rows: rows.length } as const
  const letters = header.map((_, at) => String.fromCharCode(65 + at))
  const tables: readonly TableInfo[] = [
    { ...lines, letters, unit: 'BR', ...(own && { holdsOtherRows: true }) },
    { ...plain, table: 'SplitRows', source: 'Splits', header: ['Line', 'Output', 'Share'], rows: 1 },
  ]
  const book: BookReader = {
    describe: () => Promise.resolve({ tables }),
    async *read({ table }) {
      await Promise.resolve()
      yield { firstRow: 2, rows: table === 'SplitRows' ? splits : rows }
    },
  }
  return readBudget(book, lookupOf(seed))
}

function found(budget: Budget): string[] {
  return findingsOf(budget, allocateBudget(budget, 'include'))
    .filter(({ severity }) => severity === 'error')
    .map(({ name, at, params }) =>
      `${name} ${at.column ?? '-'} ${typeof params['column'] === 'string' ? params['column'] : ''}`.trim(),
    )
}

describe('which columns a budget of the user’s own needs', () => {
  test.each<[string, readonly (string | number)[], readonly string[]]>([
    ['all but category, fund and activity', ['Line', 'Output', 'Enabler', 2020], []],
    ['ids, where tags are kept apart', ['Line', 'Activity', 2020], []],
    ['no enablers beside outputs', ['Line', 'Output', 2020], []],
    ['an id', ['Output', 'Enabler', 2020], ['column-missing - Line']],
    [
      'an id or a column for tags',
      ['Activity', 2020],
      ['column-missing - Line', 'column-missing - Output', 'column-missing - Enabler'],
    ],
    ['the output beside an objective', ['Line', 'Objective', 2020], ['column-missing - Output']],
  ])('%s', async (_what, header, expected) => {
    const cells: Record<string, Cell> = { Line: 'L1', Output: 'R.1-1', Objective: 'R.1', 2020: 5 }
    const errors = found(await budgetOf([header, header.map((role) => cells[role] ?? null)]))
    expect(errors.filter((one) => one.startsWith('column'))).toEqual(expected)
  })
})

test('our own table and CSV need every column as before', async () => {
  const budget = await budgetOf(
    [
      ['Line', 'Output', 2020],
      ['L1', 'R.1-1', 5],
    ],
    { own: false },
  )
  expect(found(budget)).toEqual(
    ['Activity', 'Enabler', 'Category', 'Fund'].map((role) => `column-missing - ${role}`),
  )
})

test('a line kept apart is placed by its share; without one it is told at its id', async () => {
  const rows = [
    ['Activity', 'Line', 2020],
    ['Publish', 'L1', 5],
    ['Advise', 'L2', 7],
  ]
  const budget = await budgetOf(rows, { splits: [['L1', 'R.1-1', 100]] })
  expect(found(budget)).toEqual(['mapping-missing B'])
  const { unallocated } = allocateBudget(budget, 'include')
  expect(unallocated.map(({ from, reason }) => [from, reason])).toEqual([['L2', 'mapping-missing']])
})
