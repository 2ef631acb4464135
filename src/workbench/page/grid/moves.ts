import { ICommandService } from '@univerjs/core'
import { SetWorksheetActiveOperation } from '@univerjs/sheets'
import { SetScrollOperation } from '@univerjs/sheets-ui'
import { allColumns, allRows } from '../../model/area.ts'
import type { Axis } from '../../model/grid/grid-lines.ts'
import { activeCell, go, inSight, showSelected, type Cell } from './active-cell.ts'
import type { Hands } from './hands.ts'

/** The last row and the last column in which anything stands. */
export function lastCell({ book }: Hands): Cell {
  const used = book.active.grid.used(false)
  return used
    ? { row: used.top + used.rows - 1, column: used.left + used.columns - 1 }
    : { row: 0, column: 0 }
}

/** As many rows up or down as are in sight. */
export function turnPage(hands: Hands, by: 1 | -1, isExtending: boolean): void {
  const rows = inSight(hands)?.rows ?? 1
  const { row, column } = activeCell(hands)
  const from = isExtending ? farEnd(hands, row) : row
  const to = Math.min(Math.max(0, from + by * Math.max(1, rows - 2)), allRows - 1)
  go(hands, { row: to, column }, isExtending)
}

/** The row of what is selected that lies farthest from the cell that is typed into. */
function farEnd(hands: Hands, row: number): number {
  const area = hands.selected().at(-1)
  return !area ? row : area.top < row ? area.top : area.top + area.rows - 1
}

/** The sheet that is seen before or behind the one in front. */
export function nextSheet({ book, injector }: Hands, by: 1 | -1): void {
  const seen = book.sheets.filter(({ visibility }) => visibility === 'Visible')
  const next = seen[seen.indexOf(book.active) + by]
  if (!next) return
  const place = { unitId: book.engine.book.getUnitId(), subUnitId: next.id }
  injector.get(ICommandService).syncExecuteCommand(SetWorksheetActiveOperation.id, place)
}

/** The whole rows, or columns, of what is selected. */
export function wholeLines(hands: Hands, axis: Axis): void {
  const areas = hands
    .selected()
    .map((area) =>
      axis === 'rows' ? { ...area, left: 0, columns: allColumns } : { ...area, top: 0, rows: allRows },
    )
  showSelected(hands, hands.book.active, areas, activeCell(hands))
}

/** Gives the sheet more rows and columns as soon as its end comes into sight, as if it had none. */
export function lengthenOnScroll(hands: Hands): void {
  hands.injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id !== SetScrollOperation.id) return
    // What is in sight is known once it is painted.
    requestAnimationFrame(() => requestAnimationFrame(() => lengthen(hands)))
  })
}

function lengthen(hands: Hands): void {
  const { grid } = hands.book.active
  const seen = inSight(hands)
  if (!seen) return
  if (seen.top + seen.rows + 20 > grid.rowCount) grid.grow(Math.min(allRows, grid.rowCount + 200), 1)
  if (seen.left + seen.columns + 4 > grid.columnCount)
    grid.grow(1, Math.min(allColumns, grid.columnCount + 26))
}
