import type { ICellData } from '@univerjs/core'
import { isWithin, type Area } from '../area.ts'
import { guardCells } from '../book/protection.ts'
import { formulaCell } from '../book/formulas.ts'
import { tellChange } from '../book/tell-change.ts'
import { fillFormula } from '../formula/shift.ts'
import { refuse } from '../given.ts'
import { contentOf, formulaOf, textContent, valueOf } from '../grid/cell-content.ts'
import type { Block } from '../objects.ts'

/** Copies cells here; a range larger than its source gets it again and again. */
export function copyRange(
  place: Block,
  source: Block,
  what: string,
  skipBlanks: boolean,
  transpose: boolean,
): void {
  if (!['All', 'Formulas', 'Values', 'Formats'].includes(what)) refuse()
  const from = source.area
  const [height, width] = transpose ? [from.columns, from.rows] : [from.rows, from.columns]
  const area: Area = {
    ...place.area,
    rows: Math.max(place.area.rows, height),
    columns: Math.max(place.area.columns, width),
  }
  guardCells(place.sheet, area)
  // Read before the first cell is written: both may overlap.
  const cells = Array.from({ length: from.rows }, (_, down) =>
    Array.from({ length: from.columns }, (__, across) => ({
      cell: structuredClone(source.sheet.grid.cell(from.top + down, from.left + across)),
      style: { ...source.sheet.grid.style(from.top + down, from.left + across) },
    })),
  )
  const rows = Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, across): ICellData | undefined => {
      const [inHeight, inWidth] = [down % height, across % width]
      const [fromRow, fromColumn] = transpose ? [inWidth, inHeight] : [inHeight, inWidth]
      const found = cells[fromRow]?.[fromColumn]
      if (!found || (skipBlanks && valueOf(found.cell) === '' && found.cell?.f === undefined))
        return undefined
      const row = area.top + down
      const column = area.left + across
      const steps = {
        down: row - (from.top + fromRow),
        across: column - (from.left + fromColumn),
      }
      return {
        ...(what !== 'Formats' && copied(place, found.cell, row, column, steps, what === 'Values')),
        ...((what === 'All' || what === 'Formats') && { s: found.style }),
      }
    }),
  )
  // The engine merges looks, and a copied look takes the place of the old one.
  const looks = rows.map((cells) => cells.map((cell) => (cell?.s ? { s: null } : undefined)))
  place.sheet.grid.put(area.top, area.left, looks)
  place.sheet.grid.put(area.top, area.left, rows)
  tellChange(place.book, place.sheet, area, 'RangeEdited')
}

function copied(
  { book, sheet }: Block,
  cell: ICellData | undefined,
  row: number,
  column: number,
  { down, across }: { readonly down: number; readonly across: number },
  valuesOnly: boolean,
): ICellData {
  const formula = formulaOf(cell)
  if (!valuesOnly && cell?.f !== undefined && typeof formula === 'string') {
    return formulaCell(book, sheet, row, column, fillFormula(formula, down, across))
  }
  const value = valueOf(cell)
  return typeof value === 'string' ? textContent(value) : contentOf(value)
}

/** Fills a range from a part of it: formulas go along, values are repeated. */
export function fillRange(source: Block, destination: Block): void {
  if (!isWithin(source.area, destination.area)) refuse()
  copyRange(destination, source, 'All', false, false)
}
