import { intersection, isWithin, type Area } from '../area.ts'
import { fillFormula } from '../formula/shift.ts'
import { formulaOf } from '../grid/cell-content.ts'
import { copyRange } from '../kinds/range-copies.ts'
import type { Book } from './book.ts'
import type { Sheet, TableState } from './sheet.ts'
import { bodyOf } from './table-shape.ts'
import { resizeTable } from './tables.ts'
import { writeCells } from './write-cells.ts'

/** Takes what was typed right below or right beside a table into it, as Excel does; false where there is none. */
export function takeIn(book: Book, sheet: Sheet, area: Area): boolean {
  if (sheet.protection) return false
  const above = sheet.tables.find((table) => liesBelow(table, area))
  if (above && isFree(sheet, above, { ...above.area, rows: above.area.rows + area.rows })) {
    growTable(book, above, area.rows)
    return true
  }
  const before = sheet.tables.find((table) => liesBeside(table, area))
  const wider = before && { ...before.area, columns: before.area.columns + area.columns }
  if (!before || !wider || !isFree(sheet, before, wider) || !isBlankButFor(sheet, before, area)) return false
  resizeTable(book, before, wider)
  return true
}

function liesBelow({ area: { top, left, rows, columns }, hasTotals }: TableState, area: Area): boolean {
  const below = { top: top + rows, left, rows: area.rows, columns }
  return !hasTotals && area.top === below.top && isWithin(area, below)
}

function liesBeside({ area: { top, left, rows, columns }, hasHeaders }: TableState, area: Area): boolean {
  return hasHeaders && area.left === left + columns && isWithin(area, { ...area, top, rows })
}

/** Whether a table may take a block in: no other table and no merged cells lie there. */
function isFree(sheet: Sheet, table: TableState, area: Area): boolean {
  const isHit = (other: Area): boolean => intersection(other, area) !== undefined
  return (
    !sheet.grid.merges().some(isHit) && !sheet.tables.some((other) => other !== table && isHit(other.area))
  )
}

/** Whether nothing stands beside a table but what was typed: else a list of its own stands there. */
function isBlankButFor(sheet: Sheet, { area: { top, rows } }: TableState, typed: Area): boolean {
  for (let row = top; row < top + rows; row++) {
    if (row >= typed.top && row < typed.top + typed.rows) continue
    for (let column = typed.left; column < typed.left + typed.columns; column++)
      if (!isBlank(sheet, row, column)) return false
  }
  return true
}

/** Takes rows below a table into it; they look like its last one, with its lists and calculated columns. */
function growTable(book: Book, table: TableState, rows: number): void {
  const { sheet } = table
  const body = bodyOf(table)
  const last: Area = { ...body, top: body.top + body.rows - 1, rows: 1 }
  const added: Area = { ...last, top: last.top + 1, rows }
  resizeTable(book, table, { ...table.area, rows: table.area.rows + rows })
  copyRange({ book, sheet, area: added }, { book, sheet, area: last }, 'Formats', false, false)
  for (const list of sheet.lists) {
    if (endsAt(list.area, last)) list.area = { ...list.area, rows: list.area.rows + rows }
  }
  for (const highlight of sheet.highlights) {
    highlight.areas = highlight.areas.map((area) =>
      endsAt(area, last) ? { ...area, rows: area.rows + rows } : area,
    )
  }
  for (let column = body.left; column < body.left + body.columns; column++) {
    fillCalculated(book, sheet, column, last.top, added)
  }
}

/** Whether a block ends with a row, within the columns of that row. */
function endsAt(area: Area, row: Area): boolean {
  return (
    area.top + area.rows === row.top + 1 &&
    area.left >= row.left &&
    area.left + area.columns <= row.left + row.columns
  )
}

/** A formula that is typed into a column of a table with nothing else in it is that of the whole column. */
export function spreadFormula(book: Book, sheet: Sheet, { top, left }: Area, formula: string): void {
  const cell = { top, left, rows: 1, columns: 1 }
  const table = sheet.tables.find((one) => isWithin(cell, bodyOf(one)))
  if (!table) return
  const { top: first, rows } = bodyOf(table)
  const others = Array.from({ length: rows }, (_, down) => first + down).filter((row) => row !== top)
  if (!others.every((row) => isBlank(sheet, row, left))) return
  for (const row of others) {
    writeCells(book, sheet, { ...cell, top: row }, [[fillFormula(formula, row - top, 0)]])
  }
}

function isBlank(sheet: Sheet, row: number, column: number): boolean {
  const cell = sheet.grid.cell(row, column)
  return (cell?.f === undefined || cell.f === null) && (cell?.v === undefined || cell.v === null)
}

/** The formula of a column goes on where the two rows above agree on it and nothing was typed. */
function fillCalculated(book: Book, sheet: Sheet, column: number, last: number, added: Area): void {
  const formulaAt = (row: number): string | undefined => {
    const cell = sheet.grid.cell(row, column)
    return cell?.f === undefined || cell.f === null ? undefined : String(formulaOf(cell))
  }
  const formula = formulaAt(last)
  const above = formulaAt(last - 1)
  if (formula === undefined || (above !== undefined && fillFormula(above, 1, 0) !== formula)) return
  for (let row = added.top; row < added.top + added.rows; row++) {
    if (!isBlank(sheet, row, column)) continue
    const area = { top: row, left: column, rows: 1, columns: 1 }
    writeCells(book, sheet, area, [[fillFormula(formula, row - last, 0)]])
  }
}
