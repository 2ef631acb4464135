import { isObject, plainText, type Json } from '../../json.ts'
import { isWithin } from '../area.ts'
import { guardAction } from '../book/protection.ts'
import { writeCells } from '../book/write-cells.ts'
import { refuse } from '../given.ts'
import { valueOf } from '../grid/cell-content.ts'
import type { Place } from '../objects.ts'

/** The link of the first cell; null where it has none. */
export function linkOf({ sheet, area }: Place): Json {
  return sheet.links.find(({ row, column }) => row === area.top && column === area.left)?.link ?? null
}

/** Every cell of the range gets the link; a cell that shows nothing shows where it leads. */
export function setLink(place: Place, value: Json): void {
  const { book, sheet, area } = place
  const isHere = (row: number, column: number): boolean =>
    isWithin({ top: row, left: column, rows: 1, columns: 1 }, area)
  if (value === null) {
    sheet.links = sheet.links.filter(({ row, column }) => !isHere(row, column))
    return
  }
  guardAction(sheet, 'allowInsertHyperlinks')
  if (!isObject(value)) refuse()
  const { textToDisplay: text, address, documentReference } = value
  sheet.links = sheet.links.filter(({ row, column }) => !isHere(row, column))
  for (let row = area.top; row < area.top + area.rows; row++) {
    for (let column = area.left; column < area.left + area.columns; column++) {
      const shown = valueOf(sheet.grid.cell(row, column))
      const display = text ?? (shown === '' ? (address ?? documentReference ?? '') : shown)
      if (text !== undefined || shown === '') {
        writeCells(book, sheet, { top: row, left: column, rows: 1, columns: 1 }, [[display]])
      }
      sheet.links.push({ row, column, link: { ...value, textToDisplay: plainText(display) } })
    }
  }
}
