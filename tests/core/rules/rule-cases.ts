import type { Cell } from '../../../src/core/budget/cell.ts'
import type { CsvTables } from '../../budget-of.ts'

const lineHeader = 'Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,Group,2020,2021,2022,2023,Note'
const driverHeader = 'Stage,From,To,Weight,Basis,Source,Date,Owner'
const known = 'illustrative basis,illustrative source,2019-06-30,illustrative owner'

/** A small budget without a single finding: what each case changes is the fault. */
export const clean = {
  BudgetLines: [
    lineHeader,
    'L1,BR,Publish notices,R.1,R.1-1,,1,RB,,100,100,100,100,illustrative',
    'L2,BR,Run the databases,,,BR.1,1,RB,Documentation,10,10,10,10,illustrative',
    'L3,BR,Publish and advise,,,,2,RB,,10,10,10,10,illustrative',
    '',
  ].join('\n'),
  SplitRows: 'Line,Output,Enabler,Share\nL3,R.1-1,,40\nL3,R.1-2,,60\n',
  DriverRows: `${driverHeader}\n2,BR.1,R.1-1,3,${known}\n`,
  GoalLinkRows: 'Objective,Goal,Kind,Weight\nR.1,G.1,primary,\n',
  RevenueRows: 'Source,2020,2021,2022,2023,Note\nA.1,120,120,120,120,illustrative\n',
  CeilingRows: 'Kind,Key,Period,Amount,Source\nplan,,plan,480,illustrative\n',
} as const satisfies CsvTables

/** One fault in the clean budget, and the places, as `source row column`, where its rule must find it. */
export interface RuleCase {
  readonly rule: string
  readonly tables: CsvTables
  readonly at: readonly string[]
}

function lines(...rows: readonly string[]): string {
  return [lineHeader, ...rows, ''].join('\n')
}

const direct = 'L1,BR,Publish notices,R.1,R.1-1,,1,RB,,100,100,100,100,illustrative'

/** Faults that a table of rows cannot show beside the row: those of headers, summaries and the cascade. */
export const csvCases: readonly RuleCase[] = [
  {
    rule: 'column-missing',
    tables: { ...clean, BudgetLines: clean.BudgetLines.replace('Category', 'Kind') },
    at: ['lines.csv 1 -'],
  },
  {
    rule: 'column-doubled',
    tables: { ...clean, BudgetLines: clean.BudgetLines.replace('Note', 'Output') },
    at: ['lines.csv 1 Output'],
  },
  {
    rule: 'year-columns-missing',
    tables: { BudgetLines: 'Line,Unit,Activity,Output,Enabler,Category,Fund\nL1,BR,Publish,R.1-1,,1,RB\n' },
    at: ['lines.csv 1 -'],
  },
  {
    rule: 'year-column-doubled',
    tables: { BudgetLines: clean.BudgetLines.replace('2021', '2020'), GoalLinkRows: clean.GoalLinkRows },
    at: ['lines.csv 1 2020'],
  },
  {
    rule: 'year-header-unread',
    tables: { ...clean, BudgetLines: clean.BudgetLines.replace('2020,2021', 'FY 2020,2021.0') },
    at: ['lines.csv 1 2021.0', 'lines.csv 1 FY 2020'],
  },
  {
    rule: 'year-gap',
    tables: { BudgetLines: clean.BudgetLines.replace('2021,2022', 'Old,Older'), SplitRows: clean.SplitRows },
    at: ['lines.csv 1 -'],
  },
  {
    rule: 'year-outside-period',
    tables: { BudgetLines: clean.BudgetLines.replace('2020,2021', '2018,2019') },
    at: ['lines.csv 1 2018', 'lines.csv 1 2019'],
  },
  {
    rule: 'enabler-missing',
    tables: { BudgetLines: lines('G1,GS,Security,,,,1,RB,,1,1,1,1,') },
    at: ['lines.csv 2 Enabler'],
  },
  {
    rule: 'amount-too-large',
    tables: { BudgetLines: lines(direct.replace('100,100', '100000000000.01,100')) },
    at: ['lines.csv 2 2020'],
  },
  ...(
    [
      ['mapped-to-pending', 'I.1-5,', 'Output'],
      ['output-of-other-sector', 'T.1-1,', 'Output'],
      ['enabler-of-other-unit', ',TSB.1', 'Enabler'],
    ] as const
  ).map(([rule, target, column]) => ({
    rule,
    tables: { ...clean, SplitRows: `Line,Output,Enabler,Share\nL3,R.1-1,,40\nL3,${target},60\n` },
    at: [`splits.csv 3 ${column}`],
  })),
  {
    rule: 'default-basis-used',
    tables: { BudgetLines: clean.BudgetLines, SplitRows: clean.SplitRows, GoalLinkRows: clean.GoalLinkRows },
    at: ['Allocation - -'],
  },
  {
    rule: 'pool-without-basis',
    tables: { BudgetLines: lines('L2,BR,Run the databases,,,BR.1,1,RB,,10,10,10,10,illustrative') },
    at: ['Allocation - -'],
  },
  {
    rule: 'objective-not-linked',
    tables: { ...clean, GoalLinkRows: 'Objective,Goal,Kind,Weight\nR.2,G.1,primary,\n' },
    at: ['Allocation - -'],
  },
  ...(
    [
      ['link-objective-missing', ',G.1,primary,', 'links.csv 2 Objective'],
      ['link-goal-missing', 'R.1,,primary,', 'links.csv 2 Goal'],
    ] as const
  ).map(([rule, row, at]) => ({
    rule,
    tables: { ...clean, GoalLinkRows: `Objective,Goal,Kind,Weight\n${row}\n` },
    at: [at],
  })),
  ...(
    [
      ['revenue-source-missing', ',1,1,1,1,', 'revenue.csv 2 Source'],
      ['revenue-source-unknown', 'Z.9,1,1,1,1,', 'revenue.csv 2 Source'],
      ['revenue-source-misspelt', 'A1,1,1,1,1,', 'revenue.csv 2 Source'],
      ['revenue-amount-unreadable', 'A.1,120,12o,120,120,', 'revenue.csv 2 2021'],
    ] as const
  ).map(([rule, row, at]) => ({
    rule,
    tables: { ...clean, RevenueRows: `Source,2020,2021,2022,2023,Note\n${row}\n` },
    at: [at],
  })),
  {
    rule: 'revenue-differs-from-expenses',
    tables: { ...clean, RevenueRows: 'Source,2020,2021,2022,2023,Note\nA.1,120,119.99,120,120,\n' },
    at: ['revenue.csv - 2021'],
  },
  ...(
    [
      ['ceiling-kind-unknown', 'sector,,plan,480,', 'Kind'],
      ['ceiling-key-unknown', 'category,77,plan,480,', 'Key'],
      ['ceiling-key-unknown', 'group,No such group,plan,480,', 'Key'],
      ['ceiling-period-unknown', 'year,,2031,480,', 'Period'],
      ['ceiling-period-unknown', 'biennium,,2020,480,', 'Period'],
      ['ceiling-amount-missing', 'plan,,plan,,', 'Amount'],
      ['ceiling-amount-unreadable', 'plan,,plan,about 480,', 'Amount'],
      ['ceiling-exceeded', 'plan,,plan,479.99,', 'Amount'],
      ['ceiling-exceeded', 'category,1,plan,439.99,', 'Amount'],
      ['ceiling-exceeded', 'unit,br,2020-2021,239.99,', 'Amount'],
      ['ceiling-exceeded', 'fund,RB,2023,119.99,', 'Amount'],
      ['ceiling-exceeded', 'group,documentation,2020,9.99,', 'Amount'],
    ] as const
  ).map(([rule, row, column]) => ({
    rule,
    tables: { ...clean, CeilingRows: `Kind,Key,Period,Amount,Source\n${row}\n` },
    at: [`ceilings.csv 2 ${column}`],
  })),
  {
    rule: 'ceiling-doubled',
    tables: { ...clean, CeilingRows: `${clean.CeilingRows}PLAN,,plan,480,\n` },
    at: ['ceilings.csv 3 Kind'],
  },
]

/** Amounts that are wrong only in a workbook, where a cell has a kind. */
export const cellCases: readonly { readonly rule: string; readonly cell: Cell; readonly fix?: string }[] = [
  { rule: 'amount-as-text', cell: "1'234.50", fix: '1234.50' },
  { rule: 'amount-as-text', cell: '(500)', fix: '-500' },
  { rule: 'amount-ambiguous', cell: '1,234' },
  { rule: 'amount-not-a-number', cell: 'n/a' },
  { rule: 'amount-not-a-number', cell: true },
  { rule: 'amount-too-fine', cell: 12.345, fix: '12.35' },
  { rule: 'amount-too-large', cell: 1e12 },
  { rule: 'amount-is-error', cell: { fault: 'error', text: '#REF!' } },
  { rule: 'amount-not-calculated', cell: { fault: 'uncalculated', text: '=B2*2' } },
]
