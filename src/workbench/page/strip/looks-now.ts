import type { IStyleData } from '@univerjs/core'
import type { Sheet } from '../../model/book/sheet.ts'
import { formatOfStyle } from '../../model/book/styled.ts'
import { looks } from '../../model/kinds/format-values.ts'
import { intersection, type Area } from '../../model/area.ts'
import { filterAt } from '../../model/person-at-cells.ts'
import { activeCell, areaOfCell, blockAround } from '../grid/active-cell.ts'
import type { Hands } from '../grid/hands.ts'

/** Of a look that some of the cells have and others have not. */
export type Pressed = boolean | 'mixed'

/** How the cells that are selected look, and what there is around them: what the strip shows as pressed. */
export interface LooksNow {
  readonly bold: Pressed
  readonly italic: Pressed
  readonly underline: Pressed
  readonly wrap: Pressed
  /** Undefined where cells differ. */
  readonly align: string | undefined
  readonly format: string | undefined
  readonly isMerged: boolean
  readonly isFiltered: boolean
  readonly isFrozen: boolean
  readonly isProtected: boolean
}

export function looksNow(hands: Hands): LooksNow {
  const sheet = hands.book.active
  const areas = hands.selected()
  const styles = stylesIn(sheet, areas)
  const area = areaOfCell(activeCell(hands))
  const table = sheet.tables.find((one) => intersection(one.area, area))
  const pressed = (is: (style: IStyleData) => boolean): Pressed => shared(styles, is) ?? 'mixed'
  return {
    bold: pressed((style) => looks.bold.read(style)),
    italic: pressed((style) => looks.italic.read(style)),
    underline: pressed((style) => looks.underline.read(style) !== 'None'),
    wrap: pressed((style) => looks.wrapText.read(style)),
    align: shared(styles, (style) => looks.horizontalAlignment.read(style)),
    format: shared(styles, formatOfStyle),
    isMerged: sheet.grid.merges().some((merge) => areas.some((one) => intersection(merge, one))),
    isFiltered: table ? table.showFilterButton : sheet.filter !== undefined,
    isFrozen: sheet.frozen.rows + sheet.frozen.columns > 0,
    isProtected: sheet.protection !== undefined,
  }
}

/** What all styles have in common; undefined where they differ. */
function shared<Value>(styles: readonly IStyleData[], read: (style: IStyleData) => Value): Value | undefined {
  const [first, ...others] = new Set(styles.map(read))
  return others.length === 0 ? first : undefined
}

/** So many cells are looked at whenever something is selected, and no more. */
const mostCells = 20_000

/** The styles of the cells in blocks, mostly each once. */
function stylesIn({ grid }: Sheet, areas: readonly Area[]): readonly IStyleData[] {
  const found = new Map<string, IStyleData>()
  let left = mostCells
  for (const area of areas) {
    const corner = grid.style(area.top, area.left)
    found.set(`corner ${area.top} ${area.left}`, corner)
    const filled = grid.filled(area)
    if (!filled) continue
    for (let row = filled.top; row < filled.top + filled.rows && left > 0; row++) {
      for (let column = filled.left; column < filled.left + filled.columns; column++, left--) {
        const own = grid.cell(row, column)?.s
        const key = typeof own === 'string' ? `${own} ${column}` : `${row} ${column}`
        if (!found.has(key)) found.set(key, grid.style(row, column))
      }
    }
  }
  return [...found.values()]
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
