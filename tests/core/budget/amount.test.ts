import fc from 'fast-check'
import { largestAmount, readAmount, type AmountFormat } from '../../../src/core/budget/amount.ts'
import type { Cell } from '../../../src/core/budget/cell.ts'

const csv: AmountFormat = { scale: 2, textCounts: true }
const csvInThousands: AmountFormat = { scale: 5, textCounts: true }
const workbook: AmountFormat = { scale: 2, textCounts: false }

type Expected = ReturnType<typeof readAmount>

describe('an amount in CSV, in centimes', () => {
  test.each<[string, Expected]>([
    ['', null],
    ['  ', null],
    ['0', 0],
    ['-0', 0],
    ['-0.00', 0],
    ['1234', 123_400],
    ['1234.5', 123_450],
    ['1234.50', 123_450],
    ['-12.05', -1_205],
    ['12.5000', 1_250],
    ['007', 700],
    // surely numbers
    ["1'234.50", 123_450],
    ['1’234.50', 123_450],
    ['1 234', 123_400],
    ['1\u00A0234,50', 123_450],
    ['1\u202F234\u202F567', 123_456_700],
    ['1,234.50', 123_450],
    ['1.234,50', 123_450],
    ['1,234,567', 123_456_700],
    ['1.234.567,5', 123_456_750],
    ['1234,5', 123_450],
    ['(500)', -50_000],
    ["(1'234.50)", -123_450],
    ['500-', -50_000],
    ['\u2212500', -50_000],
    [' 500 ', 50_000],
    // one mark and exactly three digits: thousands or thousandths?
    ['1,234', 'ambiguous'],
    ['1.234', 'ambiguous'],
    ['-1.234', 'ambiguous'],
    ['999.000', 'ambiguous'],
    ['12,345', 'ambiguous'],
    ['(1,234)', 'ambiguous'],
    ['1,234-', 'ambiguous'],
    // no thousands: the first digit is 0, or there are more than three
    ['0.123', 'too-fine'],
    ['0.120', 12],
    ['012.340', 1_234],
    ['1234.567', 'too-fine'],
    ['1234.560', 123_456],
    // finer than a centime
    ['1.2345', 'too-fine'],
    ['0.0001', 'too-fine'],
    // no numbers
    ['n/a', 'not-a-number'],
    ['-', 'not-a-number'],
    ['.', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['12 34', 'not-a-number'],
    ["1'23", 'not-a-number'],
    ["1'234 567", 'not-a-number'],
    ['1.234.56', 'not-a-number'],
    ['1,234,567.891,2', 'not-a-number'],
    ['--5', 'not-a-number'],
    ['5-5', 'not-a-number'],
    ['(-500)', 'not-a-number'],
    ['CHF 500', 'not-a-number'],
    ['#REF!', 'not-a-number'],
    // beyond any budget
    ['100000000000.00', largestAmount],
    ['100000000000.01', 'too-large'],
    ['99999999999999999999', 'too-large'],
  ])('%j is %p', (text, expected) => {
    expect(readAmount(text, csv)).toBe(expected)
  })

  test.each<[string, Expected]>([
    ['1', 100_000],
    ['1.23456', 123_456],
    ['-0.00001', -1],
    ['1.234', 'ambiguous'],
    ['1.234567', 'too-fine'],
    ['1,5', 150_000],
    ['100000000', largestAmount],
  ])('%j thousands is %p', (text, expected) => {
    expect(readAmount(text, csvInThousands)).toBe(expected)
  })

  test('is what was written, in any of the usual ways', () => {
    const written = fc.integer({ min: -largestAmount, max: largestAmount })
    fc.assert(
      fc.property(written, fc.constantFrom(...spellings), (centimes, spell) => {
        expect(readAmount(spell(centimes), csv)).toBe(centimes)
      }),
    )
  })
})

/** Francs in groups of three and centimes in two digits, with the marks of a country. */
const spellings = (
  [
    ['', '.'],
    [',', '.'],
    ['.', ','],
    ["'", '.'],
    ['\u00A0', ','],
  ] as const
).map(([group, point]) => (centimes: number): string => {
  const size = String(Math.abs(centimes)).padStart(3, '0')
  const francs = size.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, group)
  return `${centimes < 0 ? '-' : ''}${francs}${point}${size.slice(-2)}`
})

describe('an amount in a workbook', () => {
  test.each<[Cell | undefined, Expected]>([
    [undefined, null],
    [null, null],
    ['', null],
    ['  ', null],
    [0, 0],
    [-0, 0],
    [12.34, 1_234],
    [-0.01, -1],
    [0.1 + 0.2, 30],
    [1234.5600000000002, 123_456],
    [68.67999999, 6_868],
    [0.005, 'too-fine'],
    [1e11, largestAmount],
    [1e11 + 1, 'too-large'],
    ['500', 'as-text'],
    ["1'234.50", 'as-text'],
    ['1,234', 'ambiguous'],
    ['0.001', 'too-fine'],
    ['n/a', 'not-a-number'],
    [true, 'not-a-number'],
    [{ fault: 'error', text: '#REF!' }, 'error'],
    [{ fault: 'uncalculated', text: '=A1' }, 'uncalculated'],
  ])('%p is %p', (cell, expected) => {
    expect(readAmount(cell, workbook)).toBe(expected)
  })

  test('is every centime that a float can hold, noise and all', () => {
    fc.assert(
      fc.property(fc.integer({ min: -largestAmount, max: largestAmount }), (centimes) => {
        const francs = centimes / 100
        expect(readAmount(francs, workbook)).toBe(centimes)
        expect(readAmount(francs * (1 + Number.EPSILON), workbook)).toBe(centimes)
      }),
    )
  })
})
