import type { ICellData } from '@univerjs/core'
import { isWithin, type Area } from '../area.ts'
import { findArea } from '../book/find-area.ts'
import { retranslate, rewriteFormulas } from '../book/formulas.ts'
import { guardCells } from '../book/protection.ts'
import type { Sheet } from '../book/sheet.ts'
import { customOf } from '../book/styled.ts'
import { tellChange } from '../book/tell-change.ts'
import { fillHeaders } from '../book/write-cells.ts'
import { moveFormula, nameSheetIn } from '../formula/shift.ts'
import { refuse, type Given } from '../given.ts'
import type { Block, Place } from '../objects.ts'

/** Cuts cells out and puts them elsewhere: formulas that name them follow, wherever they stand. */
export function moveRange(source: Block, to: Pick<Block, 'sheet' | 'area'>): void {
  const { book, sheet, area } = source
  const target: Area = { ...area, top: to.area.top, left: to.area.left }
  guardCells(sheet, area)
  guardCells(to.sheet, target)
  if (sheet.tables.some((table) => isWithin(table.area, area))) refuse('moving a table is not built here')
  const cells = Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, across) =>
      leaving(sheet.grid.cell(area.top + down, area.left + across), sheet, to.sheet),
    ),
  )
  sheet.grid.replace(
    area.top,
    area.left,
    cells.map((row) => row.map(() => undefined)),
  )
  to.sheet.grid.replace(target.top, target.left, cells)
  // A header that went is named anew.
  for (const table of new Set([...sheet.tables, ...to.sheet.tables])) fillHeaders(table)
  const move = { from: { sheet: sheet.name, area }, to: { sheet: to.sheet.name, area: target } }
  rewriteFormulas(book, (formula, home) => moveFormula(formula, home.name, move))
  retranslate(book)
  tellChange(book, sheet, area, 'RangeEdited')
  tellChange(book, to.sheet, target, 'RangeEdited')
}

function leaving(cell: ICellData | undefined, from: Sheet, to: Sheet): ICellData | undefined {
  const copy = structuredClone(cell)
  if (typeof copy?.f !== 'string' || from === to) return copy
  const written: unknown = copy.custom?.['written']
  const named = typeof written === 'string' ? nameSheetIn(written, from.name) : undefined
  return { ...copy, f: nameSheetIn(copy.f, from.name), ...customOf(copy, { written: named }) }
}

/** A range of the client's, or an address. */
export function destinationOf(
  place: Place,
  given: Given,
  behind: (value: ReturnType<Given['at']>) => Place | undefined,
): Pick<Place, 'sheet' | 'area'> {
  const value = given.at(0)
  return typeof value === 'string' ? findArea(place.book, place.sheet, value) : (behind(value) ?? refuse())
}
