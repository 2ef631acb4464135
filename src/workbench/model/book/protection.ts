import { areaText, cellCount, isWithin, type Area } from '../area.ts'
import { ExcelError } from '../excel-error.ts'
import type { Book } from './book.ts'
import type { ProtectionOptions, Sheet } from './sheet.ts'
import { tellSheet } from './tell-change.ts'

/** What Excel's options call the thing that somebody is about to do. */
export type ProtectedAction =
  | 'allowDeleteColumns'
  | 'allowDeleteRows'
  | 'allowEditObjects'
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertColumns'
  | 'allowInsertRows'
  | 'allowInsertHyperlinks'
  | 'allowAutoFilter'
  | 'allowSort'

export function protectSheet(
  book: Book,
  sheet: Sheet,
  options: ProtectionOptions,
  password: string | undefined,
): void {
  // Since 2026 Excel refuses what is already so, instead of taking the new options.
  if (sheet.protection) throw new ExcelError('InvalidOperation', 'The sheet is already protected.')
  sheet.protection = { options, password }
  tellSheet(book, sheet, 'protectionChanged', { isProtected: true })
}

export function unprotectSheet(book: Book, sheet: Sheet, password: string | undefined): void {
  if (!sheet.protection) throw new ExcelError('InvalidOperation', 'The sheet is not protected.')
  const { hash, password: expected } = sheet.protection
  if (hash !== undefined || (expected !== undefined && password !== expected)) {
    throw new ExcelError('AccessDenied', 'The password is not right.')
  }
  sheet.protection = undefined
  tellSheet(book, sheet, 'protectionChanged', { isProtected: false })
}

/** Refuses a change of cells where one of them is locked: Excel refuses the whole write then. */
export function guardCells(sheet: Sheet, area: Area): void {
  if (!sheet.protection) return
  // Of blocks that large some cell is locked, unless whole columns or rows are not.
  const isHuge = cellCount(area) > 1_000_000 && !sheet.unlockedLines.some((lines) => isWithin(area, lines))
  if (isHuge) throw denied(sheet, area)
  for (let row = area.top; row < area.top + area.rows; row++) {
    for (let column = area.left; column < area.left + area.columns; column++) {
      if (isLocked(sheet, row, column)) throw denied(sheet, area)
    }
  }
}

/** Refuses what the sheet's protection does not let people do. */
export function guardAction(sheet: Sheet, action?: ProtectedAction): void {
  if (sheet.protection && (action === undefined || sheet.protection.options[action] !== true)) {
    throw new ExcelError('AccessDenied')
  }
}

export function isLocked(sheet: Sheet, row: number, column: number): boolean {
  const own: unknown = sheet.grid.cell(row, column)?.custom?.['unlocked']
  if (typeof own === 'boolean') return !own
  const cell = { top: row, left: column, rows: 1, columns: 1 }
  return !sheet.unlockedLines.some((lines) => isWithin(cell, lines))
}

function denied(sheet: Sheet, area: Area): ExcelError {
  return new ExcelError(
    'AccessDenied',
    `The cells ${areaText(area)} of ${sheet.name} are on a protected sheet and not unlocked.`,
  )
}
