import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { disagreements } from './agreement.ts'
import type { Answer } from './answer.ts'
import { contenders, type ContenderName } from './contenders.ts'
import { writeCsv } from './csv-files.ts'
import { ituLookup } from './framework.ts'
import { warmUpRows, type Measured } from './measure.ts'
import { tableOf, type Measurements } from './table.ts'

const names = Object.keys(contenders) as ContenderName[]
const exec = promisify(execFile)

/** Measures all contenders over each number of lines, in processes of their own, and gives one table. */
export async function benchLines(rowCounts: readonly number[], runs: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rbb-bench-'))
  try {
    const lookup = ituLookup()
    await writeCsv(folder, warmUpRows, lookup)
    const measurements: Measurements[] = []
    for (const rows of rowCounts) {
      await writeCsv(folder, rows, lookup)
      measurements.push({ rows, runs: await takeTurns(folder, rows, runs) })
    }
    return tableOf(measurements)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Measures all contenders one after another, again and again, so that a busy moment of the machine hits all alike. */
async function takeTurns(
  folder: string,
  rows: number,
  runs: number,
): Promise<Record<ContenderName, Measured[]>> {
  const taken = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    ContenderName,
    Measured[]
  >
  for (let run = 0; run < runs; run++) {
    for (const name of names) taken[name].push(await measureApart(folder, name, rows))
  }
  const [first, ...others] = (['engine, rows', 'engine, CSV', 'DuckDB'] as const).map(
    (name) => taken[name][0]?.found,
  )
  for (const other of others) {
    const found = disagreements(first as Answer, other as Answer)
    if (found.length > 0) throw new Error(`the contenders disagree:\n${found.join('\n')}`)
  }
  return taken
}

/** One measurement in a process of its own, so that its peak of memory is its own. */
async function measureApart(folder: string, name: ContenderName, rows: number): Promise<Measured> {
  const script = fileURLToPath(new URL('child.ts', import.meta.url))
  const options = ['--expose-gc', '--max-old-space-size=8192', '--import', './scripts/typescript.mjs']
  const { stdout } = await exec(process.execPath, [...options, script, name, String(rows), folder])
  return JSON.parse(stdout) as Measured
}
