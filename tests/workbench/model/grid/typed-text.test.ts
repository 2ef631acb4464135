import { completed, readTyped } from '../../../../src/workbench/model/grid/typed-text.ts'

const year = new Date().getFullYear()
/** The number of a day, as spreadsheets count them. */
const day = (of: number, month: number, date: number): number =>
  Date.UTC(of, month - 1, date) / 86_400_000 + 25_569

test.each<[typed: string, value: number | boolean, format: string]>([
  ['1,234', 1234, '#,##0'],
  ['1,234.5', 1234.5, '#,##0.00'],
  ['(1,234.50)', -1234.5, '#,##0.00'],
  ['  5  ', 5, 'General'],
  ['-.5', -0.5, 'General'],
  ['12345678901234567890', 12345678901234500000, 'General'],
  ['0.00012345678901234567', 0.000123456789012345, 'General'],
  ['1e5', 100_000, '0.00E+00'],
  ['1.5E-3', 0.0015, '0.00E+00'],
  ['5%', 0.05, '0%'],
  ['12.5 %', 0.125, '0.00%'],
  ['%5', 0.05, '0%'],
  ['(5%)', -0.05, '0%'],
  ['$5', 5, '$#,##0_);[Red]($#,##0)'],
  ['-$1,234.5', -1234.5, '$#,##0.00_);[Red]($#,##0.00)'],
  ['$-5', -5, '$#,##0_);[Red]($#,##0)'],
  ['($5)', -5, '$#,##0_);[Red]($#,##0)'],
  ['1 1/2', 1.5, '# ?/?'],
  ['-0 3/4', -0.75, '# ?/?'],
  ['0 5/16', 0.3125, '# ??/??'],
  ['true', true, 'General'],
  ['12:30', 0.520833333333333, 'h:mm'],
  ['12:30:15', 0.521006944444444, 'h:mm:ss'],
  ['25:30', 1.0625, '[h]:mm:ss'],
  ['1:30 pm', 0.5625, 'h:mm AM/PM'],
  ['1:30p', 0.5625, 'h:mm AM/PM'],
  ['12 am', 0, 'h:mm AM/PM'],
  ['12/31/2024', 45_657, 'm/d/yyyy'],
  ['12-31-24', 45_657, 'm/d/yyyy'],
  ['1/2/3', day(2003, 1, 2), 'm/d/yyyy'],
  ['2024-12-31', 45_657, 'yyyy-mm-dd'],
  ['2024/12/31', 45_657, 'm/d/yyyy'],
  ['31 Dec 2024', 45_657, 'd-mmm-yy'],
  ['31-december-24', 45_657, 'd-mmm-yy'],
  ['Dec 31, 2024', 45_657, 'd-mmm-yy'],
  ['December 31 2024', 45_657, 'd-mmm-yy'],
  ['Dec 2024', day(2024, 12, 1), 'mmm-yy'],
  ['5/2024', day(2024, 5, 1), 'mmm-yy'],
  ['Feb-30', day(1930, 2, 1), 'mmm-yy'],
  ['2/30', day(1930, 2, 1), 'mmm-yy'],
  ['1/2', day(year, 1, 2), 'd-mmm'],
  ['Jan 5', day(year, 1, 5), 'd-mmm'],
  ['5-jan', day(year, 1, 5), 'd-mmm'],
  ['12/31/2024 2:30 PM', 45_657.604166666664, 'm/d/yyyy h:mm'],
  ['Dec 31, 2024 14:30', 45_657.604166666664, 'm/d/yyyy h:mm'],
])('%j is read as %p in the format %s', (typed, value, format) => {
  const read = readTyped(typed, false)
  if (typeof value === 'number') expect(read.value).toBeCloseTo(value, 12)
  else expect(read.value).toBe(value)
  expect([read.isText, read.format ?? 'General']).toEqual([false, format])
})

test.each([
  '12 marbles',
  '3 mayors',
  'CHF 100',
  "1'234",
  '1 234',
  '1,23',
  '31/12/2024',
  '31.12.2024',
  '2/30/2024',
  '2024-12/31',
  '13 pm',
  '1 0/0x',
  '1 1/0',
  '$',
  '+-5',
  '1e400',
  'R.1-1',
  '-',
  '%',
])('%j stays the text it is', (typed) =>
  expect(readTyped(typed, false)).toEqual({ value: typed, isText: false }),
)

test('an apostrophe and a cell of text keep all as it is', () => {
  expect(readTyped("'007", false)).toEqual({ value: '007', isText: true })
  expect(readTyped('5%', true)).toEqual({ value: '5%', isText: true })
})

test.each([
  ['+A1+1', 'General', '=+A1+1'],
  ['-A1', 'General', '=-A1'],
  ['-5-3', 'General', '=-5-3'],
  ['--5', 'General', '=--5'],
  ['@SUM(A1)', 'General', '=SUM(A1)'],
  ['@ada', 'General', '@ada'],
  ['-5', 'General', '-5'],
  ['-', 'General', '-'],
  ["'-A1", 'General', "'-A1"],
  ['-A1', '@', '-A1'],
  ['=SUM(A1:A3', 'General', '=SUM(A1:A3)'],
  ['=IF(A1=")",SUM(A2', 'General', '=IF(A1=")",SUM(A2))'],
  ['=SUM(A1))', 'General', '=SUM(A1))'],
  ['="(', 'General', '="('],
  ['40', '0.00%', '40%'],
  ['-40', '0%', '-40%'],
  ['0.4', '0%', '0.4'],
  ['40%', '0%', '40%'],
  ['1/2/2024', '0%', '1/2/2024'],
  ['40', 'General', '40'],
])('%j typed into a cell in %s is %j', (typed, format, text) => expect(completed(typed, format)).toBe(text))
