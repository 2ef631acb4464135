import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { allocateBudget, findingsOf } from '../../../src/core/rules/check-budget.ts'
import { budgetIn } from '../../budget-of.ts'

const folder = 'tests/fixtures/mess'
const files = ['lines.csv', 'splits.csv', 'drivers.csv', 'links.csv']

/** The findings each row must give, written beside it; keyed as `lines.csv 12`. */
function expectedIn(file: string): [string, string[]][] {
  const text = readFileSync(join(__dirname, '../../..', folder, file), 'utf8').replace(/^\uFEFF/, '')
  const { data } = Papa.parse<string[]>(text)
  const [header = [], ...rows] = data
  const expect = header.indexOf('Expect')
  return rows.flatMap((cells, at): [string, string[]][] =>
    cells.length > 1 ? [[`${file} ${at + 2}`, (cells[expect] ?? '').split(' ').filter(Boolean).sort()]] : [],
  )
}

describe('a budget in which everything is wrong', () => {
  test('every row gives exactly the findings written beside it', async () => {
    const budget = await budgetIn(folder)
    const found = new Map<string, string[]>()
    for (const { name, at } of findingsOf(budget, allocateBudget(budget, 'include'))) {
      if (at.row === null) continue
      const key = `${at.source} ${at.row}`
      found.set(key, [...(found.get(key) ?? []), name].sort())
    }
    const expected = files.flatMap(expectedIn)
    expect(expected.length).toBeGreaterThan(180)
    expect(expected.map(([row]) => [row, found.get(row) ?? []])).toEqual(expected)
  })

  test('nothing is lost: every line that is not placed stands under unallocated with its reason', async () => {
    const budget = await budgetIn(folder)
    const allocation = allocateBudget(budget, 'include')
    const errors = new Set(
      findingsOf(budget, allocation)
        .filter(({ severity }) => severity === 'error')
        .map(({ name }) => name),
    )
    const unplaced = allocation.unallocated.filter(({ stage }) => stage === 0)
    expect(unplaced.length).toBeGreaterThan(20)
    for (const { reason } of unplaced) expect(errors).toContain(reason)
    for (const account of allocation.stages) {
      account.in.forEach((into, year) => {
        expect((account.out[year] ?? 0) + (account.left[year] ?? 0)).toBe(into)
      })
    }
  })
})
