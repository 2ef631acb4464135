import type { Cell } from '../../../src/core/budget/cell.ts'
import { readHeader } from '../../../src/core/budget/header.ts'
import { LineReader } from '../../../src/core/budget/line-reader.ts'
import type { LineTable } from '../../../src/core/budget/line-table.ts'
import { isTotal, whyOther } from '../../../src/core/budget/other-rows.ts'
import { lineShape } from '../../../src/core/budget/tables.ts'

const headers = ['Line', 'Activity', 'Output', 'Enabler', 'Category', 'Fund', '2020', '2021']

function read(
  rows: readonly (readonly Cell[])[],
  header: readonly string[] = headers,
  holdsOtherRows = true,
): LineTable {
  const source = { name: 'BR', sheet: 'BR', headerRow: 1, header: readHeader(header, lineShape) }
  const reader = new LineReader([{ ...source, format: { scale: 2, textCounts: false }, holdsOtherRows }])
  reader.add(0, { firstRow: 2, rows })
  return reader.finish()
}

const line = ['L1', 'Publish', 'R.1-1', null, 1, 'RB', 100, 100]

describe('what a row of a source is', () => {
  test.each<[string, readonly Cell[], boolean]>([
    ['a line', line, true],
    ['a line without a tag', ['L1', 'Publish', null, null, 1, 'RB', 100, 100], true],
    ['a line without an id', [null, 'Publish', 'R.1-1', null, 1, 'RB', 100, 100], true],
    ['an enabler line without an id', [null, 'Run', null, 'BR.1', null, null, 100, 100], true],
    ['a tagged line called a total', [null, 'Total access', 'R.1-1', null, null, null, 5, 5], true],
    ['a line whose amounts are still to come', ['L1', 'Publish', null, null, 1, 'RB', null, null], true],
    ['an untagged row with an id and an amount alone', ['L1', null, null, null, null, null, 5, null], true],
    ['a row without id and tag', [null, 'Department', null, null, null, null, 100, 100], false],
    ['a blank-looking id', ['  ', 'Department', null, null, 1, 'RB', 100, 100], false],
    ['a subtotal under the ids', ['Subtotal', null, null, null, null, null, 100, 100], false],
    ['a subtotal with a number', ['900', 'TOTAL Radiocommunication', null, null, 1, 'RB', 100, 100], false],
    [
      'a heading under the ids',
      ['A. Radiocommunication Bureau', null, null, null, null, null, null, null],
      false,
    ],
    ['a note', [null, 'Figures as of June', null, null, null, null, null, null], false],
    ['a control total without any text', [null, null, null, null, null, null, 100, 100], false],
  ])('%s', (_what, cells, isLine) => {
    const { count, leftOut } = read([cells])
    expect([count, leftOut.length]).toEqual(isLine ? [1, 0] : [0, 1])
  })
})

test('rows left out are kept with their place, label, amounts and codes, and count nowhere', () => {
  const { count, row, amounts, leftOut } = read([
    ['A. Bureau'],
    line,
    [],
    [null, 'Sum', null, null, 'all', null, 100.5, { fault: 'error', text: '#REF!' }],
    [null, null, null, null, null, null, 7],
  ])
  expect([count, [...row], amounts.map((year) => [...year])]).toEqual([1, [3], [[10_000], [10_000]]])
  expect(leftOut.map(({ texts }) => Object.values(texts).filter((text) => text !== ''))).toEqual([
    [],
    ['all'],
    [],
  ])
  expect(
    leftOut.map(({ source, row: at, label, amounts: of }) => ({ source, row: at, label, amounts: of })),
  ).toEqual([
    { source: 0, row: 2, label: 'A. Bureau', amounts: [0, 0] },
    { source: 0, row: 5, label: 'Sum', amounts: [10_050, 0] },
    { source: 0, row: 6, label: '7', amounts: [700, 0] },
  ])
})

test('without a column of ids, rows are left out by their words alone', () => {
  const header = headers.slice(1)
  const { count, leftOut } = read(
    [
      line.slice(1),
      ['Publish', null, null, 1, 'RB', 5, 5],
      ['Total', null, null, null, null, 9],
      [null, null, null, null, null, 9, 9],
    ],
    header,
  )
  expect([count, leftOut.map(({ label }) => label)]).toEqual([2, ['Total', '9']])
})

test.each<[string, readonly Cell[], readonly string[]]>([
  ['total', ['900', 'TOTAL', null, null, 1, 'RB', 100, 100], headers],
  ['text', [null, 'Figures as of June'], headers],
  ['no-id', [null, 'Department', null, null, 1, 'RB', 100, 100], headers],
  ['no-words', [null, null, null, null, null, 100, 100], headers.slice(1)],
])('why a row is no line: %s', (why, cells, header) => {
  expect(whyOther(cells, readHeader(header, lineShape))).toBe(why)
})

test('in our own table every row is a line', () => {
  const { count, leftOut } = read(
    [['A. Bureau'], [null, 'Total', null, null, null, null, 100]],
    headers,
    false,
  )
  expect([count, leftOut]).toEqual([2, []])
})

describe('words for a total', () => {
  test.each([
    'Total',
    'TOTALS',
    'total BR',
    'Subtotal',
    'sub-total',
    'Sub total 1',
    'Grand total',
    'Sum',
    '  — Total:',
    'Total général',
    'Sous-total',
    'Somme',
    'Suma',
    'Subtotal general',
    'Итого',
    'Всего по сектору',
    '合计',
    '小计：无线电',
    'المجموع',
    'إجمالي القطاع',
    'Zwischensumme',
    'Σ',
  ])('%s', (text) => {
    expect(isTotal(text)).toBe(true)
  })

  test.each([
    'Totality of care',
    'Summer school',
    'Summary records',
    'Sumatra office',
    'Publish totals',
    'Всеобщий',
    '',
    'Subtle',
  ])('not %s', (text) => {
    expect(isTotal(text)).toBe(false)
  })
})
