import type { Place } from '../core/finding.ts'
import type { FrameworkDifference } from '../core/framework/difference.ts'
import type { ResultsFramework } from '../core/framework/schema.ts'
import { codesIn, type PlainCell } from './framework-cells.ts'
import { itemKinds, type FrameworkSheetPlaces, type ItemTable } from './framework-places.ts'
import { frameworkRows } from './framework-rows.ts'
import { ownTables } from './own-tables.ts'

/** An item as a row of texts, and which of the rows with its code it is. */
interface Item {
  readonly texts: readonly string[]
  readonly nth: number
}

/**
 * Compares what a book carries of its framework with the framework in use, item by item and cell by cell. Links are
 * not compared: those of a book are the budget's own, whichever framework is in use.
 */
export function compareFrameworks(
  used: ResultsFramework,
  inBook: ResultsFramework,
  places: FrameworkSheetPlaces,
): readonly FrameworkDifference[] {
  const [usedRows, bookRows] = [frameworkRows(used), frameworkRows(inBook)]
  return (Object.keys(itemKinds) as ItemTable[]).flatMap((table) => {
    const [here, there] = [byCode(bookRows[table]), byCode(usedRows[table])]
    return [
      ...[...here].flatMap(([key, item]) => ofItem(table, item, there.get(key), places)),
      ...[...there].flatMap(([key, item]) => (here.has(key) ? [] : [lacking(table, item, places)])),
      ...ofOrder(table, here, there, places),
    ]
  })
}

/** Items by their code without regard to case; a code that comes again has a number behind it. */
function byCode(rows: readonly (readonly PlainCell[])[]): ReadonlyMap<string, Item> {
  const items = new Map<string, Item>()
  for (const cells of rows) {
    const texts = cells.map((cell) => String(cell ?? ''))
    const code = codeOf({ texts }).toLowerCase()
    let nth = 0
    while (items.has(`${code} ${nth}`)) nth += 1
    items.set(`${code} ${nth}`, { texts, nth })
  }
  return items
}

function ofItem(
  table: ItemTable,
  book: Item,
  used: Item | undefined,
  places: FrameworkSheetPlaces,
): readonly FrameworkDifference[] {
  const item = nameOf(table, book)
  const placeOf = (column: string): Place => places.cell(table, codeOf(book), column, book.nth) ?? nowhere
  if (!used) return [{ kind: 'added', params: { item, book: titleOf(table, book) }, at: placeOf('Code') }]
  return ownTables[table].flatMap((column, at): FrameworkDifference[] => {
    const [here = '', there = ''] = [book.texts[at], used.texts[at]]
    if (comparable(column, here) === comparable(column, there)) return []
    return [{ kind: 'differs', params: { item, column, book: here, used: there }, at: placeOf(column) }]
  })
}

function lacking(table: ItemTable, used: Item, places: FrameworkSheetPlaces): FrameworkDifference {
  const params = { item: nameOf(table, used), used: titleOf(table, used) }
  return { kind: 'lacking', params, at: places.head(table) ?? nowhere }
}

/** One difference for each kind of item, at the first that stands elsewhere among those that both have. */
function ofOrder(
  table: ItemTable,
  book: ReadonlyMap<string, Item>,
  used: ReadonlyMap<string, Item>,
  places: FrameworkSheetPlaces,
): readonly FrameworkDifference[] {
  const here = [...book].filter(([key]) => used.has(key))
  const there = [...used.keys()].filter((key) => book.has(key))
  const [, first] = here.find(([key], at) => key !== there[at]) ?? []
  if (!first || table === 'SettingRows') return []
  const params = { items: itemKinds[table][1], first: codeOf(first) }
  return [{ kind: 'order', params, at: places.cell(table, codeOf(first), 'Code', first.nth) ?? nowhere }]
}

const nowhere: Place = { source: '', sheet: null, row: null, column: null }

function codeOf({ texts: [code = ''] }: Pick<Item, 'texts'>): string {
  return code
}

/** `output R.1-1`, or `fact years` for what is said of the framework as a whole. */
function nameOf(table: ItemTable, item: Item): string {
  return `${itemKinds[table][0]} ${codeOf(item)}`
}

function titleOf(table: ItemTable, { texts }: Item): string {
  const columns: readonly string[] = ownTables[table]
  const at = ['Title', 'Name', 'Text', 'Value']
    .map((column) => columns.indexOf(column))
    .find((found) => found > 0)
  return texts[at ?? 0] ?? ''
}

const codeColumns = ['Code', 'Objective', 'Goal', 'Sector', 'Unit']

/** As it is compared: line breaks and runs of spaces are one space, codes in any case, supported objectives in any order. */
function comparable(column: string, text: string): string {
  if (column === 'Objectives') return [...codesIn(text)].sort().join(', ').toLowerCase()
  const plain = text.replace(/\s+/gu, ' ').trim()
  return codeColumns.includes(column) ? plain.toLowerCase() : plain
}
