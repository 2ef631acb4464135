import { heightOf, linesOf } from '../../../src/workbook/layouts/row-height.ts'

/** How many lines Excel takes for a text in Calibri 11 (or Carlito, which is as wide); 66 digits are 462 pixels. */
const cases: readonly [string, number, number][] = [
  // 479 pixels
  ['Final acts of world radiocommunication conferences, updated Radio Regulations', 66, 2],
  // 448 pixels
  ['Final acts of world radiocommunication conferences and Radio Regulations', 66, 1],
  ['World Telecommunication Development Conference (WTDC) and WTDC Final Report', 66, 2],
  ['Platforms for regional coordination, including regional development forums (RDFs)', 66, 2],
  ['ITU-R publications', 66, 1],
  ['', 20, 1],
  ['first\nsecond', 20, 2],
  ['a'.repeat(100), 20, 6],
]

test.each(cases)('%j in %d digits takes %d lines', (text, width, lines) => {
  expect(linesOf(text, width)).toBe(lines)
})

test('no row is higher than Excel allows', () => {
  expect([heightOf(1), heightOf(3), heightOf(100)]).toEqual([15, 45, 409])
})
