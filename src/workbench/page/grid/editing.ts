import {
  CellValueType,
  CommandType,
  CustomCommandExecutionError,
  ICommandService,
  IUniverInstanceService,
  UndoCommand,
  UndoCommandId,
  RedoCommand,
  RedoCommandId,
} from '@univerjs/core'
import { BEFORE_CELL_EDIT, SheetInterceptorService, SheetsSelectionsService } from '@univerjs/sheets'
import { SetCellEditVisibleOperation } from '@univerjs/sheets-ui'
import { isLocked } from '../../model/book/protection.ts'
import { formulaOf, valueOf } from '../../model/grid/cell-content.ts'
import { editedText } from '../../model/grid/edited-text.ts'
import type { Hands } from './hands.ts'

/** Typing into cells: a formula shows as it was written, a value as it could be typed, and a locked cell says so before the first letter. */
export function handleEditing(hands: Hands): void {
  const { book, injector } = hands
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 100,
    handler: (cell, { row, col, subUnitId }, next) => {
      const { grid } = hands.sheet(subUnitId)
      const raw = grid.cell(row, col)
      const formula = formulaOf(raw)
      if (typeof raw?.f === 'string' && typeof formula === 'string') return next({ ...cell, f: formula })
      const value = valueOf(raw)
      if (value === '' || raw?.p || raw?.si) return next(cell)
      const text = editedText(value, grid.style(row, col).n?.pattern ?? 'General')
      return next({ ...cell, v: text, t: CellValueType.STRING })
    },
  })
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== SetCellEditVisibleOperation.id) return
    const { visible } = params as { readonly visible: boolean }
    const { actualRow: row = 0, actualColumn: column = 0 } =
      injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary ?? {}
    if (!visible || !book.active.protection || !isLocked(book.active, row, column)) return
    hands.refuse(
      'The cell you are trying to change is on a protected sheet. To change it, unprotect the sheet first; you may be asked for a password.',
    )
    throw new CustomCommandExecutionError('locked')
  })
}

/** Ctrl+Z takes back what was done last in the book, by the person or by the add-in; Ctrl+Y does it again. */
export function handleUndo(hands: Hands): void {
  const { book, injector } = hands
  const commands = injector.get(ICommandService)
  const isInBook = (): boolean =>
    injector.get(IUniverInstanceService).getFocusedUnit()?.getUnitId() === book.engine.book.getUnitId()
  for (const [id, inText, inBook] of [
    [UndoCommandId, UndoCommand, hands.undo],
    [RedoCommandId, RedoCommand, hands.redo],
  ] as const) {
    commands.unregisterCommand(id)
    commands.registerCommand({
      id,
      type: CommandType.COMMAND,
      handler: async (accessor) => {
        // Within a cell that is typed into, letters are taken back.
        if (!isInBook()) return inText.handler(accessor)
        await inBook()
        return true
      },
    })
  }
}
