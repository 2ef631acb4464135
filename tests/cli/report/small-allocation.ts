import type { AllocationReport, PartsReport } from '../../../src/core/report/shapes.ts'

/** The same amount in the one year and the plan. */
const both = (amount: string) => ({ '2021': amount, plan: amount })

const parts = (direct: string, bureau: string, services: string, full: string): PartsReport => ({
  direct: both(direct),
  bureau: both(bureau),
  services: both(services),
  full: both(full),
})

const nothing = parts('0.00', '0.00', '0.00', '0.00')

/** Illustrative: CHF 10,000.60 on output R.1-1, of which a tenth serves no goal, and 2,000 that have no place. */
export const smallAllocation: AllocationReport = {
  framework: 'small',
  stamp: {
    title: 'Small plan',
    version: '1',
    years: [2021],
    illustrative: true,
    onDefaultBasis: 20.8,
    notLinked: 8.3,
  },
  currency: 'CHF',
  periods: ['2021', 'plan'],
  pending: 'include',
  total: both('12000.60'),
  notLinked: parts('1000.00', '0.00', '0.00', '1000.00'),
  unallocated: [
    { from: 'X-1', stage: 0, reason: 'output-unknown', amounts: both('-500.00') },
    { from: 'GS.1@BR', stage: 2, reason: 'pool-without-basis', amounts: both('2500.00') },
  ],
  stages: [
    { stage: 0, in: both('12000.60'), out: both('12500.60'), left: both('-500.00') },
    { stage: 1, in: both('2500.00'), out: both('2500.00'), left: both('0.00') },
    { stage: 2, in: both('2500.00'), out: both('0.00'), left: both('2500.00') },
    { stage: 3, in: both('10000.60'), out: both('10000.60'), left: both('0.00') },
    { stage: 4, in: both('10000.60'), out: both('9000.60'), left: both('1000.00') },
  ],
  outputs: [{ code: 'R.1-1', objective: 'R.1', ...parts('10000.60', '0.00', '0.00', '10000.60') }],
  objectives: [{ code: 'R.1', sector: 'ITU-R', ...parts('10000.60', '0.00', '0.00', '10000.60') }],
  sectors: [{ code: 'ITU-R', ...parts('10000.60', '0.00', '0.00', '10000.60') }],
  goals: [
    { code: 'G.1', ...parts('9000.60', '0.00', '0.00', '9000.60') },
    { code: 'G.2', ...nothing },
  ],
  rounded: {
    unit: 1000,
    byPeriod: {
      rows: [
        { kind: 'sector', code: 'ITU-R', values: { '2021': 10, plan: 10 }, share: 83.3 },
        { kind: 'objective', code: 'R.1', values: { '2021': 10, plan: 10 }, share: 83.3 },
        { kind: 'output', code: 'R.1-1', objective: 'R.1', values: { '2021': 10, plan: 10 }, share: 83.3 },
        { kind: 'unallocated', code: 'unallocated', values: { '2021': 2, plan: 2 }, share: 16.7 },
      ],
      total: { '2021': 12, plan: 12 },
    },
    byGoal: {
      columns: ['G.1', 'G.2', 'notLinked'],
      rows: [
        { kind: 'sector', code: 'ITU-R', values: { 'G.1': 9, 'G.2': 0, notLinked: 1 }, total: 10 },
        { kind: 'objective', code: 'R.1', values: { 'G.1': 9, 'G.2': 0, notLinked: 1 }, total: 10 },
      ],
      total: { 'G.1': 9, 'G.2': 0, notLinked: 1, all: 10 },
    },
    byPart: {
      columns: ['direct', 'bureau', 'services'],
      rows: [],
      total: { direct: 10, bureau: 0, services: 0, all: 10 },
    },
    log: [],
  },
  findings: { error: 1, warning: 0, info: 2, ignored: 0 },
}
