import { sheetTexts } from '../../texts/sheets.ts'
import { fixed, onSheet, rangeAt } from '../address.ts'
import type { BookContent } from '../book-content.ts'
import { frameworkRows } from '../framework-rows.ts'
import { headersOf, type OwnTableName } from '../own-tables.ts'
import { styles } from '../styles.ts'
import type { NamePlan, PlannedCell, SheetPlan } from '../write-plan.ts'
import { choiceKinds, choiceName, choicesOf, isWordList, wordLists } from './choices.ts'
import { SheetDraft } from './sheet-draft.ts'

const carried = [
  'SectorRows',
  'UnitRows',
  'CategoryRows',
  'FundRows',
  'RevenueSourceRows',
] as const satisfies readonly OwnTableName[]

/** The row of the captions above the tables and lists. */
const captionRow = 4

/**
 * The lists of the framework, and the codes that people choose from with their titles beside them, which in a
 * unit's own book are fewer.
 * @returns the sheet, and the names of its lists
 */
export function lists(content: BookContent): {
  readonly sheet: SheetPlan
  readonly names: readonly NamePlan[]
} {
  const draft = new SheetDraft()
  const name = content.titles.Lists
  const names: NamePlan[] = []
  const widths: number[] = []
  draft.heading(name, sheetTexts.sheets.Lists, 8, 18)
  const rows = frameworkRows(content.lookup.framework)
  const captions = sheetTexts.lists
  let column = 1
  const under = (caption: string, headers: readonly string[]): void => {
    draft.row = captionRow
    draft.put([caption], [styles.section], column)
    draft.next()
    widths.push(...headers.map((_, at) => (at === 0 ? 12 : 44)), 3)
  }
  for (const table of carried) {
    const headers = headersOf(table, [])
    under(captionOf(table), headers)
    const columns = headers.map((header) => ({ header, style: styles.textCell }))
    draft.table(content.tables[table], columns, rows[table], { column, filter: false })
    column += headers.length + 1
  }
  for (const kind of choiceKinds) {
    const choices = choicesOf(kind, content)
    under(captions[kind], ['', ''])
    block(
      [captions.code, captions.title],
      choices.length > 0 ? choices.map((one) => [one.code, one.title]) : [[null, null]],
    )
    nameCells(choiceName(kind), Math.max(choices.length, 1))
    column += 3
  }
  for (const listName of Object.keys(wordLists).filter(isWordList)) {
    const all = wordLists[listName]
    under(captions[listName], [''])
    block(
      [captions.code],
      all.map((word) => [word]),
    )
    nameCells(listName, all.length)
    column += 2
  }
  const sheet = draft.sheet({
    key: 'Lists',
    name,
    state: 'hidden',
    widths,
    freeze: { rows: captionRow + 1, columns: 0 },
    isProtected: true,
  })
  return { sheet, names }

  function block(heads: readonly string[], cells: readonly (readonly PlannedCell[])[]): void {
    draft.put(
      heads,
      heads.map(() => styles.head),
      column,
    )
    draft.next()
    for (const row of cells) draft.put(row, [styles.code, styles.textCell], column).next()
  }

  function nameCells(listName: string, count: number): void {
    const first = captionRow + 2
    const cells = fixed(rangeAt(first, column, first + count - 1, column))
    names.push({ name: listName, refersTo: onSheet(name, cells), hidden: true })
  }
}

function captionOf(table: (typeof carried)[number]): string {
  const { lists: captions } = sheetTexts
  const byTable = {
    SectorRows: captions.Sector,
    UnitRows: captions.Unit,
    CategoryRows: captions.Category,
    FundRows: captions.Fund,
    RevenueSourceRows: captions.RevenueSource,
  }
  return byTable[table]
}
