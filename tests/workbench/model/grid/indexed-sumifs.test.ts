import { CellValueType, type ICellData } from '@univerjs/core'
import * as fc from 'fast-check'
import { openEngine } from '../../../../src/workbench/model/grid/engine.ts'

type Typed = string | number | boolean | null

const cellOf = (value: Typed): ICellData =>
  value === null
    ? {}
    : typeof value === 'number'
      ? { v: value, t: CellValueType.NUMBER }
      : typeof value === 'boolean'
        ? { v: value ? 1 : 0, t: CellValueType.BOOLEAN }
        : value.startsWith('=')
          ? { f: value }
          : { v: value, t: CellValueType.STRING }

/** The results of the formulas beside rows of (amount, code, unit, year). */
async function results(
  rows: readonly (readonly Typed[])[],
  formulas: readonly string[],
  sumifs: 'indexed' | 'stock',
) {
  const cellData: Record<number, Record<number, ICellData>> = {}
  for (const [at, row] of rows.entries()) {
    cellData[at] = Object.fromEntries(row.map((value, column) => [column, cellOf(value)]))
  }
  for (const [at, f] of formulas.entries()) cellData[at] = { ...cellData[at], 6: { f } }
  const sheet = { id: 's', name: 'Data', rowCount: 120, columnCount: 12, cellData }
  const engine = openEngine({ id: 'b', sheetOrder: ['s'], sheets: { s: sheet } }, sumifs)
  await engine.calculation.settle()
  const values = formulas.map(
    (_, at) => engine.book.getSheetBySheetId('s')?.getCellMatrix().getValue(at, 6)?.v,
  )
  engine.dispose()
  return { values, count: engine.sumifs }
}

const amount = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -900, max: 900 }) },
  fc.constantFrom<Typed>(null, 'text', '12', true),
)
const code = fc.oneof(
  {
    weight: 200,
    arbitrary: fc.constantFrom<Typed>('R.1-1', 'r.1-1', 'T.2-3', 'A*', 'é', '2021', '', null, true),
  },
  fc.constantFrom<Typed>('1.10', '=1/0'),
)
const unit = fc.constantFrom<Typed>('BR', 'TSB', 'br ', null, 5, '5')
const year = fc.constantFrom<Typed>(2020, 2021, '2021', 2021.5, null, false)
const row = fc.tuple(amount, code, unit, year)

const criterion = fc.constantFrom(
  '"R.1-1"',
  '"t.2-3"',
  '"É"',
  '"BR"',
  '"2021"',
  '2021',
  '5',
  '1.1',
  '"R*"',
  '"?R"',
  '"A~*"',
  '">2020"',
  '"<>BR"',
  '"="',
  '""',
  'TRUE',
  'B1',
  'C2',
  'D3',
  '$B$1:$B$2',
)
const range = fc.constantFrom('$B$1:$B$40', '$C$1:$C$40', '$D$1:$D$40', '$B$1:$B$39')
const formula = fc
  .array(fc.tuple(range, criterion), { minLength: 1, maxLength: 3 })
  .map((pairs) => `=SUM(SUMIFS($A$1:$A$40,${pairs.map((pair) => pair.join(',')).join(',')}))`)

it('gives what the stock function gives, whatever stands in the cells and the criteria', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 40, maxLength: 40 }),
      fc.array(formula, { minLength: 100, maxLength: 100 }),
      async (rows, formulas) => {
        const indexed = await results(rows, formulas, 'indexed')
        const stock = await results(rows, formulas, 'stock')
        const named = (values: readonly unknown[]) => values.map((value, at) => [formulas[at], value])
        expect(named(indexed.values)).toEqual(named(stock.values))
        expect(indexed.count?.indexed).toBeGreaterThan(0)
        expect(indexed.count?.stock).toBeGreaterThan(0)
      },
    ),
    // A failure shows its formula by itself; making the case smaller would take longer than the test may.
    { numRuns: 4, endOnFailure: true },
  )
})

it('follows changes, also of what it sums by formulas', async () => {
  const cellData = {
    0: {
      0: { v: 3, t: CellValueType.NUMBER },
      1: { v: 'G', t: CellValueType.STRING },
      2: { f: '=A1*2' },
      3: { f: '=SUMIFS(C1:C2,B1:B2,"g")' },
    },
    1: { 0: { v: 4, t: CellValueType.NUMBER }, 1: { v: 'H', t: CellValueType.STRING }, 2: { f: '=A2*2' } },
  }
  const sheet = { id: 's', name: 'Data', rowCount: 20, columnCount: 8, cellData }
  const engine = openEngine({ id: 'b', sheetOrder: ['s'], sheets: { s: sheet } })
  const sum = () => engine.book.getSheetBySheetId('s')?.getCellMatrix().getValue(0, 3)?.v
  await engine.calculation.settle()
  expect(sum()).toBe(6)
  const write = (cellValue: object) =>
    engine.run('sheet.mutation.set-range-values', { unitId: 'b', subUnitId: 's', cellValue })
  write({ 0: { 0: { v: 5, t: CellValueType.NUMBER } } })
  await engine.calculation.settle()
  expect(sum()).toBe(10)
  write({ 1: { 1: { v: 'g', t: CellValueType.STRING } } })
  await engine.calculation.settle()
  expect(sum()).toBe(18)
  engine.dispose()
})

it('sums 10,000 rows by five criteria 500 times from the index alone', async () => {
  const cellData: Record<number, Record<number, ICellData>> = {}
  for (let at = 0; at < 10_000; at++) {
    const cells = [at % 97, `R.${at % 7}`, `U${at % 5}`, 2020 + (at % 4), `F${at % 3}`]
    cellData[at] = Object.fromEntries(cells.map((value, column) => [column, cellOf(value)]))
  }
  for (let at = 0; at < 500; at++) {
    const f = `=SUMIFS($A$1:$A$10000,$B$1:$B$10000,"R.${at % 7}",$C$1:$C$10000,"U${at % 5}",$D$1:$D$10000,${2020 + (at % 4)},$E$1:$E$10000,"F${at % 3}",$F$1:$F$10000,"")`
    cellData[at] = { ...cellData[at], 6: { f } }
  }
  const sheet = { id: 's', name: 'Data', rowCount: 10_100, columnCount: 12, cellData }
  const engine = openEngine({ id: 'b', sheetOrder: ['s'], sheets: { s: sheet } })
  await engine.calculation.settle()
  expect(engine.sumifs).toEqual({ indexed: 500, stock: 0 })
  const matrix = engine.book.getSheetBySheetId('s')?.getCellMatrix()
  const expected = Array.from({ length: 10_000 }, (_, at) => at)
    .filter((at) => at % 7 === 3 && at % 5 === 3 && at % 4 === 3 && at % 3 === 0)
    .reduce((sum, at) => sum + (at % 97), 0)
  expect(matrix?.getValue(3, 6)?.v).toBe(expected)
  engine.dispose()
})
