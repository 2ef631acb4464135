import { planSummary, type PlanSummary } from '../../src/actions/plan-summary.ts'
import { readBudget } from '../../src/actions/read-budget.ts'
import { lookupOf } from '../../src/core/framework/lookup.ts'
import { budgetIn, budgetOf, seed } from '../budget-of.ts'
import { illustrativeBook } from '../workbook/made-books.ts'

const settings = { kind: 'financial-plan', unitCode: undefined, asOf: undefined } as const

const header = 'Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,2020,2021'
const small = (rows: readonly string[], more: Parameters<typeof budgetOf>[0] = {}) =>
  budgetOf({ BudgetLines: [header, ...rows].join('\n'), ...more })

const cases: readonly [string, () => ReturnType<typeof budgetOf>, Partial<PlanSummary>][] = [
  [
    'no line at all',
    () => small([]),
    {
      lines: { lines: 0, centimes: 0, sheets: 0 },
      untagged: { lines: 0, centimes: 0 },
      links: { linked: 0, of: seed.objectives.length },
      defaultBasis: { enablers: 0, of: seed.enablers?.length ?? 0 },
      sources: [
        {
          name: 'lines.csv',
          sheet: null,
          inUse: true,
          holds: { lines: 0, centimes: 0 },
          amountUnit: 1,
          hasTags: true,
        },
      ],
    },
  ],
  [
    'a tagged, an untagged, a split and a wrongly tagged line',
    () =>
      small(
        [
          'L1,BR,a,R.1,R.1-1,,1,F,10,20',
          'L2,BR,b,,,,1,F,1,2.50',
          'L3,BR,c,,,,1,F,5,5',
          'L4,BR,d,,R.9-9,,1,F,7,7',
        ],
        { SplitRows: 'Line,Output,Enabler,Share\nL3,R.1-1,,50\nL3,R.1-2,,50' },
      ),
    { lines: { lines: 4, centimes: 5750, sheets: 1 }, untagged: { lines: 1, centimes: 350 } },
  ],
  [
    'links, of which one cannot be used',
    () =>
      small([], { GoalLinkRows: 'Objective,Goal,Kind,Weight\nR.1,G.1,,\nR.2,G.9,,\nT.1,G.1,,2\nT.1,G.2,,1' }),
    { links: { linked: 2, of: seed.objectives.length } },
  ],
  [
    'an enabler whose pool no driver spreads',
    () => small(['L1,BR,a,R.1,R.1-1,,1,F,10,20', 'L2,BR,a,R.1,R.1-2,,1,F,10,20', 'L3,BR,b,,,BR.1,1,F,1,1']),
    { defaultBasis: { enablers: 1, of: seed.enablers?.length ?? 0 } },
  ],
  [
    'revenue and ceilings',
    () =>
      small([], {
        RevenueRows: 'Source,2020,2021,Note\nfees,1,2,',
        CeilingRows: 'Kind,Key,Period,Amount,Source\nplan,,plan,5,\nyear,,2020,4,',
      }),
    { revenueRows: 1, ceilingRows: 2 },
  ],
]

test.each(cases)('sums up a budget with %s', async (_, budget, expected) => {
  expect(planSummary(await budget(), settings)).toMatchObject(expected)
})

test('says whose plan it is, and what the book says of itself', async () => {
  const budget = await budgetIn('seeds', 'illustrative-')
  const asOf = '2020-03-31 10:15 UTC'
  const findings = { error: 1, warning: 2, info: 3, ignored: 0 }
  const summary = planSummary(
    { ...budget, aged: ['splits'] },
    { ...settings, unitCode: 'BR', asOf },
    { findings },
  )
  expect(summary).toMatchObject({
    kind: 'financial-plan',
    unitCode: 'BR',
    framework: { id: seed.id, title: seed.title, version: seed.version, years: seed.years, currency: 'CHF' },
    years: seed.years,
    illustrative: true,
    appendixA: { asOf, aged: ['splits'] },
    frameworkSheets: undefined,
    findings,
  })
})

test('the money of its sources is the money of its lines', async () => {
  const budget = await readBudget(illustrativeBook(), lookupOf(seed))
  const { sources, lines, untagged } = planSummary(budget, settings)
  expect(sources.reduce((sum, { holds }) => sum + (holds?.centimes ?? 0), 0)).toBe(lines.centimes)
  expect(lines.lines).toBe(budget.lines.count)
  expect(untagged.lines).toBe(0)
})

test('counts the framework sheets that are there, and names the sources that are not in use', async () => {
  const budget = await small(['L1,BR,a,R.1,R.1-1,,1,F,10,20'])
  const sheet = { isProtected: false, isFiltered: false }
  const look = {
    ownSheets: new Set(['Goals', 'Outputs', 'Start', 'Budget'] as const),
    sheets: [
      { ...sheet, name: 'Goals', key: 'Goals', isVisible: false },
      { ...sheet, name: 'Outputs', key: 'Outputs', isVisible: true },
      { ...sheet, name: 'Mine', key: undefined, isVisible: false },
    ] as const,
  }
  const texts = { Range: '', HeaderRows: '1', AmountUnit: '', Unit: '', InUse: 'no' }
  const declared = [
    { texts: { ...texts, Source: 'LINES.csv', Sheet: 'A', InUse: 'yes' }, columns: [] },
    { texts: { ...texts, Source: 'Last year', Sheet: 'B' }, columns: [] },
  ]
  const summary = planSummary(budget, settings, { look, declared })
  expect(summary.frameworkSheets).toEqual({ present: 2, of: 7, hidden: 1 })
  expect(summary.sources).toEqual([
    {
      name: 'lines.csv',
      sheet: null,
      inUse: true,
      holds: { lines: 1, centimes: 3000 },
      amountUnit: 1,
      hasTags: true,
    },
    {
      name: 'Last year',
      sheet: 'B',
      inUse: false,
      holds: undefined,
      amountUnit: undefined,
      hasTags: undefined,
    },
  ])
})
