import type { ResultsFramework } from '../../core/framework/schema.ts'
import type { RowsEdit } from '../../workbook/cell-edit.ts'
import type { PlainCell } from '../../workbook/framework-cells.ts'
import { frameworkRows } from '../../workbook/framework-rows.ts'
import { referenceKeys } from '../../workbook/sheet-keys.ts'

/**
 * The rows of a book's framework sheets whose codes another framework has not: an update puts rows beside them, so
 * that without this the book would carry both frameworks.
 */
export function removedItems(inBook: ResultsFramework, next: ResultsFramework): readonly RowsEdit[] {
  const [here, there] = [frameworkRows(inBook), frameworkRows(next)]
  return referenceKeys.flatMap((table): RowsEdit[] => {
    const kept = new Set(there[table].map(([code]) => keyOf(code)))
    const codes = here[table].map(([code]) => String(code ?? '')).filter((code) => !kept.has(keyOf(code)))
    const remove = [...new Set(codes)].map((Code) => ({ Code }))
    return remove.length > 0 ? [{ table, remove, add: [] }] : []
  })
}

function keyOf(code: PlainCell | undefined): string {
  return String(code ?? '').toLowerCase()
}
