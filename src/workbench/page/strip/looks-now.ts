import { numberFormatOf } from '../../model/book/styled.ts'
import { looks } from '../../model/kinds/format-values.ts'
import { intersection } from '../../model/area.ts'
import { filterAt } from '../../model/person-at-cells.ts'
import { activeCell, areaOfCell, blockAround } from '../grid/active-cell.ts'
import type { Hands } from '../grid/hands.ts'

/** How the cell that is typed into looks, and what there is around it: what the strip shows as pressed. */
export interface LooksNow {
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly wrap: boolean
  readonly align: string
  readonly format: string
  readonly isMerged: boolean
  readonly isFiltered: boolean
  readonly isFrozen: boolean
  readonly isProtected: boolean
}

export function looksNow(hands: Hands): LooksNow {
  const sheet = hands.book.active
  const cell = activeCell(hands)
  const { row, column } = cell
  const [style, shown] = [sheet.grid.style(row, column), sheet.grid.cell(row, column)]
  const area = areaOfCell(cell)
  const table = sheet.tables.find((one) => intersection(one.area, area))
  return {
    bold: looks.bold.read(style),
    italic: looks.italic.read(style),
    underline: looks.underline.read(style, shown) !== 'None',
    wrap: looks.wrapText.read(style),
    align: looks.horizontalAlignment.read(style, shown),
    format: numberFormatOf(sheet, row, column),
    isMerged: sheet.grid.merges().some((merge) => intersection(merge, area)),
    isFiltered: table ? table.showFilterButton : sheet.filter !== undefined,
    isFrozen: sheet.frozen.rows + sheet.frozen.columns > 0,
    isProtected: sheet.protection !== undefined,
  }
}

/** Sorts what lies around the cell that is typed into by its column; headers and totals stay. */
export function sortHere(hands: Hands, ascending: boolean): boolean {
  const sheet = hands.book.active
  const { column, row } = activeCell(hands)
  const table = sheet.tables.find((one) => intersection(one.area, areaOfCell({ row, column })))
  const filter = filterAt(sheet, areaOfCell({ row: sheet.filter?.area.top ?? -1, column }))
  const whole = table?.area ?? filter?.area ?? blockAround(hands)
  const top = table ? Number(table.hasHeaders) : filter || hasHeader(hands, whole) ? 1 : 0
  const rows = whole.rows - top - (table?.hasTotals === true ? 1 : 0)
  if (rows < 2)
    return hands.refuse('There is nothing to sort here: select a cell among the rows to be sorted.')
  const body = hands.address([{ ...whole, top: whole.top + top, rows }])
  return hands.act((person) => person.sort(body, column - whole.left, ascending))
}

/** Excel takes a first row of texts above something else for headers. */
function hasHeader({ book }: Hands, { top, left, columns }: ReturnType<typeof blockAround>): boolean {
  const { grid } = book.active
  const kinds = (row: number): string[] =>
    Array.from({ length: columns }, (_, across) => typeof grid.cell(row, left + across)?.v)
  const [first, second] = [kinds(top), kinds(top + 1)]
  return first.every((kind) => kind === 'string') && second.some((kind) => kind === 'number')
}
