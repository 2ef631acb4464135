import type { CellRange } from '../../../workbook/address.ts'
import type { TablePlan } from '../../../workbook/write-plan.ts'
import type { CellTest } from './cell-blocks.ts'
import type { SheetPhases } from './sheet-calls.ts'
import type { SheetCells } from './sheet-cells.ts'
import type { SheetStructure } from './sheet-structure.ts'
import { writeCells } from './write-cells.ts'
import { writeHighlights, writeLists } from './write-rules.ts'
import { addTable, writeAfterValues, writeBeforeValues, writeFrame } from './write-structure.ts'

/** Writes a sheet with all its structure, where there is none yet or none any more. */
export function writeWhole(
  { contents, rules, formulas, after }: SheetPhases,
  structure: SheetStructure,
  cells: SheetCells,
  range: CellRange,
  isWritten: CellTest,
  missingTables: readonly TablePlan[],
): void {
  writeBeforeValues(contents, structure)
  writeCells(contents, range, cells, 'values', isWritten)
  for (const table of missingTables) addTable(contents, table)
  writeAfterValues(contents, structure)
  writeLists(rules, structure.lists)
  writeHighlights(rules, structure.highlights)
  writeCells(formulas, range, cells, 'formulas', isWritten)
  writeFrame(after, structure)
}
