import { HostError } from '../../../workbook/host-error.ts'
import type { SheetPlan } from '../../../workbook/write-plan.ts'
import type { PresentBook, PresentSheet } from './present-sheet.ts'
import { ourProtection } from './write-rules.ts'

/**
 * What keeps sheets from being added.
 * @throws HostError in words
 */
export function refuseTaken(missing: readonly SheetPlan[], book: PresentBook): void {
  const [first] = missing
  if (!first) return
  if (book.isStructureProtected) {
    throw new HostError(
      'book-protected',
      'The structure of this book is protected, so that no sheet can be added. Switch that off in Excel under Review, Protect Workbook, and try again.',
    )
  }
  const titles = new Set(book.titles.map((title) => title.toLowerCase()))
  const taken = missing.find(({ name }) => titles.has(name.toLowerCase()))
  if (taken) {
    throw new HostError(
      'title-taken',
      `This book has another sheet named “${taken.name}”. Rename it and try again.`,
    )
  }
  const tables = new Set(
    [...book.tableNames, ...book.names.map(({ name }) => name)].map((name) => name.toLowerCase()),
  )
  const table = missing.flatMap((sheet) => sheet.tables).find(({ name }) => tables.has(name.toLowerCase()))
  if (table) {
    throw new HostError(
      'name-taken',
      `This book has another table or name “${table.name}”. Rename it and try again.`,
    )
  }
}

/**
 * What keeps a sheet of ours that is there from being written: nobody's protection is lifted but our own.
 * @throws HostError in words
 */
export function refuseProtected(
  isOursToProtect: boolean,
  { title, isProtected, protection }: PresentSheet,
): void {
  if (!isProtected || (isOursToProtect && isOurs(protection))) return
  throw new HostError(
    'sheet-protected',
    `The sheet “${title}” is protected. Switch that off in Excel under Review, Unprotect Sheet, and try again.`,
  )
}

/**
 * @throws HostError where a filter hides rows: Excel would write into others
 */
export function refuseFiltered({ title, isFiltered }: Pick<PresentSheet, 'title' | 'isFiltered'>): void {
  if (!isFiltered) return
  throw new HostError(
    'sheet-filtered',
    `A filter hides rows of the sheet “${title}”. Clear it and try again.`,
  )
}

/** Where somebody protected the sheet in another way, there may be a password. */
function isOurs(options: Excel.WorksheetProtectionOptions): boolean {
  const allowed = Object.entries(options).filter(([, value]) => value === true)
  return (
    allowed.length === Object.keys(ourProtection).length && allowed.every(([name]) => name in ourProtection)
  )
}
