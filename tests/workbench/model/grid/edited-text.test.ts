import { editedText } from '../../../../src/workbench/model/grid/edited-text.ts'
import { readTyped } from '../../../../src/workbench/model/grid/typed-text.ts'

const shown: readonly (readonly [value: string | number | boolean, pattern: string, text: string])[] = [
  [1240, '#,##0', '1240'],
  [-1240.5, '#,##0.00;(#,##0.00)', '-1240.5'],
  [0.12, '0%', '12%'],
  [0.07, '0%', '7%'],
  [0.1234567, '0.00%', '12.34567%'],
  [0.1 + 0.2, 'General', '0.3'],
  [1e21, 'General', '1E+21'],
  [1.5e-10, 'General', '1.5E-10'],
  [0.00000012, 'General', '0.00000012'],
  [44_012, 'd mmm yyyy', '6/30/2020'],
  [44_012.5625, 'd mmm yyyy', '6/30/2020 1:30:00 PM'],
  [0.5, 'h:mm', '12:00:00 PM'],
  [44_012, '#,##0', '44012'],
  [-1, 'd mmm yyyy', '-1'],
  [true, 'General', 'TRUE'],
  ['R.1-1', 'General', 'R.1-1'],
  ['007', 'General', "'007"],
  ['007', '@', '007'],
  ['=A1', 'General', "'=A1"],
  ["'quoted", 'General', "''quoted"],
]

test.each(shown)('%p in the format %s is changed as %s', (value, pattern, text) => {
  expect(editedText(value, pattern)).toBe(text)
})

test.each(shown)('%p in the format %s, typed as it was shown, is the same value', (value, pattern) => {
  const typed = readTyped(editedText(value, pattern), pattern === '@').value
  if (typeof value === 'number') expect(typed).toBeCloseTo(value, 12)
  else expect(typed).toBe(value)
})
