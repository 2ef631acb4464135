import {
  InterceptorEffectEnum,
  type ICellDataForSheetInterceptor,
  type IStyleData,
  type Nullable,
} from '@univerjs/core'
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets'
import { intersection } from '../../../model/area.ts'
import type { Book } from '../../../model/book/book.ts'
import type { FilterState, Sheet } from '../../../model/book/sheet.ts'
import { hasList } from '../../../model/book/typing-rules.ts'
import { cellButton, type CellButton } from './cell-button.ts'
import { tableLook } from './table-look.ts'

/** What opens when a button in a cell is pressed. */
export interface Buttons {
  readonly openFilter: (sheet: Sheet, filter: FilterState, row: number, column: number) => void
  readonly openList: (sheet: Sheet, row: number, column: number) => void
}

/** Paints what the book knows and Univer does not: tables, the buttons of filters and lists, marks of comments. */
export function paintBook(book: Book, buttons: Buttons): void {
  const { injector } = book.engine
  const interceptor = injector.get(SheetInterceptorService)
  interceptor.intercept(INTERCEPTOR_POINT.ROW_FILTERED, {
    handler: (isFiltered, { subUnitId, row }, next) =>
      isFiltered === true ||
      book.sheets.find(({ id }) => id === subUnitId)?.filteredRows.has(row) === true ||
      next(isFiltered),
  })
  interceptor.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: 50,
    handler: (cell, { subUnitId, row, col }, next) => {
      const sheet = book.sheets.find(({ id }) => id === subUnitId)
      const painted = sheet && painting(book, sheet, row, col, buttons)
      return next(painted ? merged(cell, painted) : cell)
    },
  })
}

interface Painting {
  readonly themeStyle?: IStyleData
  readonly customRender?: readonly CellButton[]
  readonly markers?: { readonly tr: { readonly color: string; readonly size: number } }
}

function merged(
  cell: Nullable<ICellDataForSheetInterceptor>,
  painting: Painting,
): ICellDataForSheetInterceptor {
  const { customRender, ...look } = painting
  return { ...cell, ...look, ...(customRender && { customRender: [...customRender] }) }
}

function painting(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  buttons: Buttons,
): Painting | undefined {
  const cell = { top: row, left: column, rows: 1, columns: 1 }
  const table = sheet.tables.find(({ area }) => intersection(area, cell))
  const look = table && tableLook(table, row, column)
  const filter =
    table?.hasHeaders === true && table.showFilterButton ? table.filter : table ? undefined : sheet.filter
  const isFilterHead =
    filter?.area.top === row && column >= filter.area.left && column < filter.area.left + filter.area.columns
  const isRemarked =
    sheet.notes.some((note) => note.row === row && note.column === column) ||
    sheet.comments.some((comment) => comment.row === row && comment.column === column)
  const { selection } = book
  const isSelected = selection.sheet === sheet && selection.area.top === row && selection.area.left === column
  const isListed = isSelected && hasList(sheet, row, column)
  if (!look && !isFilterHead && !isRemarked && !isListed) return undefined
  const button = isFilterHead
    ? cellButton(filter.criteria.has(column - filter.area.left) ? 'funnel' : 'arrow', () =>
        buttons.openFilter(sheet, filter, row, column),
      )
    : isListed
      ? cellButton('arrow', () => buttons.openList(sheet, row, column))
      : undefined
  return {
    ...(look && { themeStyle: look }),
    ...(button && { customRender: [button] }),
    ...(isRemarked && { markers: { tr: { color: '#C00000', size: 6 } } }),
  }
}
