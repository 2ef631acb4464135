import { ICommandService, IContextService } from '@univerjs/core'
import {
  REF_SELECTIONS_ENABLED,
  SelectionMoveType,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from '@univerjs/sheets'
import type { Area } from '../../model/area.ts'
import type { Sheet } from '../../model/book/sheet.ts'
import { bringIntoSight, showSelected } from './active-cell.ts'
import type { Hands } from './hands.ts'
import { addressOf } from './places.ts'

/** What is selected, kept the same in the book and on the screen, whoever selects. */
export class Selection {
  readonly #hands: Hands
  /** As `Budget!A1`, what both agree on. */
  #shown = ''

  constructor(hands: Hands) {
    this.#hands = hands
    hands.injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
      if (id === SetWorksheetActiveOperation.id) this.#take()
      if (id !== SetSelectionsOperation.id) return
      const { type, subUnitId } = params as { readonly type?: SelectionMoveType; readonly subUnitId: string }
      const isUnderWay = type === SelectionMoveType.MOVING || type === SelectionMoveType.MOVE_START
      // Cells that are pointed at for a formula are not selected.
      const isForFormula = hands.injector.get(IContextService).getContextValue(REF_SELECTIONS_ENABLED)
      if (!isUnderWay && !isForFormula && subUnitId === hands.book.engine.book.getActiveSheet().getSheetId())
        this.#take()
    })
  }

  /** The person selected something on the screen. */
  #take(): void {
    const sheet = this.#hands.sheet(this.#hands.book.engine.book.getActiveSheet().getSheetId())
    const address = addressOf(this.#hands.book, sheet, this.#hands.selected())
    if (address === this.#shown) return
    this.#shown = address
    // Into a sheet this short people could not go on below.
    for (const area of this.#hands.selected()) roomBelow(sheet, area)
    this.#hands.act((person) => person.select(address))
  }

  /** Brings the screen to what is selected in the book. */
  show(): void {
    const { book, injector } = this.#hands
    const { sheet, area, others = [] } = book.selection
    const address = addressOf(book, sheet, [...others, area])
    if (address === this.#shown) return
    this.#shown = address
    const commands = injector.get(ICommandService)
    const place = { unitId: book.engine.book.getUnitId(), subUnitId: sheet.id }
    if (book.engine.book.getActiveSheet().getSheetId() !== sheet.id) {
      commands.syncExecuteCommand(SetWorksheetActiveOperation.id, place)
    }
    sheet.grid.grow(area.top + 1, area.left + 1)
    roomBelow(sheet, area)
    const corner = { row: area.top, column: area.left }
    showSelected(this.#hands, sheet, [...others, area], corner)
    bringIntoSight(this.#hands, sheet, corner)
  }
}

/** Rows and columns beyond a block, as if the sheet had no end. */
export function roomBelow({ grid }: Sheet, { top, left, rows, columns }: Area): void {
  if (rows < grid.rowCount && top + rows + 60 > grid.rowCount) grid.grow(top + rows + 200, 1)
  if (columns < grid.columnCount && left + columns + 12 > grid.columnCount) grid.grow(1, left + columns + 26)
}
