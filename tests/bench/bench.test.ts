import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { disagreements } from '../../bench/agreement.ts'
import type { Answer } from '../../bench/answer.ts'
import { bareLoop } from '../../bench/bare-loop.ts'
import { contenders } from '../../bench/contenders.ts'
import { writeCsv } from '../../bench/csv-files.ts'
import { answerOf, checkAndAllocate } from '../../bench/engine.ts'
import { ituLookup } from '../../bench/framework.ts'
import { at } from '../../bench/line-cells.ts'
import { median } from '../../bench/median.ts'
import { faultKinds } from '../../bench/planted-faults.ts'
import { bookOver, generateRows } from '../../bench/rows-book.ts'
import { tableOf } from '../../bench/table.ts'

const rows = 5_000
const lookup = ituLookup()
const folder = mkdtempSync(join(tmpdir(), 'rbb-bench-test-'))

beforeAll(() => writeCsv(folder, rows, lookup))
afterAll(() => rmSync(folder, { recursive: true }))

async function answer(name: 'engine, rows' | 'engine, CSV' | 'DuckDB'): Promise<Answer> {
  const contender = await contenders[name](rows, lookup, folder)
  const tell = await contender.run()
  if ('close' in contender) contender.close()
  return tell()
}

describe('the contenders of the bench', () => {
  test('find the same faults and sums from rows, from CSV and in DuckDB', async () => {
    const engine = await answer('engine, rows')
    expect(disagreements(engine, await answer('engine, CSV'))).toEqual([])
    expect(disagreements(engine, await answer('DuckDB'))).toEqual([])
    for (const kind of faultKinds) expect(engine.faults[kind]).toBeGreaterThan(0)
  })

  test('say what they disagree on', () => {
    const one = { faults: { 'unit-unknown': 1 }, sums: { 'R.1-1': [1, 2] } }
    const other = { faults: {}, sums: { 'R.1-1': [1, 3] } }
    expect(disagreements(one, other)).toEqual(['lines with unit-unknown: 1, 0', 'sum of R.1-1: [1,2], [1,3]'])
    expect(disagreements(one, one)).toEqual([])
  })

  test('the bare loop sums the lines that are not split as the engine does', async () => {
    const lines = generateRows(rows, lookup).lines.filter((cells) =>
      [at.objective, at.output, at.enabler].some((tag) => cells[tag] !== ''),
    )
    const book = bookOver({ lines, splits: [] }, lookup.framework.years)
    const engine = answerOf(await checkAndAllocate(book, lookup), lookup)
    const bare = bareLoop(lines, lookup)
    const { faults, sums } = engine
    expect(bare.sums).toEqual(sums)
    expect(bare.unmapped).toBe(
      (faults['output-unknown'] ?? 0) +
        (faults['output-not-under-objective'] ?? 0) +
        (faults['enabler-unknown'] ?? 0),
    )
    const ids = lines.map((cells) => cells[at.id]).filter((id) => id !== '')
    expect(bare.doubled).toBe(ids.length - new Set(ids).size)
  })
})

test('the table sets medians beside each other', () => {
  const run = (milliseconds: number) => ({ milliseconds, before: 1, peak: 2 })
  const runs = {
    'bare loop': [run(30), run(10), run(20)],
    'engine, rows': [run(30)],
    'engine, CSV': [run(90)],
    DuckDB: [run(30), run(60)],
  }
  const table = tableOf([{ rows: 10, runs }])
  expect(table).toContain('1.5 x bare loop')
  expect(table).toContain('2.0 x DuckDB')
  expect(median([4, 1, 3])).toBe(3)
  expect(median([4, 1])).toBe(2.5)
})
