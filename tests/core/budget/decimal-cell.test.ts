import { readDecimalCell } from '../../../src/core/budget/decimal-cell.ts'

const read = (value: number): { kind: 'read'; value: number } => ({ kind: 'read', value })

describe('a share, in basis points', () => {
  test.each([
    ['33.33', read(3_333)],
    ['33,33', read(3_333)],
    ['33.33%', read(3_333)],
    ['33.33 %', read(3_333)],
    [' 100 ', read(10_000)],
    ['100.000', read(10_000)],
    ['0', read(0)],
    ['-0', read(0)],
    ['-5', read(-500)],
    [33.33, read(3_333)],
    [0.1 + 0.2, read(30)],
    [-0, read(0)],
    ['', { kind: 'blank' }],
    ['  ', { kind: 'blank' }],
    [null, { kind: 'blank' }],
    [undefined, { kind: 'blank' }],
    ['33.333', { kind: 'too-fine' }],
    [33.333, { kind: 'too-fine' }],
    ['half', { kind: 'not-a-number' }],
    ['%', { kind: 'not-a-number' }],
    ['1e2', { kind: 'not-a-number' }],
    ["1'000", { kind: 'not-a-number' }],
    ['(5)', { kind: 'not-a-number' }],
    ['9999999999999', { kind: 'not-a-number' }],
    [Number.POSITIVE_INFINITY, { kind: 'not-a-number' }],
    [true, { kind: 'not-a-number' }],
    [{ fault: 'error' as const, text: '#N/A' }, { kind: 'not-a-number' }],
  ])('%p is %p', (cell, expected) => {
    expect(readDecimalCell(cell, 2)).toEqual(expected)
  })
})

describe('a weight, in millionths', () => {
  test.each([
    ['2.5', read(2_500_000)],
    ['0.000001', read(1)],
    ['0.0000001', { kind: 'too-fine' }],
    ['1.234', read(1_234_000)],
    [0.1, read(100_000)],
    [1 / 3, { kind: 'too-fine' }],
  ])('%p is %p', (cell, expected) => {
    expect(readDecimalCell(cell, 6)).toEqual(expected)
  })
})
