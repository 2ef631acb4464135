import type { FrameworkLookup } from '../../core/framework/lookup.ts'
import type { RowsEdit } from '../../workbook/cell-edit.ts'
import type { LongWork } from '../../workbook/long-work.ts'
import type { OpenedBook } from '../../workbook/opened/opened-book.ts'
import { ownTable } from '../../workbook/opened/own-table.ts'
import type { OwnTableName } from '../../workbook/own-tables.ts'
import type { WritePlan } from '../../workbook/write-plan.ts'
import { readChosen, type Instead } from './read-chosen.ts'
import type { Done, Refusal } from './refusal.ts'
import type { RoleChoice, SourceChoice, Tagging } from './source-choice.ts'
import { sourceEdits } from './source-edits.ts'

/** What adopting a budget writes. */
export interface Adoption {
  /** For a `WritePlan`; nothing at all where the budget is adopted so already. */
  readonly pieces: Required<Pick<WritePlan, 'rows' | 'added' | 'extendTables'>>
  /** The columns that are added to the user's sheet. */
  readonly columns: readonly RoleChoice[]
  /** Where tags go after it, which may be less than was chosen. */
  readonly holds: Tagging
  readonly instead: Instead | undefined
  /** Tables of ours that are written, or that tags will need, and that the book has not got yet. */
  readonly needs: readonly OwnTableName[]
}

/**
 * Plans how a budget becomes a source of lines: rows of `Sources` and `Columns` in the place of earlier ones, and the
 * columns at its right where tags are to stand beside the lines. Nothing else of the user's changes.
 * @returns why not, in the reader's words, where it could not be read as chosen
 */
export async function planAdoption(
  book: OpenedBook,
  choice: SourceChoice,
  lookup: FrameworkLookup,
  work: LongWork = {},
): Promise<Done<{ readonly adoption: Adoption }> | Refusal> {
  const result = await readChosen(book, choice, lookup, work)
  if (!result.ok) return result
  const { own, added, extended, columns, holds, instead } = result.read
  const rows: readonly RowsEdit[] = sourceEdits(book, { ...choice, name: choice.name.trim() }, own)
  const used: readonly OwnTableName[] = [
    'Sources',
    'Columns',
    ...(holds === 'apart' ? ['SplitRows' as const] : []),
  ]
  return {
    ok: true,
    adoption: {
      pieces: { rows, added, extendTables: extended },
      columns,
      holds,
      instead,
      needs: used.filter((table) => !ownTable(book, table)),
    },
  }
}

/** How much an adoption writes: rows of our tables, and cells of the user's sheet. */
export function countRows({ pieces }: Adoption): { readonly rows: number; readonly cells: number } {
  const cells = pieces.added.flatMap(({ rows }) => rows.flat())
  return { rows: pieces.rows.reduce((sum, { add }) => sum + add.length, 0), cells: cells.length }
}
