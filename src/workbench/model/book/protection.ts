import { areaText, cellCount, type Area } from '../area.ts'
import { ExcelError } from '../excel-error.ts'
import type { Sheet } from './sheet.ts'

/** What Excel's options call the thing that somebody is about to do. */
export type ProtectedAction =
  | 'allowDeleteColumns'
  | 'allowDeleteRows'
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertColumns'
  | 'allowInsertRows'
  | 'allowInsertHyperlinks'
  | 'allowAutoFilter'
  | 'allowSort'

/** Refuses a change of cells where one of them is locked: Excel refuses the whole write then. */
export function guardCells(sheet: Sheet, area: Area): void {
  if (!sheet.protection) return
  // Beyond what was ever touched, cells are locked.
  const filled = sheet.grid.filled(area)
  if (!filled || cellCount(filled) < cellCount(area)) throw denied(sheet, area)
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
  return sheet.grid.cell(row, column)?.custom?.['unlocked'] !== true
}

function denied(sheet: Sheet, area: Area): ExcelError {
  return new ExcelError(
    'AccessDenied',
    `The cells ${areaText(area)} of ${sheet.name} are on a protected sheet and not unlocked.`,
  )
}
