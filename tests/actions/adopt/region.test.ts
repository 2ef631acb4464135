import { proposeSource } from '../../../src/actions/adopt/propose-source.ts'
import { lookupOf } from '../../../src/core/framework/lookup.ts'
import { seed } from '../../budget-of.ts'
import { opened, rangeOf } from './made-book.ts'

const lookup = lookupOf(seed)

describe('how far a budget reaches', () => {
  const line = (id: string): readonly (string | number)[] => [id, 'illustrative', 'R.1-1', 100, 200]
  const rangeAround = (rows: readonly (readonly (string | number | null)[])[], click: string): string => {
    const book = opened({ sheets: [{ name: 'BR', rows }], tables: [] })
    const { firstRow: row, firstColumn: column } = rangeOf(click)
    const result = proposeSource(book, { sheet: 'BR', row, column }, lookup)
    return result.ok ? result.proposal.range : result.code
  }
  const header = ['No.', 'Activity', 'Output', 2020, 2021]
  const blank = (count: number): readonly (readonly null[])[] => Array<readonly null[]>(count).fill([])

  test.each<[string, readonly (readonly (string | number | null)[])[], string, string]>([
    ['over three blank rows', [header, line('L1'), ...blank(3), line('L2')], 'A2', 'A1:E6'],
    ['not over four', [header, line('L1'), ...blank(4), line('L2')], 'A2', 'A1:E2'],
    ['from a blank cell within it', [header, line('L1'), [null, 'x', null, 1, 2]], 'C3', 'A1:E3'],
    [
      'over a blank column that all rows have',
      [header, line('L1'), line('L2')].map((row) => [...row.slice(0, 3), null, ...row.slice(3)]),
      'B2',
      'A1:F3',
    ],
    [
      'not to a few words further right',
      [header, line('L1'), line('L2'), line('L3')].map((row, at) =>
        at === 1 ? [...row, null, 'mine'] : row,
      ),
      'B2',
      'A1:E4',
    ],
    ['down to before another header', [header, line('L1'), [], header, line('M1')], 'A2', 'A1:E2'],
    [
      'down to before a summary by year',
      [header, line('L1'), [], [null, 'Bureau', null, 2020, 2021], [null, 'BR', null, 100, 200]],
      'A2',
      'A1:E2',
    ],
  ])('%s', (_what, rows, click, range) => {
    expect(rangeAround(rows, click)).toBe(range)
  })
})

/** What the processor did for this process, in milliseconds: on a busy machine the clock tells more. */
function worked(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

describe('a large or odd sheet is looked at in bounded time', () => {
  const header = ['No.', 'Activity', 'Output', 2020, 2021]

  test('100,000 lines', () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => [
      `L${at}`,
      `illustrative ${at}`,
      'R.1-1',
      at,
      at + 1,
    ])
    const book = opened({ sheets: [{ name: 'BR', rows: [header, ...rows] }], tables: [] })
    const began = worked()
    const result = proposeSource(book, { sheet: 'BR', row: 70_000, column: 2 }, lookup)
    expect(worked() - began).toBeLessThan(5_000)
    expect(result).toMatchObject({ ok: true, proposal: { range: 'A1:E100001', headerRows: '1' } })
  })

  test('cells laid out like stairs, very long headers, thousands of merged cells', () => {
    const stairs = Array.from({ length: 3_000 }, (_, at) => [
      ...Array<null>(at % 900).fill(null),
      'x'.repeat(30_000 / (at + 1)),
    ])
    const merges = Array.from({ length: 20_000 }, (_, at) => `A${at + 5}:B${at + 5}`)
    const book = opened({
      sheets: [{ name: 'BR', rows: [['1'.repeat(32_000), ' '.repeat(32_000)], ...stairs], merges }],
      tables: [],
    })
    const began = worked()
    proposeSource(book, { sheet: 'BR', row: 3, column: 2 }, lookup)
    expect(worked() - began).toBeLessThan(5_000)
  })
})
