import { readHeader } from '../core/budget/header.ts'
import { rowsOf, writtenIn, type TableRow } from '../core/budget/rows.ts'
import type { Place } from '../core/finding.ts'
import { loadFramework } from '../core/framework/load.ts'
import type { ResultsFramework } from '../core/framework/schema.ts'
import { frameworkOfRows } from '../workbook/framework-of-rows.ts'
import { FrameworkSheetPlaces, type FrameworkTable } from '../workbook/framework-places.ts'
import { frameworkTables, type FrameworkTableName } from '../workbook/framework-rows.ts'
import { HostError } from '../workbook/host-error.ts'
import { ownTables } from '../workbook/own-tables.ts'
import type { BookReader, TableInfo } from '../workbook/port.ts'
import type { NamedBook } from './join/named-tables.ts'
import { schemaVersion } from '../workbook/schema-version.ts'

/** The framework that a book carries and where its items stand, or what keeps it from being read. */
export type BookFramework = { readonly places: FrameworkSheetPlaces } & (
  | { readonly framework: ResultsFramework }
  | { readonly framework: undefined; readonly problem: string; readonly at: Place }
)

const needed = ['SectorRows', 'UnitRows', 'Goals', 'Objectives', 'Outputs'] as const

/**
 * Reads the framework that a book carries.
 * @param fallback gives the facts (id, years, currency) where a book has lost its own, as a copy of its visible sheets has
 * @returns undefined for a book without sheets of a framework
 * @throws HostError `schema-newer` for a book that a later version of this program made
 */
export async function readBookFramework(
  { name, book }: NamedBook,
  fallback: ResultsFramework,
): Promise<BookFramework | undefined> {
  const tables = await readTables(book)
  const facts = tables.get('SettingRows')?.rows ?? []
  refuseNewer(name, facts)
  const hasFacts = valueOf(facts, 'framework') !== ''
  if (!hasFacts && !needed.every((table) => tables.has(table))) return undefined
  const places = new FrameworkSheetPlaces(tables)
  const lost = needed.find((table) => !tables.has(table))
  const head = places.head('SettingRows') ?? { source: '', sheet: null, row: null, column: null }
  if (lost) return { places, framework: undefined, problem: `its table ${lost} is missing`, at: head }
  const written = frameworkOfRows(Object.fromEntries([...tables].map(([table, { rows }]) => [table, rows])))
  const loaded = loadFramework(hasFacts ? written.json : { ...written.json, ...factsOf(fallback) })
  if (loaded.ok && written.problems.length === 0) return { places, framework: loaded.framework }
  const problems = [
    ...written.problems.map(({ at, problem }) => ({ at, words: `${cellWords(at)} ${problem}` })),
    ...(loaded.ok ? [] : loaded.problems).map(({ path, problem }) => {
      const at = written.placeOf(path)
      return { at: at ?? head, words: `${at ? cellWords(at) : path} ${problem}` }
    }),
  ]
  const [first = { at: head, words: '' }, ...others] = problems
  const more =
    others.length === 0 ? '' : `, and ${others.length} more ${others.length === 1 ? 'problem' : 'problems'}`
  return { places, framework: undefined, problem: `${first.words}${more}`, at: first.at }
}

async function readTables(book: BookReader): Promise<ReadonlyMap<FrameworkTableName, FrameworkTable>> {
  const { tables } = await book.describe()
  const read = new Map<FrameworkTableName, FrameworkTable>()
  for (const name of frameworkTables) {
    const info = tables.find(({ table }) => table === name)
    if (info) read.set(name, await readTable(book, info, name))
  }
  return read
}

async function readTable(
  book: BookReader,
  info: TableInfo,
  name: FrameworkTableName,
): Promise<FrameworkTable> {
  const { source, sheet, headerRow, letters } = info
  const shape = { required: ownTables[name], optional: [], years: false }
  const table = { name: source, sheet, header: readHeader<string>(info.header, shape, letters) }
  const rows: TableRow[] = []
  for await (const block of book.read(info)) rows.push(...rowsOf(table, [block]))
  return { rows, head: { source, sheet, row: headerRow, column: null } }
}

function refuseNewer(file: string, facts: readonly TableRow[]): void {
  const version = Number(valueOf(facts, 'schemaVersion'))
  if (version <= schemaVersion) return
  const shown = Number.isNaN(version) ? valueOf(facts, 'schemaVersion') : String(version)
  throw new HostError(
    'schema-newer',
    `${file} was made by a newer version (its layout is number ${shown}, this version knows ${schemaVersion}): use that version to read it.`,
  )
}

function valueOf(facts: readonly TableRow[], name: string): string {
  const row = facts.find((fact) => writtenIn(fact, 'Name') === name)
  return row ? writtenIn(row, 'Value') : ''
}

function factsOf({ id, title, version, status, currency, years }: ResultsFramework): object {
  return { id, title, version, status, currency, years }
}

function cellWords({ sheet, row, column }: Place): string {
  return `cell ${column ?? ''}${row ?? ''} of sheet ${sheet ?? ''}`
}
