import {
  ICommandService,
  isFormulaString,
  ObjectMatrix,
  type ICellData,
  type Injector,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type Nullable,
  type Workbook,
} from '@univerjs/core'
import { FormulaDataModel } from '@univerjs/engine-formula'
import {
  InsertRowMutation,
  RemoveRowMutation,
  SetRangeValuesMutation,
  type ISetRangeValuesMutationParams,
} from '@univerjs/sheets'

type Formulas = Record<number, Record<number, { readonly f: string }>>
type CellsOf<Cell> = IObjectMatrixPrimitiveType<Nullable<Cell>>

/**
 * Univer looks through every cell of the book for its formulas, at each change and at each calculation. This knows
 * where they are and follows what changes; formulas that cells share by an id are none of ours.
 */
export function knowFormulas(injector: Injector, book: Workbook): void {
  const bySheet = new Map<string, Formulas>()
  const known = (sheetId: string): Formulas => {
    const kept = bySheet.get(sheetId) ?? formulasOf(book, sheetId)
    bySheet.set(sheetId, kept)
    return kept
  }
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (!movesOrWrites.test(id)) return
    const { subUnitId: sheetId } = params as { readonly subUnitId: string }
    const kept = bySheet.get(sheetId)
    if (!kept) return
    if (id === SetRangeValuesMutation.id) {
      const { cellValue } = params as ISetRangeValuesMutationParams
      const cells = book.getSheetBySheetId(sheetId)?.getCellMatrix()
      forEach(cellValue, (row, column) => note(kept, row, column, cells?.getValue(row, column)?.f))
    } else if (id === InsertRowMutation.id || id === RemoveRowMutation.id) {
      const { startRow, endRow } = (params as { readonly range: IRange }).range
      bySheet.set(sheetId, shifted(kept, startRow, endRow - startRow + 1, id === InsertRowMutation.id))
    } else bySheet.delete(sheetId)
  })
  Object.assign(injector.get(FormulaDataModel), {
    getFormulaData: () => ({
      [book.getUnitId()]: Object.fromEntries(
        book.getSheets().map((sheet) => [sheet.getSheetId(), known(sheet.getSheetId())]),
      ),
    }),
    updateFormulaData: (_: string, sheetId: string, cellValue: CellsOf<ICellData>) => {
      const changed: Record<number, Record<number, { readonly f: string } | null>> = {}
      const before = known(sheetId)
      forEach(cellValue, (row, column, cell) => {
        const isFormula = isFormulaString(cell?.f)
        if (!isFormula && !before[row]?.[column]) return
        const inRow = (changed[row] ??= {})
        inRow[column] = isFormula ? { f: String(cell?.f) } : null
      })
      return changed
    },
  })
}

const movesOrWrites = /^sheet\.mutation\.(?:set-range-values|insert-|remove-|move-|reorder-)/

function formulasOf(book: Workbook, sheetId: string): Formulas {
  const found: Formulas = {}
  const cells = book.getSheetBySheetId(sheetId)?.getCellMatrix()
  cells?.forValue((row, column, cell) => {
    if (typeof cell?.f === 'string') note(found, row, column, cell.f)
  })
  return found
}

function note(formulas: Formulas, row: number, column: number, f: Nullable<string>): void {
  const line = formulas[row]
  if (typeof f === 'string' && isFormulaString(f))
    formulas[row] = Object.assign(line ?? {}, { [column]: { f } })
  else if (line) {
    Reflect.deleteProperty(line, column)
    if (Object.keys(line).length === 0) Reflect.deleteProperty(formulas, row)
  }
}

/** After rows have come in at a place, or gone from there. */
function shifted(formulas: Formulas, at: number, count: number, isIn: boolean): Formulas {
  const moved: Formulas = {}
  for (const [key, line] of Object.entries(formulas)) {
    const row = Number(key)
    if (row < at) moved[row] = line
    else if (isIn) moved[row + count] = line
    else if (row >= at + count) moved[row - count] = line
  }
  return moved
}

function forEach<Cell>(
  cells: CellsOf<Cell> | undefined,
  visit: (row: number, column: number, cell: Nullable<Cell>) => void,
): void {
  if (cells) new ObjectMatrix(cells).forValue((row, column, cell) => visit(row, column, cell))
}
