import type { Area } from '../../model/area.ts'
import type { Book } from '../../model/book/book.ts'
import { findArea } from '../../model/book/find-area.ts'
import type { Sheet } from '../../model/book/sheet.ts'
import type { Condition } from './guide.ts'

/** Whether a book looks as a step of a guide wants it. */
export function isDone(book: Book, { sheet, table, column, numbers = [], figure }: Condition): boolean {
  if (sheet !== undefined && !book.findSheet(sheet)) return false
  if (table && filledRows(book, table.name) < table.rows) return false
  if (column && filledBelow(book, column.sheet, column.header) < column.filled) return false
  if (figure !== undefined && !isFigureSelected(book, figure)) return false
  return numbers.every((address) => isNumber(book, address))
}

function filledRows(book: Book, name: string): number {
  const table = book.findTable(name)
  if (!table) return 0
  const { sheet, area, hasHeaders } = table
  const rows = Array.from({ length: area.rows }, (_, at) => area.top + at).slice(hasHeaders ? 1 : 0)
  return rows.filter((row) => isAnyFilled(sheet, { ...area, top: row, rows: 1 })).length
}

/** The header is the first cell of the sheet that holds the word. */
function filledBelow(book: Book, name: string, header: string): number {
  const sheet = book.findSheet(name)
  let found: { readonly row: number; readonly column: number } | undefined
  let filled = 0
  sheet?.grid.forEach((row, column, { v }) => {
    if (found === undefined && v === header) found = { row, column }
    else if (found?.column === column && row > found.row && isFilled(v)) filled += 1
  })
  return filled
}

function isNumber(book: Book, address: string): boolean {
  const name = address.slice(0, address.lastIndexOf('!')).replace(/^'|'$/g, '')
  if (!book.findSheet(name)) return false
  const { sheet, area } = findArea(book, book.active, address)
  return typeof sheet.grid.cell(area.top, area.left)?.v === 'number'
}

function isFigureSelected({ selection: { sheet, area } }: Book, name: string): boolean {
  return sheet.name === name && typeof sheet.grid.cell(area.top, area.left)?.v === 'number'
}

function isAnyFilled(sheet: Sheet, { top, left, columns }: Area): boolean {
  return Array.from({ length: columns }, (_, at) => sheet.grid.cell(top, left + at)?.v).some(isFilled)
}

function isFilled(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}
