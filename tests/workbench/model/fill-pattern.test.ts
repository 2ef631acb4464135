import { seriesOf } from '../../../src/workbench/model/fill-pattern.ts'

const going = (values: readonly (string | number | boolean)[], isDate: boolean, ...places: number[]) => {
  const series = seriesOf(values.map((value) => ({ value, isDate })))
  return series && places.map(series)
}

it.each<[string, (string | number | boolean)[], unknown]>([
  ['one number is repeated', [5], undefined],
  ['two numbers go on in steps', [1, 3], [5, 7, -1]],
  ['tenths stay tenths', [0.1, 0.2], [0.3, 0.4, 0]],
  ['numbers that are not even follow their line', [1, 2, 4], [5.33333333333, 6.83333333333, -0.666666666667]],
  ['text is repeated', ['Staff'], undefined],
  ['formulas are copied', [false], undefined],
  ['months', ['January'], ['March', 'April', 'December']],
  ['short months, two by two, in capitals', ['JAN', 'MAR'], ['MAY', 'JUL', 'NOV']],
  ['days around the week', ['Sat'], ['Mon', 'Tue', 'Fri']],
  ['a number at the end', ['Item 9'], ['Item 11', 'Item 12', 'Item 8']],
  ['noughts before it', ['L-009'], ['L-011', 'L-012', 'L-008']],
  ['quarters', ['Q3'], ['Q1', 'Q2', 'Q2']],
  ['a mixture is repeated', ['Item 1', 2], undefined],
])('%s', (_, values, expected) => {
  expect(
    going(values, false, ...(values.length > 1 ? [values.length, values.length + 1, -1] : [2, 3, -1])),
  ).toEqual(expected)
})

it('goes on with dates by days, by weeks and by the ends of months', () => {
  expect(going([45_292], true, 1, 31)).toEqual([45_293, 45_323])
  expect(going([45_292, 45_299], true, 2)).toEqual([45_306])
  // 31 January, 31 March: then 31 May, and back to 30 November.
  expect(going([45_322, 45_382], true, 2, -1)).toEqual([45_443, 45_260])
})
