import { ICommandService, IContextService } from '@univerjs/core'
import {
  REF_SELECTIONS_ENABLED,
  SelectionMoveType,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from '@univerjs/sheets'
import { ScrollToRangeOperation } from '@univerjs/sheets-ui'
import { intersection, type Area } from '../../model/area.ts'
import type { Sheet } from '../../model/book/sheet.ts'
import type { Hands } from './hands.ts'
import { addressOf, rangeIn } from './places.ts'

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
    const ranges = [...others, area].map((block) => rangeIn(sheet, block))
    const last = ranges.at(-1)
    commands.syncExecuteCommand(SetSelectionsOperation.id, {
      ...place,
      selections: ranges.map((range) => ({
        range,
        primary: range === last ? primaryOf(sheet, area) : null,
        style: null,
      })),
    })
    if (last)
      void commands.executeCommand(ScrollToRangeOperation.id, {
        range: rangeIn(sheet, { ...area, rows: 1, columns: 1 }),
      })
  }
}

/** The cell that is typed into: a merged one as a whole. */
function primaryOf(sheet: Sheet, { top, left }: Area): object {
  const cell: Area = { top, left, rows: 1, columns: 1 }
  const merged = sheet.grid.merges().find((merge) => intersection(merge, cell))
  return {
    ...rangeIn(sheet, merged ?? cell),
    actualRow: top,
    actualColumn: left,
    isMerged: merged !== undefined,
    isMergedMainCell: merged?.top === top && merged.left === left,
  }
}

/** Rows and columns beyond a block, as if the sheet had no end. */
export function roomBelow({ grid }: Sheet, { top, left, rows, columns }: Area): void {
  if (rows < grid.rowCount && top + rows + 60 > grid.rowCount) grid.grow(top + rows + 200, 1)
  if (columns < grid.columnCount && left + columns + 12 > grid.columnCount) grid.grow(1, left + columns + 26)
}
