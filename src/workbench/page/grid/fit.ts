import type { Area } from '../../model/area.ts'
import type { Sheet } from '../../model/book/sheet.ts'
import { shownText } from '../../model/book/styled.ts'
import type { Hands } from './hands.ts'
import { textWidth } from './text-width.ts'

/** Left and right of a text, and the button of a filter, in pixels. */
const margin = 7
const button = 18

/** Makes columns as wide as what stands in them needs, as a double click on their edge does. */
export function fitColumns(hands: Hands, areas: readonly Area[]): boolean {
  const sheet = hands.book.active
  return hands.act((person) => {
    for (const area of areas) {
      const part = sheet.grid.filled(area)
      if (!part) continue
      for (let left = part.left; left < part.left + part.columns; left++) {
        const size = widthOf(sheet, left)
        if (size === undefined) continue
        person.resize(hands.address([{ top: 0, left, rows: 1, columns: 1 }], sheet), 'columns', size)
      }
    }
  })
}

/** Undefined for an empty column, which stays as it is. */
function widthOf(sheet: Sheet, column: number): number | undefined {
  const { grid, filteredRows } = sheet
  let widest = 0
  for (const row of rowsOf(sheet)) {
    if (grid.cell(row, column) === undefined || filteredRows.has(row)) continue
    const style = grid.style(row, column)
    const lines = shownText(sheet, row, column).split('\n')
    const isHead = sheet.tables.some(({ area, showFilterButton }) => area.top === row && showFilterButton)
    for (const text of lines)
      widest = Math.max(widest, textWidth(text, style) + (isHead && text !== '' ? button : 0))
  }
  return widest === 0 ? undefined : Math.min(Math.ceil(widest) + margin, 1790)
}

function rowsOf({ grid }: Sheet): readonly number[] {
  const used = grid.used(true)
  return Array.from({ length: used?.rows ?? 0 }, (_, down) => (used?.top ?? 0) + down)
}
