import { HostError } from '../../workbook/host-error.ts'
import { ownTableNames, ownTitles, type OwnNames } from '../../workbook/own-names.ts'
import { ownTables, type OwnTableName } from '../../workbook/own-tables.ts'
import { mainTables, markOf, sheetKeys, type SheetKey } from '../../workbook/sheet-keys.ts'
import type { Glance } from './glance.ts'

/** Our sheets and tables in a book, by their present titles and names. */
export interface OwnParts {
  readonly sheets: ReadonlyMap<SheetKey, string>
  readonly tables: ReadonlyMap<OwnTableName, string>
}

/**
 * Finds our sheets by their hidden names, whatever people call them; where a name was lost, by the title and the
 * table on it. Our tables are those on our sheets, and any that bears our mark.
 */
export function ownPartsIn({ sheets, tables, names }: Pick<Glance, 'sheets' | 'tables' | 'names'>): OwnParts {
  const titles = new Map(sheets.map(({ name }) => [name.toLowerCase(), name]))
  const marks = new Map(names.map(({ name, refersTo }) => [name.toLowerCase(), sheetOf(refersTo)]))
  const found = new Map<SheetKey, string>()
  for (const key of sheetKeys) {
    const main = mainTables[key]?.toLowerCase()
    const unmarked = tables.find(({ name, sheet }) => name.toLowerCase() === main && sheet === key)?.sheet
    const title = titles.get((marks.get(markOf(key).toLowerCase()) ?? '').toLowerCase()) ?? unmarked
    if (title !== undefined) found.set(key, title)
  }
  const ours = new Set(found.values())
  const known = new Map<OwnTableName, string>()
  for (const name of tableNames) {
    const table =
      tables.find((one) => one.name.toLowerCase() === `${name}_RBB`.toLowerCase()) ??
      tables.find((one) => one.name.toLowerCase() === name.toLowerCase() && ours.has(one.sheet))
    if (table) known.set(name, table.name)
  }
  return { sheets: found, tables: known }
}

/**
 * What our sheets and tables are called in a book, and what those that lack would be called: their own names, or,
 * where somebody else's thing has that, ` (RBB)` and `_RBB` behind it.
 * @throws HostError `name-taken` where even that is somebody else's
 */
export function namesIn({ sheets, tables, names }: Glance, own: OwnParts): OwnNames {
  const takenTitles = new Set(sheets.map(({ name }) => name.toLowerCase()))
  const takenNames = new Set([...tables, ...names].map(({ name }) => name.toLowerCase()))
  return {
    titles: mapped(ownTitles, (key) => own.sheets.get(key) ?? free(key, `${key} (RBB)`, takenTitles)),
    tables: mapped(ownTableNames, (name) => own.tables.get(name) ?? free(name, `${name}_RBB`, takenNames)),
  }
}

const tableNames = Object.keys(ownTables) as OwnTableName[]

/** The title in a name's formula such as `'Appendix A'!$A$1`. */
export function sheetOf(refersTo: string): string {
  const [, quoted, plain] = /^(?:'((?:[^']|'')+)'|([^'!]+))!/u.exec(refersTo) ?? []
  return quoted?.replaceAll("''", "'") ?? plain ?? ''
}

function free(name: string, other: string, taken: ReadonlySet<string>): string {
  const found = [name, other].find((one) => !taken.has(one.toLowerCase()))
  if (found !== undefined) return found
  throw new HostError(
    'name-taken',
    `The names “${name}” and “${other}” are both taken in this book by something else. Rename one of them and try again.`,
  )
}

function mapped<Key extends string>(
  names: Readonly<Record<Key, string>>,
  to: (key: Key) => string,
): Readonly<Record<Key, string>> {
  const keys = Object.keys(names) as Key[]
  return Object.fromEntries(keys.map((key) => [key, to(key)])) as Record<Key, string>
}
