import { isBlank } from '../../core/budget/cell.ts'
import type { OpenedBook } from '../../workbook/opened/opened-book.ts'
import { addColumns, idCells, type AddedColumns } from './added-columns.ts'
import { newIds, type NewId } from './line-ids.ts'
import type { PlainRead } from './read-with.ts'
import type { SourceChoice } from './source-choice.ts'

const roles = ['Line', 'Output', 'Enabler'] as const

/**
 * The columns for ids and tags that a budget lacks, and the ids of its lines. Where a column of the user's holds ids,
 * only rows that she takes for lines get one there, and only where nothing stands yet.
 * @returns undefined where there is no room for them
 */
export function tagColumns(
  book: OpenedBook,
  choice: SourceChoice,
  plain: PlainRead,
): AddedColumns | undefined {
  const needed = roles.filter((role) => !choice.columns.some((column) => column.role === role))
  const ids = newIds(rowsWithoutId(book, choice, plain), choice, plain.budget)
  const ownIds = needed.includes('Line') ? [] : ownIdCells(plain, ids)
  if (needed.length === 0) return { choice, columns: [], added: ownIds, extended: [] }
  const added = addColumns(book, choice, plain.place, needed, ids)
  return added && { ...added, added: [...added.added, ...ownIds] }
}

/** The rows that are to get an id: lines without a column for it, and rows that are lines because somebody said so. */
function rowsWithoutId(book: OpenedBook, choice: SourceChoice, plain: PlainRead): readonly number[] {
  const { budget, source, place } = plain
  const { lines } = budget
  const { asLines = [], notLines = [] } = choice
  const column = idColumn(plain)
  const within = asLines.filter((row) => row >= place.data.firstRow && row <= place.data.lastRow)
  if (column !== undefined) {
    const cells = new Map(book.readSheet(place.sheet).rows.map((one) => [one.row, one.cells]))
    return distinct(within.filter((row) => isBlank(cells.get(row)?.[column - 1])))
  }
  const rows = [...lines.row].filter((_, line) => lines.source[line] === source)
  return distinct([...rows.filter((row) => !notLines.includes(row)), ...within])
}

/** The column of the sheet that holds the ids of lines, counted from 1. */
function idColumn({ budget, source, place }: PlainRead): number | undefined {
  const position = budget.lines.sources[source]?.header.columns.Line?.position
  return position === undefined ? undefined : place.data.firstColumn + position
}

function ownIdCells(plain: PlainRead, ids: readonly NewId[]): AddedColumns['added'] {
  const column = idColumn(plain)
  return column === undefined ? [] : idCells(plain.place.sheet, column, ids)
}

function distinct(rows: readonly number[]): readonly number[] {
  return [...new Set(rows)].sort((a, b) => a - b)
}
