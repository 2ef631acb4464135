import { CellValueType, type ICellData } from '@univerjs/core'
import { FormulaDataModel } from '@univerjs/engine-formula'
import * as fc from 'fast-check'
import { openEngine, type Engine } from '../../../../src/workbench/model/grid/engine.ts'

const number = (v: number): ICellData => ({ v, t: CellValueType.NUMBER })

function engineOf(cellData: Record<number, Record<number, ICellData>>): Engine {
  const sheet = { id: 's', name: 'Data', rowCount: 40, columnCount: 12, cellData }
  return openEngine({ id: 'b', sheetOrder: ['s'], sheets: { s: sheet } })
}

/** The formulas of a sheet, by their cells, as calculation finds them and as they stand there. */
function bothWays({ injector, book }: Engine) {
  const known: Record<string, string> = {}
  const data = injector.get(FormulaDataModel).getFormulaData()['b']?.['s'] ?? {}
  for (const [row, line] of Object.entries(data)) {
    for (const [column, cell] of Object.entries(line as Record<string, { readonly f: string }>))
      known[`${row} ${column}`] = cell.f
  }
  const there: Record<string, string> = {}
  book
    .getSheetBySheetId('s')
    ?.getCellMatrix()
    .forValue((row, column, cell) => {
      if (typeof cell?.f === 'string') there[`${row} ${column}`] = cell.f
    })
  return { known, there }
}

const line = fc.integer({ min: 0, max: 12 })
const step = fc.oneof(
  fc.record({ does: fc.constant('formula' as const), row: line, column: fc.nat(5), to: line }),
  fc.record({ does: fc.constant('number' as const), row: line, column: fc.nat(5), to: line }),
  fc.record({
    does: fc.constantFrom('insert-row', 'remove-rows', 'insert-col', 'remove-col'),
    row: line,
    column: fc.nat(5),
    to: fc.integer({ min: 0, max: 2 }),
  }),
)

it('knows where formulas are, whatever is written, comes or goes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const engine = engineOf({ 0: { 0: number(3), 1: { f: '=A1*2' } }, 9: { 3: { f: '=A1' } } })
      const run = (name: string, params: object): void =>
        engine.run(`sheet.mutation.${name}`, { unitId: 'b', subUnitId: 's', ...params })
      expect(bothWays(engine).known).toEqual({ '0 1': '=A1*2', '9 3': '=A1' })
      for (const { does, row, column, to } of steps) {
        const cell = does === 'formula' ? { f: `=A${to + 1}+1`, v: null } : { ...number(to), f: null }
        if (does === 'formula' || does === 'number')
          run('set-range-values', { cellValue: { [row]: { [column]: cell } } })
        else if (does.endsWith('col'))
          run(does, { range: { startRow: 0, endRow: 39, startColumn: column, endColumn: column + to } })
        else run(does, { range: { startRow: row, endRow: row + to, startColumn: 0, endColumn: 11 } })
        const { known, there } = bothWays(engine)
        expect(known).toEqual(there)
      }
      await engine.calculation.settle()
      engine.dispose()
    }),
    { numRuns: 30 },
  )
})
