import { amountCell, dayCell, textCell } from '../../../src/workbook/entered/entered-cell.ts'
import { HostError } from '../../../src/workbook/host-error.ts'

describe('cells of a new book', () => {
  test.each<[string, string | number | null]>([
    ['2019-06-30', 43646],
    ['2020-02-29', 43890],
    ['2019-02-30', '2019-02-30'],
    ['2019-06', '2019-06'],
    ['June 2019', 'June 2019'],
    ['', null],
  ])('the day %j', (text, cell) => {
    expect(dayCell(text)).toBe(cell)
  })

  test.each<[number | null | string, string, string | number | null]>([
    [123450, "1'234.50", 1234.5],
    [0, '0', 0],
    [null, '', null],
    ['ambiguous', '1,234', '1,234'],
    ['error', '#N/A', '#N/A'],
  ])('the amount %j, written %j', (amount, text, cell) => {
    expect(amountCell(amount, text)).toBe(cell)
  })

  test('a text keeps its spaces, and one of spaces alone is blank', () => {
    expect([textCell(' a '), textCell('  '), textCell('=1+1')]).toEqual([' a ', null, '=1+1'])
  })

  test('a text that no cell can hold is refused in words', () => {
    expect(() => textCell('x'.repeat(32_768))).toThrow(HostError)
    expect(textCell('x'.repeat(32_767))).toHaveLength(32_767)
  })
})
