import type { Budget } from '../../core/budget/budget.ts'
import { cellOf } from '../../core/budget/rows.ts'
import { textOf } from '../../core/budget/cell.ts'
import type { FrameworkLookup } from '../../core/framework/lookup.ts'
import type { RowsEdit } from '../../workbook/cell-edit.ts'
import { codeOf } from './line-content.ts'
import type { BroughtLine } from './sorted-lines.ts'

/** The shares of brought lines as rows of our Splits, under the ids that the lines get. */
export function shareRows(
  { lines, splits }: Budget,
  brought: readonly BroughtLine[],
  { books }: FrameworkLookup,
): RowsEdit['add'] {
  return brought.flatMap(({ line, id }) =>
    (splits.byLine.get(lines.id[line] ?? '') ?? []).map((row) => {
      const { output, enabler, share } = row
      const codes = {
        Output: codeOf(books.output, output.text),
        Enabler: codeOf(books.enabler, enabler.text),
      }
      return {
        Line: id,
        ...Object.fromEntries(Object.entries(codes).filter(([, code]) => code !== '')),
        // A percent cell holds 0.25 for 2,500 basis points; what cannot be read stays as it was written.
        Share: share.kind === 'read' ? share.value / 10_000 : textOf(cellOf(row, 'Share')),
      }
    }),
  )
}
