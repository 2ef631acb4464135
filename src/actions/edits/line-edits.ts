import type { Budget } from '../../core/budget/budget.ts'
import { amountMarks } from '../../core/budget/line-table.ts'
import { hasColumn } from '../../core/budget/line-place.ts'
import { otherRowTest } from '../../core/budget/other-rows.ts'
import type { CellEdit } from '../../workbook/cell-edit.ts'
import type { PlannedValue } from '../../workbook/planned-cell.ts'
import { rowKey } from './row-key.ts'
import { hasHeader, tableOfLine, type BudgetAsRead } from './budget-as-read.ts'
import { refusal, type Refusal } from './planned.ts'

/** The columns in which a line is tagged in place. */
export const tagRoles = ['Objective', 'Output', 'Enabler'] as const

/** What the tag columns of a line are to hold; a column that its source lacks is passed over. */
export type TagCells = Readonly<Record<(typeof tagRoles)[number], string | null>>

export const noTag: TagCells = { Objective: null, Output: null, Enabler: null }

/** The id by which Splits can name the line, or why there is none. */
export function idForShares({ lines, ids }: Budget, line: number): { readonly id: string } | Refusal {
  const id = lines.id[line] ?? ''
  if (id === '') return refusal('line-id-missing')
  return ids.doubled.has(id) ? refusal('line-id-doubled', { id }) : { id }
}

/** What stands in the tag columns of a line, in their order, where anything does. */
export function tagTexts({ lines }: Budget, line: number): readonly string[] {
  return tagRoles.map((role) => tagText(lines, line, role)).filter((text) => text !== '')
}

/** The edits that give a line this tag; cells that hold it already are left alone. */
export function tagEdits({ budget }: BudgetAsRead, line: number, tag: TagCells): CellEdit[] {
  const { lines } = budget
  return tagRoles.flatMap((role) => {
    const old = tagText(lines, line, role)
    const value = tag[role]
    if (!hasColumn(lines, line, role) || old === (value ?? '')) return []
    return [cellEdit(budget, line, role, old, value)]
  })
}

/**
 * The tag cells of a line that are to stay as they were read, as edits that change nothing: where somebody else has
 * changed one of them meanwhile, the line is left alone as a whole, instead of being tagged twice over.
 */
export function tagGuards({ budget }: BudgetAsRead, line: number, edits: readonly CellEdit[]): CellEdit[] {
  const { lines } = budget
  const stays = tagRoles.filter(
    (role) => hasColumn(lines, line, role) && !edits.some(({ column }) => column === role),
  )
  return stays.map((role) => {
    const text = tagText(lines, line, role)
    return cellEdit(budget, line, role, text, text === '' ? null : text)
  })
}

/** The edit of the column that names a line's result for people to read; none where its source lacks one. */
export function resultEdits(read: BudgetAsRead, line: number, title: string | null): CellEdit[] {
  const table = tableOfLine(read, line)
  if (!table || !hasHeader(table, 'Result')) return []
  return [cellEdit(read.budget, line, 'Result', undefined, title)]
}

/**
 * Whether a row without a tag would still be read as a line: in a table of the user's, one that is called a total
 * or holds nothing beside its text is a line only because of its tag.
 */
export function isLineUntagged({ lines }: Budget, line: number): boolean {
  const source = lines.sources[lines.source[line] ?? 0]
  if (!source?.holdsOtherRows) return true
  const { columns, years } = source.header
  const cells: string[] = []
  const put = (position: number | undefined, text: string): void => {
    if (position !== undefined) cells[position] = text
  }
  put(columns.Line?.position, lines.id[line] ?? '')
  put(columns.Activity?.position, lines.activity[line] ?? '')
  for (const role of ['Category', 'Fund'] as const) {
    const { texts, symbols } = lines.coded[role]
    put(columns[role]?.position, texts[symbols[line] ?? 0] ?? '')
  }
  const hasAmount = ((lines.marks[line] ?? 0) & (amountMarks.readable | amountMarks.faulty)) !== 0
  if (hasAmount) put(years[0]?.position, '0')
  return !otherRowTest(source.header)(cells)
}

function tagText({ coded }: Budget['lines'], line: number, role: keyof TagCells): string {
  return coded[role].texts[coded[role].symbols[line] ?? 0] ?? ''
}

function cellEdit(
  budget: Budget,
  line: number,
  column: string,
  old: string | undefined,
  value: PlannedValue,
): CellEdit {
  const { lines } = budget
  const source = lines.sources[lines.source[line] ?? 0]
  const key = rowKey(budget, line)
  const isKnownByActivity = key === undefined && source?.header.columns.Activity !== undefined
  return {
    table: 'BudgetLines',
    source: source?.name ?? '',
    row: lines.row[line] ?? 0,
    line: key,
    ...(isKnownByActivity && { activity: lines.activity[line] ?? '' }),
    column,
    old,
    value,
  }
}
