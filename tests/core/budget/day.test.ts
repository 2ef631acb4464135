import { readDay } from '../../../src/core/budget/day.ts'

test.each([
  ['2019-06-30', '2019-06-30'],
  ['2019-06', '2019-06-01'],
  ['2019', '2019-01-01'],
  ['2020-02-29', '2020-02-29'],
  ['2019-02-29', undefined],
  ['2019-04-31', undefined],
  ['2019-13', undefined],
  ['2019-00-01', undefined],
  ['2019-06-00', undefined],
  ['30.06.2019', undefined],
  ['2019-6-3', undefined],
  ['2019-06-30 ', undefined],
  ['last year', undefined],
  ['', undefined],
])('the day %j is %j', (text, expected) => {
  expect(readDay(text)).toBe(expected)
})
