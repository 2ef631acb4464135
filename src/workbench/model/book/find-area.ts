import { intersection, parseArea, wholeSheet, type Area } from '../area.ts'
import { ExcelError } from '../excel-error.ts'
import { NoSuchPart, translate } from '../formula/structured.ts'
import type { Book, NameState } from './book.ts'
import type { Sheet } from './sheet.ts'
import { tableShape } from './table-shape.ts'

export interface Found {
  readonly sheet: Sheet
  readonly area: Area
}

/** The cells that a text names: an address, a defined name, a table or a part of one. */
export function findArea(book: Book, home: Sheet, text: string): Found {
  if (text === '') return { sheet: home, area: wholeSheet }
  const { sheet, inner } = book.sheetOf(text, home)
  if (/^[$A-Za-z]{0,4}\$?\d*(?::\$?[A-Za-z]{0,3}\$?\d*)?$/.test(inner) && looksLikeArea(inner)) {
    return { sheet, area: parseArea(inner) }
  }
  const name = findName(book, inner, sheet)
  const found = name ? areaOfFormula(book, home, name.formula) : structuredArea(book, home, inner)
  if (!found) throw new ExcelError('InvalidArgument')
  return found
}

function looksLikeArea(text: string): boolean {
  const corners = text.replaceAll('$', '').split(':')
  return (
    corners.every((corner) => /^(?:[A-Za-z]{1,3}[1-9]\d*|[A-Za-z]{1,3}|[1-9]\d*)$/.test(corner)) &&
    (corners.length > 1 || (/\d/.test(text) && /[A-Za-z]/.test(text)))
  )
}

/** A name of the sheet goes before one of the book. */
export function findName(book: Book, name: string, sheet?: Sheet): NameState | undefined {
  const named = book.names.filter((one) => one.name.toLowerCase() === name.toLowerCase())
  return (
    named.find((one) => sheet !== undefined && one.sheet === sheet) ??
    named.find((one) => one.sheet === undefined)
  )
}

/** The cells that the formula of a name leads to, if it is nothing but an address. */
export function areaOfFormula(book: Book, home: Sheet, formula: string): Found | undefined {
  const text = formula.replace(/^=/, '')
  try {
    const { sheet, inner } = book.sheetOf(text, home)
    if (inner.includes('[')) return structuredArea(book, home, inner)
    return { sheet, area: parseArea(inner) }
  } catch (thrown) {
    if (thrown instanceof ExcelError) return structuredArea(book, home, text)
    throw thrown
  }
}

function structuredArea(book: Book, home: Sheet, text: string): Found | undefined {
  try {
    const place = { sheet: home.name, row: -1, column: -1 }
    const { formula, isStructured } = translate(text, book.tables.map(tableShape), place)
    if (!isStructured) return undefined
    const { sheet, inner } = book.sheetOf(formula, home)
    return { sheet, area: parseArea(inner) }
  } catch (thrown) {
    if (thrown instanceof NoSuchPart || thrown instanceof ExcelError) return undefined
    throw thrown
  }
}

/** The table that any cell of a block belongs to. */
export function overlapsTable(sheet: Sheet, area: Area): boolean {
  return sheet.tables.some((table) => intersection(table.area, area) !== undefined)
}
