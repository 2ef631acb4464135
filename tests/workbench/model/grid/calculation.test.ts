import { CellValueType, type ICellData, type Nullable } from '@univerjs/core'
import { openEngine, type Engine } from '../../../../src/workbench/model/grid/engine.ts'

const rows = 3000

/** A column of numbers, and beside each a formula that takes a moment. */
function longBook(): Engine {
  const cellData: Record<number, Record<number, ICellData>> = {}
  for (let row = 0; row < rows; row += 1) {
    cellData[row] = { 0: { v: row, t: CellValueType.NUMBER }, 1: { f: `=SUMPRODUCT(A1:A60)+A${row + 1}` } }
  }
  const sheet = { id: 's', name: 'Data', rowCount: rows + 50, columnCount: 6, cellData }
  return openEngine({ id: 'b', sheetOrder: ['s'], sheets: { s: sheet } })
}

const run = (engine: Engine, name: string, params: object): void =>
  engine.run(`sheet.mutation.${name}`, { unitId: 'b', subUnitId: 's', ...params })

const cellOf = (engine: Engine, row: number, column: number): Nullable<ICellData> =>
  engine.book.getSheetBySheetId('s')?.getCellMatrix().getValue(row, column)

/** Does something in the midst of a calculation, then waits for the results. */
async function meanwhile(engine: Engine, act: () => void): Promise<void> {
  let isDone = false
  const stop = engine.calculation.onProgress((share) => {
    if (share === undefined || share === 0 || isDone) return
    isDone = true
    act()
  })
  await engine.calculation.settle()
  stop()
  expect(isDone).toBe(true)
  expect(engine.calculation.isRunning()).toBe(false)
}

const firstSixty = (60 * 59) / 2

it('gives no cell a result that was on its way to another, when rows come in meanwhile', async () => {
  const engine = longBook()
  await meanwhile(engine, () => {
    run(engine, 'insert-row', { range: { startRow: 100, endRow: 104, startColumn: 0, endColumn: 5 } })
    const moved = Array.from({ length: rows - 100 }, (_, at) => at + 105)
    const cellValue = Object.fromEntries(
      moved.map((row) => [row, { 1: { f: `=SUMPRODUCT(A1:A60)+A${row + 1}`, v: null } }]),
    )
    run(engine, 'set-range-values', { cellValue })
  })
  for (const row of [100, 102, 104]) expect(cellOf(engine, row, 1)?.v ?? null).toBeNull()
  expect(cellOf(engine, 99, 1)?.v).toBe(firstSixty + 99)
  expect(cellOf(engine, 105, 1)?.v).toBe(firstSixty + 100)
  expect(cellOf(engine, rows + 4, 1)?.v).toBe(firstSixty + rows - 1)
  engine.dispose()
})

it('keeps what is typed over a formula meanwhile, and sums what is typed', async () => {
  const engine = longBook()
  await meanwhile(engine, () => {
    run(engine, 'set-range-values', {
      cellValue: {
        0: { 0: { v: 1000, t: CellValueType.NUMBER } },
        50: { 1: { v: 7, f: null, t: CellValueType.NUMBER } },
      },
    })
  })
  expect(cellOf(engine, 50, 1)?.v).toBe(7)
  expect(cellOf(engine, 2000, 1)?.v).toBe(firstSixty + 1000 + 2000)
  engine.dispose()
})

it('tells how far it is, and that it is done', async () => {
  const engine = longBook()
  const told: (number | undefined)[] = []
  engine.calculation.onProgress((share) => told.push(share))
  await engine.calculation.settle()
  expect(told[0]).toBe(0)
  expect(told.at(-1)).toBeUndefined()
  const shares = told.flatMap((share) => (share === undefined || share === 0 ? [] : [share]))
  expect(shares).toEqual([...shares].sort((one, other) => one - other))
  expect(Math.max(...shares)).toBeGreaterThan(0.1)
  engine.dispose()
})

it('keeps no program from ending once it is done, though cells changed meanwhile', async () => {
  const before = heldOpen()
  const engine = longBook()
  await meanwhile(engine, () => {
    run(engine, 'set-range-values', { cellValue: { 0: { 0: { v: 1000, t: CellValueType.NUMBER } } } })
  })
  // Ports that are closed are gone a little later.
  for (let tries = 0; tries < 100 && heldOpen() > before; tries += 1) await later()
  expect(heldOpen()).toBe(before)
  engine.dispose()
})

/** How many ports and timers keep the program alive. */
const heldOpen = (): number =>
  process.getActiveResourcesInfo().filter((kind) => kind === 'MessagePort' || kind === 'Timeout').length

const later = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 10)
  })
