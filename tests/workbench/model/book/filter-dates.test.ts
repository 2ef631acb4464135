import { isDate, isInPeriod } from '../../../../src/workbench/model/book/filter-dates.ts'

/** A Wednesday. */
const today = new Date(2020, 10, 25)
const serial = (year: number, month: number, day: number) =>
  Date.UTC(year, month - 1, day) / 86_400_000 + 25_569

it.each<[string, number, boolean | undefined]>([
  ['Today', serial(2020, 11, 25), true],
  ['Today', serial(2020, 11, 25) + 0.9, true],
  ['Yesterday', serial(2020, 11, 24), true],
  ['Tomorrow', serial(2020, 11, 25), false],
  ['ThisWeek', serial(2020, 11, 22), true],
  ['ThisWeek', serial(2020, 11, 29), false],
  ['LastWeek', serial(2020, 11, 21), true],
  ['NextMonth', serial(2020, 12, 31), true],
  ['LastMonth', serial(2020, 11, 1), false],
  ['ThisQuarter', serial(2020, 10, 1), true],
  ['NextQuarter', serial(2021, 3, 31), true],
  ['LastYear', serial(2019, 1, 1), true],
  ['YearToDate', serial(2020, 11, 26), false],
  ['AllDatesInPeriodQuarter2', serial(1999, 6, 30), true],
  ['AllDatesInPeriodMarch', serial(2031, 3, 1), true],
  ['NextCentury', serial(2100, 1, 1), undefined],
])('%s holds %d: %p', (name, value, holds) => expect(isInPeriod(name, value, today)).toBe(holds))

it.each([
  ['2020-11-25T00:00:00Z', 'Day', true],
  ['2020-11-26', 'Day', false],
  ['2020-11', 'Month', true],
  ['2020', 'Year', true],
])('25 November 2020 is %s by the %s: %p', (date, specificity, is) =>
  expect(isDate(serial(2020, 11, 25), date, specificity)).toBe(is),
)
