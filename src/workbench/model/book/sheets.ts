import { ExcelError } from '../excel-error.ts'
import { dropSheetFrom, renameSheetIn } from '../formula/shift.ts'
import type { Book } from './book.ts'
import { retranslate, rewriteFormulas } from './formulas.ts'
import { newSheet, type Sheet, type Visibility } from './sheet.ts'
import { tellSheet } from './tell-change.ts'

/** A new sheet behind the others; Excel leaves the one in front where it is. */
export function addSheet(book: Book, wanted?: string): Sheet {
  guardStructure(book)
  let name = wanted
  for (let number = book.sheets.length + 1; name === undefined; number++) {
    const free = `Sheet${number}`
    if (!book.findSheet(free)) name = free
  }
  return addSheetAt(book, name, book.sheets.length)
}

export function addSheetAt(book: Book, name: string, at: number): Sheet {
  guardStructure(book)
  checkName(book, name)
  const sheet = newSheet(book.addGrid(name, at), name)
  book.sheets.splice(at, 0, sheet)
  tellSheet(book, sheet, 'added')
  return sheet
}

/** The sheet goes, with its tables and names; what refers to it shows `#REF!`. */
export function deleteSheet(book: Book, sheet: Sheet): void {
  guardStructure(book)
  const visible = book.sheets.filter(({ visibility }) => visibility === 'Visible')
  if (visible.length === 1 && visible[0] === sheet) {
    throw new ExcelError('InvalidOperation', 'A workbook must contain at least one visible worksheet.')
  }
  if (sheet.visibility === 'VeryHidden') {
    throw new ExcelError('InvalidOperation', 'A very hidden worksheet cannot be deleted.')
  }
  const at = book.sheets.indexOf(sheet)
  book.sheets.splice(at, 1)
  const names = book.names.filter((name) => name.sheet !== sheet)
  book.names.splice(0, book.names.length, ...names)
  dropSheet(book, sheet, at)
  retranslate(book)
}

/** What is left to do once a sheet has gone out of the book. */
export function dropSheet(book: Book, sheet: Sheet, at = book.sheets.length): void {
  if (book.active === sheet) {
    const next = book.sheets
      .slice(at)
      .concat(book.sheets.slice(0, at).reverse())
      .find((one) => one.visibility === 'Visible')
    book.active = next ?? book.active
    book.selection = { sheet: book.active, area: { top: 0, left: 0, rows: 1, columns: 1 } }
  }
  rewriteFormulas(book, (formula) => dropSheetFrom(formula, sheet.name))
  book.engine.run('sheet.mutation.remove-sheet', {
    unitId: book.engine.book.getUnitId(),
    subUnitId: sheet.id,
  })
  tellSheet(book, sheet, 'deleted')
}

export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  guardStructure(book)
  if (name === sheet.name) return
  checkName(book, name, sheet)
  const before = sheet.name
  sheet.name = name
  sheet.grid.mutate('set-worksheet-name', { name })
  rewriteFormulas(book, (formula) => renameSheetIn(formula, before, name))
  retranslate(book)
  tellSheet(book, sheet, 'nameChanged', { nameBefore: before, nameAfter: name })
}

export function moveSheet(book: Book, sheet: Sheet, position: number): void {
  guardStructure(book)
  if (position < 0 || position >= book.sheets.length) throw new ExcelError('InvalidArgument')
  const from = book.sheets.indexOf(sheet)
  book.sheets.splice(from, 1)
  book.sheets.splice(position, 0, sheet)
  sheet.grid.mutate('set-worksheet-order', { fromOrder: from, toOrder: position })
  if (from !== position) {
    tellSheet(book, sheet, 'moved', { positionBefore: from, positionAfter: position })
  }
}

export function showSheet(book: Book, sheet: Sheet, visibility: Visibility): void {
  guardStructure(book)
  const others = book.sheets.filter((one) => one !== sheet && one.visibility === 'Visible')
  if (visibility !== 'Visible' && others.length === 0) {
    throw new ExcelError('InvalidOperation', 'A workbook must contain at least one visible worksheet.')
  }
  const before = sheet.visibility
  sheet.visibility = visibility
  sheet.grid.mutate('set-worksheet-hidden', { hidden: visibility === 'Visible' ? 0 : 1 })
  const [next] = others
  if (visibility !== 'Visible' && book.active === sheet && next) book.active = next
  if (visibility !== before) {
    tellSheet(book, sheet, 'visibilityChanged', { visibilityBefore: before, visibilityAfter: visibility })
  }
}

function guardStructure(book: Book): void {
  if (book.isStructureProtected || book.isReadOnly) throw new ExcelError('AccessDenied')
}

function checkName(book: Book, name: string, except?: Sheet): void {
  if (
    name.length === 0 ||
    name.length > 31 ||
    /[\\/?*[\]:]/.test(name) ||
    /^'|'$/.test(name) ||
    /^history$/i.test(name)
  ) {
    throw new ExcelError('InvalidArgument', `${name} is no name for a sheet.`)
  }
  const taken = book.findSheet(name)
  if (taken && taken !== except) throw new ExcelError('ItemAlreadyExists')
}
