import { amountOf, periodsOf } from '../../../src/core/budget/periods.ts'

test.each([
  [
    'two biennia',
    [2020, 2021, 2022, 2023],
    ['2020', '2021', '2022', '2023', '2020-2021', '2022-2023', 'plan'],
  ],
  ['an odd first year', [2019, 2020, 2021, 2022], ['2019', '2020', '2021', '2022', '2020-2021', 'plan']],
  ['no whole biennium', [2021, 2022], ['2021', '2022', 'plan']],
  ['a gap', [2020, 2022, 2023], ['2020', '2022', '2023', '2022-2023', 'plan']],
  ['one year', [2020], ['2020', 'plan']],
  ['no year', [], ['plan']],
])('periods: %s', (_, years, expected) => {
  expect(periodsOf(years).map(({ key }) => key)).toEqual(expected)
})

test('a period sums the years it covers', () => {
  const periods = periodsOf([2019, 2020, 2021])
  const amounts = periods.map((period) => [period.key, amountOf(period, [1, 20, 300])])
  expect(Object.fromEntries(amounts)).toEqual({ 2019: 1, 2020: 20, 2021: 300, '2020-2021': 320, plan: 321 })
})
