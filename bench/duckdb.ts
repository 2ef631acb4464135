import { readFile } from 'node:fs/promises'
import { DuckDBInstance, type DuckDBResultReader } from '@duckdb/node-api'
import type { FrameworkLookup } from '../src/core/framework/lookup.ts'
import type { Answer } from './answer.ts'

/** DuckDB in memory, with the framework's codes in tables; `answer` reads the files anew each time. */
export async function openDuckDb(lookup: FrameworkLookup) {
  const instance = await DuckDBInstance.create()
  const connection = await instance.connect()
  await connection.run(frameworkTables(lookup))
  const [read, faults, sums] = await Promise.all([queryOf('read'), queryOf('faults'), queryOf('sums')])

  async function answer(files: { readonly lines: string; readonly splits: string }): Promise<Answer> {
    await connection.run(withFiles(read, files))
    const counts = await connection.runAndReadAll(faults)
    const totals = await connection.runAndReadAll(sums)
    return { faults: byName(counts, ([lines = 0]) => lines), sums: byName(totals, (years) => years) }
  }
  return { answer, close: () => connection.closeSync() }
}

/** Rows of a name and numbers, keyed by the name. */
function byName<Value>(
  rows: DuckDBResultReader,
  valueOf: (numbers: readonly number[]) => Value,
): Record<string, Value> {
  const entries = rows.getRowsJS().map(([name, ...numbers]) => {
    if (typeof name !== 'string') throw new TypeError('the first column of an answer is no name')
    return [name, valueOf(numbers.map(Number))] as const
  })
  return Object.fromEntries(entries)
}

function queryOf(name: string): Promise<string> {
  return readFile(new URL(`sql/${name}.sql`, import.meta.url), 'utf8')
}

function withFiles(
  sql: string,
  { lines, splits }: { readonly lines: string; readonly splits: string },
): string {
  return sql.replaceAll(':lines', quoted(lines)).replaceAll(':splits', quoted(splits))
}

function frameworkTables({ outputs, objectives, enablers, framework, units }: FrameworkLookup): string {
  const table = (name: string, columns: string, rows: readonly (readonly (string | number)[])[]): string => {
    const values = rows.map((row) => `(${row.map((value) => quoted(String(value))).join(', ')})`)
    return `CREATE TABLE ${name} (${columns}); INSERT INTO ${name} VALUES ${values.join(', ')};`
  }
  const codes = (items: readonly { readonly code: string }[] = []): string[][] =>
    items.map(({ code }) => [code])
  return [
    table(
      'outputs',
      'code VARCHAR, objective VARCHAR, printed INTEGER',
      outputs.map(({ code, objective }, at) => [code, objectives[objective]?.code ?? '', at]),
    ),
    table('enablers', 'code VARCHAR', codes(enablers)),
    table(
      'units',
      'code VARCHAR, role VARCHAR',
      units.map(({ code, role }) => [code, role]),
    ),
    table('categories', 'code VARCHAR', codes(framework.categories)),
    table('funds', 'code VARCHAR', codes(framework.funds)),
  ].join('\n')
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
