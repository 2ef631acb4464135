import fc from 'fast-check'
import { readWrittenNumber, toInteger } from '../../../src/core/budget/written-number.ts'

describe('a number as people write it', () => {
  test.each([
    ['1234', false, '1234', 0],
    ['-1234.50', true, '123450', 2],
    ['+5', false, '5', 0],
    ['.5', false, '5', 1],
    ['1234,5', false, '12345', 1],
    ["1'234'567.50", false, '123456750', 2],
    ['1 234,5', false, '12345', 1],
    ['1,234.50', false, '123450', 2],
    ['1.234.567', false, '1234567', 0],
    ['(500)', true, '500', 0],
    ['500-', true, '500', 0],
    ["1'500.-", false, '1500', 0],
    ['0.123', false, '0123', 3],
    ['1234.567', false, '1234567', 3],
  ])('%j', (text, negative, digits, decimals) => {
    expect(readWrittenNumber(text)).toEqual({ negative, digits, decimals })
  })

  test.each(['1,234', '1.234', '12.345', '999,999', '-1.000', '(1,234)', '0,123', '1000,000'])(
    '%j may be two numbers',
    (text) => {
      expect(readWrittenNumber(text)).toBe('ambiguous')
    },
  )

  test.each(['', ' ', '-', '()', 'x', '1 2', '1,2,3', "1'2", '1.2.3', '1e3', '٣', '½', '5%'])(
    '%j is no number',
    (text) => {
      expect(readWrittenNumber(text)).toBe('not-a-number')
    },
  )

  test('is never two numbers: with its marks taken out, its digits stay', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from("0123456789.,' -()")), maxLength: 12 }),
        (text) => {
          const written = readWrittenNumber(text)
          if (typeof written === 'object') expect(written.digits).toBe(text.replace(/\D/g, ''))
        },
      ),
      { numRuns: 2_000 },
    )
  })
})

describe('a decimal as a count of its smallest unit', () => {
  const decimal = (digits: string, decimals: number, negative = false): Parameters<typeof toInteger>[0] => {
    return { digits, decimals, negative }
  }

  test.each([
    ['1234 in centimes', decimal('1234', 0), 2, 123_400],
    ['12.34', decimal('1234', 2), 2, 1_234],
    ['-12.34', decimal('1234', 2, true), 2, -1_234],
    ['-0 is 0', decimal('000', 2, true), 2, 0],
    ['zeros beyond the unit say nothing', decimal('123400', 4), 2, 1_234],
    ['a digit beyond it is too fine', decimal('12345', 3), 2, 'too-fine'],
    ['the largest', decimal('99', 0), 0, 99],
    ['one more', decimal('100', 0), 0, 'too-large'],
  ])('%s', (_, value, scale, expected) => {
    expect(toInteger(value, scale, scale === 0 ? 99 : 1e13)).toBe(expected)
  })
})
