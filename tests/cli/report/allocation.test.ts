import { allocationRows } from '../../../src/cli/report/allocation-csv.ts'
import { allocationText } from '../../../src/cli/report/allocation-text.ts'
import { keyFiguresText } from '../../../src/cli/report/key-figures-text.ts'
import { linkageText } from '../../../src/cli/report/linkage-text.ts'
import { styleOf } from '../../../src/cli/report/style.ts'
import { unallocatedText } from '../../../src/cli/report/unallocated-text.ts'
import { smallAllocation } from './small-allocation.ts'

const page = { width: 100, style: styleOf(false) }

const names: Readonly<Record<string, string>> = {
  'goal:G.1': 'Growth',
  'sector:ITU-R': 'Radio',
  'objective:R.1': 'Spectrum',
}

const titles = (kind: string, code: string) => names[`${kind}:${code}`] ?? ''

test('an allocation as text', () => {
  const context = { frameworkTitle: 'Small plan (illustrative)', titles, files: ['lines.csv', 'drivers.csv'] }
  expect(allocationText(smallAllocation, context, page)).toBe(
    `Allocation of resources (illustrative)
Framework  Small plan (illustrative) (small)
Years      2021
Files      lines.csv, drivers.csv
Pending    pending items are included
Findings   1 error, no warnings, 2 infos
Basis      20.8 % of the money is spread by direct cost, for want of a driver
Note       illustrative: figures in this budget are made up

Whole plan            CHF 000    Share
--------------------------------------
Allocated to goals          9   75.0 %
Not linked to a goal        1    8.3 %
Not allocated               2   16.7 %
Total                      12  100.0 %

Stage (CHF, in = out + left)         In        Out      Left
------------------------------------------------------------
0 Lines to outputs and pools  12,000.60  12,500.60   -500.00
1 Central pools to receivers   2,500.00   2,500.00      0.00
2 Pools to outputs             2,500.00       0.00  2,500.00
3 Outputs to objectives       10,000.60  10,000.60      0.00
4 Objectives to goals         10,000.60   9,000.60  1,000.00

Appendix A: allocation of resources (linkage with the financial plan)

Goal  (CHF, exact)               2021       plan
------------------------------------------------
G.1   Growth                 9,000.60   9,000.60
G.2                              0.00       0.00
      Not linked to a goal   1,000.00   1,000.00
      Not allocated          2,000.00   2,000.00
      Total                 12,000.60  12,000.60

Sector, objective  (CHF 000)      2021  plan    Share
-----------------------------------------------------
ITU-R              Radio            10    10   83.3 %
  R.1              Spectrum         10    10   83.3 %
                   Not allocated     2     2   16.7 %
                   Total            12    12  100.0 %

Plan (CHF 000)  G.1  G.2  Not linked  All
-----------------------------------------
ITU-R             9    0           1   10
  R.1             9    0           1   10
Total             9    0           1   10

Not allocated  Stage  Reason              Plan (CHF)
----------------------------------------------------
GS.1@BR            2  pool-without-basis    2,500.00
X-1                0  output-unknown         -500.00

Rounding: tables in CHF 000 add up in both directions. Every figure is the nearest to its exact
value.

Next, with the same inputs
rbb check                       what is wrong or doubtful, and where
rbb explain --of goal:G.1       what a figure is made of
rbb explain --of unallocated    what stays behind
rbb explain --of notLinked      what no goal takes
rbb allocate --format json      every figure, exact
`,
  )
})

test('of more than ten rows the largest are shown, and the others summed up', () => {
  const unallocated = Array.from({ length: 14 }, (_, at) => ({
    from: `X-${at}`,
    stage: 0 as const,
    reason: 'output-missing',
    amounts: { plan: `${at}.50` },
  }))
  const lines = unallocatedText({ ...smallAllocation, unallocated }, page).split('\n')
  expect(lines).toHaveLength(13)
  expect(lines[2]).toMatch(/^X-13 .* 13\.50$/)
  expect(lines.at(-1)).toMatch(/^… and 4 others +8\.00$/)
})

test('nothing left behind is said in words', () => {
  expect(unallocatedText({ ...smallAllocation, unallocated: [] }, page)).toMatch(/^Everything is allocated/)
})

test('shares are left out where a figure is negative', () => {
  const [credit] = smallAllocation.unallocated
  const text = keyFiguresText({ ...smallAllocation, unallocated: credit ? [credit] : [] }, page)
  expect(text).not.toContain('%')
})

test('goals that do not fit side by side follow in another table', () => {
  const [first, second, ...others] = linkageText(smallAllocation, { ...page, width: 40 })
  expect(first?.split('\n')[0]).toBe('Plan (CHF 000)  G.1  G.2')
  expect(second?.split('\n')[0]).toBe('Plan (CHF 000)  Not linked  All')
  expect(second?.split('\n').at(-1)).toBe('Total                    1   10')
  expect(others).toEqual([])
})

describe('as CSV', () => {
  const [header, ...rows] = allocationRows(smallAllocation)

  test('is long', () => {
    expect(header).toEqual(['Kind', 'Code', 'Objective', 'Part', 'Period', 'Amount'])
    expect(rows.map(([kind]) => kind).filter((kind, at, all) => kind !== all[at - 1])).toEqual([
      'total',
      'goal',
      'notLinked',
      'unallocated',
      'sector',
      'objective',
      'output',
    ])
    expect(rows).toContainEqual(['goal', 'G.1', '', 'direct', '2021', '9000.60'])
    expect(rows).toContainEqual(['output', 'R.1-1', 'R.1', 'full', 'plan', '10000.60'])
    expect(rows).toContainEqual(['unallocated', 'GS.1@BR', '', 'full', 'plan', '2500.00'])
  })

  test('names no figure twice', () => {
    const keys = rows.map((cells) => cells.slice(0, -1).join('|'))
    expect(new Set(keys).size).toBe(keys.length)
  })
})
