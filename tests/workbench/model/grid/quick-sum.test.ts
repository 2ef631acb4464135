import { CellValueType, type ICellData } from '@univerjs/core'
import { openEngine, type Engine } from '../../../../src/workbench/model/grid/engine.ts'

const rows = 1500

/** A long column of cells, and formulas beside it. */
function engineOf(cellAt: (row: number) => ICellData, formulas: readonly string[]): Engine {
  const cellData: Record<number, Record<number, ICellData>> = {}
  for (let row = 0; row < rows; row += 1) cellData[row] = { 0: cellAt(row) }
  for (const [at, f] of formulas.entries()) cellData[at] = { ...cellData[at], 3: { f } }
  const sheet = { id: 's', name: 'Data', rowCount: rows + 20, columnCount: 8, cellData }
  return openEngine({ id: 'b', sheetOrder: ['s'], sheets: { s: sheet } })
}

async function results(engine: Engine, count: number) {
  await engine.calculation.settle()
  const cells = engine.book.getSheetBySheetId('s')?.getCellMatrix()
  return Array.from({ length: count }, (_, at) => cells?.getValue(at, 3)?.v)
}

it('adds a long range as Excel does: numbers count, texts, truths and blanks do not', async () => {
  const kinds: readonly ICellData[] = [
    { v: 0.1, t: CellValueType.NUMBER },
    { v: '7', t: CellValueType.FORCE_STRING },
    { v: 1, t: CellValueType.BOOLEAN },
    {},
    { v: 'Goal', t: CellValueType.STRING },
    { v: -0.25, t: CellValueType.NUMBER },
  ]
  const formulas = ['=SUM(A1:A1500)', '=SUM(A1:A1500,10,A1)', '=SUM(A:A)', '=SUM(A1:A1200)']
  const engine = engineOf((row) => kinds[row % kinds.length] ?? {}, formulas)
  expect(await results(engine, 4)).toEqual([-37.5, -27.4, -37.5, -30])
  engine.dispose()
})

it('adds centimes without their rounding, and follows what is typed and what formulas give', async () => {
  const cellAt = (row: number): ICellData => (row === 7 ? { f: '=C1' } : { v: 0.1, t: CellValueType.NUMBER })
  const engine = engineOf(cellAt, ['=SUM(A1:A1500)'])
  expect(await results(engine, 1)).toEqual([149.9])
  const write = (row: number, column: number, v: number): void =>
    engine.run('sheet.mutation.set-range-values', {
      unitId: 'b',
      subUnitId: 's',
      cellValue: { [row]: { [column]: { v, t: CellValueType.NUMBER } } },
    })
  write(0, 2, 50)
  expect(await results(engine, 1)).toEqual([199.9])
  write(3, 0, 1.1)
  expect(await results(engine, 1)).toEqual([200.9])
  engine.dispose()
})

it('shows the error that stands in a long range', async () => {
  const cellAt = (row: number): ICellData => (row === 900 ? { f: '=1/0' } : { v: 1, t: CellValueType.NUMBER })
  const engine = engineOf(cellAt, ['=SUM(A1:A1500)', '=SUM(A1:A899)'])
  expect(await results(engine, 2)).toEqual(['#DIV/0!', 899])
  engine.dispose()
})
