import { HostError } from '../../workbook/host-error.ts'
import type { WritePlan } from '../../workbook/write-plan.ts'
import type { Glance } from './glance.ts'

/**
 * What keeps a whole book from being written, found before anything is.
 * @throws HostError in words
 */
export function refuseWriting({ isReadOnly, isStructureProtected, sheets }: Glance, plan: WritePlan): void {
  if (isReadOnly) {
    throw new HostError(
      'book-read-only',
      'This book is open for reading only. Save a copy under another name, or ask for the right to edit it.',
    )
  }
  const addsSheets = plan.sheets.some(({ name }) => !sheets.some((sheet) => sheet.name === name))
  if (addsSheets) refuseStructure({ isStructureProtected })
}

/** @throws HostError `book-protected` where no sheet can be added */
export function refuseStructure({ isStructureProtected }: Pick<Glance, 'isStructureProtected'>): void {
  if (!isStructureProtected) return
  throw new HostError(
    'book-protected',
    'The structure of this book is protected, so that no sheet can be added. Switch that off in Excel under Review, Protect Workbook, and try again.',
  )
}
