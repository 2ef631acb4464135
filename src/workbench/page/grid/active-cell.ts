import { ICommandService } from '@univerjs/core'
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render'
import { SetSelectionsOperation, SheetsSelectionsService } from '@univerjs/sheets'
import { ScrollToRangeOperation, SheetSkeletonManagerService } from '@univerjs/sheets-ui'
import { boundingArea, cellCount, intersection, isWithin, type Area } from '../../model/area.ts'
import type { Sheet } from '../../model/book/sheet.ts'
import { areaIn } from '../../model/grid/grid-lines.ts'
import { region } from '../../model/kinds/range-steps.ts'
import type { Hands } from './hands.ts'
import { rangeIn } from './places.ts'

export interface Cell {
  readonly row: number
  readonly column: number
}

/** The cell that is typed into, within what is selected. */
export function activeCell({ injector }: Hands): Cell {
  const { actualRow: row = 0, actualColumn: column = 0 } =
    injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary ?? {}
  return { row, column }
}

export function areaOfCell({ row, column }: Cell): Area {
  return { top: row, left: column, rows: 1, columns: 1 }
}

/** Selects blocks on the screen, of which the last one holds the cell that is typed into. */
export function showSelected(
  { book, injector }: Hands,
  sheet: Sheet,
  areas: readonly Area[],
  active: Cell,
): void {
  const last = areas.at(-1)
  injector.get(ICommandService).syncExecuteCommand(SetSelectionsOperation.id, {
    unitId: book.engine.book.getUnitId(),
    subUnitId: sheet.id,
    selections: areas.map((area) => ({
      range: rangeIn(sheet, area),
      primary: area === last ? primaryOf(sheet, active) : null,
      style: null,
    })),
  })
}

/** Selects a cell, or all between the cell that is typed into and another one, and brings that into sight. */
export function go(hands: Hands, to: Cell, isExtending = false): void {
  const sheet = hands.book.active
  const anchor = isExtending ? activeCell(hands) : to
  sheet.grid.grow(to.row + 1, to.column + 1)
  showSelected(hands, sheet, [boundingArea(areaOfCell(anchor), areaOfCell(to))], anchor)
  bringIntoSight(hands, sheet, to)
}

export function bringIntoSight(hands: Hands, sheet: Sheet, { row, column }: Cell): void {
  const { rows, columns } = sheet.frozen
  const seen = inSight(hands)
  // Univer does not scroll to what is frozen: the cells below or beside it, which go along, are brought into sight.
  const range = rangeIn(
    sheet,
    areaOfCell({
      row: row < rows ? (seen?.top ?? rows) : row,
      column: column < columns ? (seen?.left ?? columns) : column,
    }),
  )
  void hands.injector.get(ICommandService).executeCommand(ScrollToRangeOperation.id, { range })
}

/** The cells in sight, below and beside those that are frozen. */
export function inSight({ book, injector }: Hands): Area | undefined {
  const render = injector.get(IRenderManagerService).getRenderById(book.engine.book.getUnitId())
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton()
  const seen = skeleton?.getVisibleRangeByViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN)
  return seen && areaIn(seen)
}

/** What is selected; around a single cell its table, or the filled block that it lies in. */
export function blockAround(hands: Hands): Area {
  const sheet = hands.book.active
  const selected = hands.selected().at(-1) ?? areaOfCell(activeCell(hands))
  if (cellCount(selected) > 1) return sheet.grid.filled(selected) ?? selected
  const table = sheet.tables.find(({ area }) => isWithin(selected, area))
  return table?.area ?? region({ sheet }, selected)
}

/** The cell that is typed into: a merged one as a whole. */
function primaryOf(sheet: Sheet, { row, column }: Cell): object {
  const cell = areaOfCell({ row, column })
  const merged = sheet.grid.merges().find((merge) => intersection(merge, cell))
  return {
    ...rangeIn(sheet, merged ?? cell),
    actualRow: row,
    actualColumn: column,
    isMerged: merged !== undefined,
    isMergedMainCell: merged?.top === row && merged.left === column,
  }
}
