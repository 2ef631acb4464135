import { compareWith } from '../../../src/actions/adopt/compare-with.ts'
import type { SourcePreview } from '../../../src/actions/adopt/preview-source.ts'

const preview: SourcePreview = {
  amountUnit: 1000,
  lines: 2,
  totals: [
    { year: 2020, centimes: 116_750_000 },
    { year: 2021, centimes: 122_737_300 },
  ],
  leftOut: [],
  likeSums: [],
  unread: 0,
  below: 0,
  columns: [],
  holds: 'apart',
  instead: undefined,
}

test.each([
  ['a year', 1167.5, undefined, { is: 'equal', to: 2020 }],
  ['a year with binary noise', 1227.3 + 0.073, undefined, { is: 'equal', to: 2021 }],
  ['all years', 2394.873, undefined, { is: 'equal', to: 'plan' }],
  ['the nearest', 1170, undefined, { is: 'different', to: 2020, difference: 2.5 }],
  ['another year than the nearest', 1167.5, 2021, { is: 'different', to: 2021, difference: -59.873 }],
  ['a written number', '1 167,5', undefined, { is: 'equal', to: 2020 }],
  ['a share of a centime', 1167.5000049, undefined, { is: 'equal', to: 2020 }],
  ['a word', 'Total', undefined, { is: 'no-amount', text: 'Total' }],
  ['nothing', null, undefined, { is: 'no-amount', text: '' }],
  ['an error', { fault: 'error', text: '#REF!' } as const, undefined, { is: 'no-amount', text: '#REF!' }],
] as const)('her own total is %s', (_what, cell, to, expected) => {
  expect(compareWith(preview, cell, to)).toEqual(expected)
})

test('in francs, the difference is in francs', () => {
  expect(compareWith({ ...preview, amountUnit: 1 }, 1_167_501.5)).toEqual({
    is: 'different',
    to: 2020,
    difference: 1.5,
  })
})
