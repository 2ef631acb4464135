import type { JsonObject } from '../../json.ts'
import { areaText, type Area } from '../area.ts'
import { formulaOf } from '../grid/cell-content.ts'
import type { Book } from './book.ts'
import { wholeBook } from './happenings.ts'
import type { Sheet } from './sheet.ts'
import { tellSheet } from './tell-change.ts'

/**
 * Looks at the formulas of a block before it is written; called afterwards, what it gives tells which of them are
 * others now. Excel tells nothing of a formula where there was none before.
 */
export function watchFormulas(book: Book, sheet: Sheet, area: Area): () => void {
  if (!book.happenings.isAwaited('formulaChanged', [sheet.id, wholeBook])) return () => undefined
  const before = [...formulasIn(sheet, area)]
  return () => {
    const after = new Map(formulasIn(sheet, area))
    const formulaDetails = before.flatMap(([cellAddress, previousFormula]): JsonObject[] =>
      after.get(cellAddress) === previousFormula ? [] : [{ cellAddress, previousFormula }],
    )
    if (formulaDetails.length > 0) tellSheet(book, sheet, 'formulaChanged', { formulaDetails })
  }
}

function* formulasIn({ grid }: Sheet, area: Area): Generator<[address: string, formula: string]> {
  const filled = grid.filled(area)
  for (let row = filled?.top ?? 0; filled && row < filled.top + filled.rows; row++) {
    for (let column = filled.left; column < filled.left + filled.columns; column++) {
      const cell = grid.cell(row, column)
      if (cell?.f === undefined || cell.f === null) continue
      yield [areaText({ top: row, left: column, rows: 1, columns: 1 }), String(formulaOf(cell))]
    }
  }
}
