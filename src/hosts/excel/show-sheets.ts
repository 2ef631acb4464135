import { HostError } from '../../workbook/host-error.ts'
import { inExcel, send } from './excel-run.ts'
import { glanceAt, type Glance } from './glance.ts'

/**
 * Shows sheets, or hides them, by their names; those that are gone meanwhile are passed over.
 * @throws HostError in words where the book allows neither, or no sheet would be left to be seen
 */
export async function showSheets(names: readonly string[], isVisible: boolean): Promise<void> {
  await inExcel(async (context) => {
    const glance = await glanceAt(context)
    refuseShowing(glance)
    const meant = glance.sheets.filter((sheet) => names.includes(sheet.name) && sheet.isVisible !== isVisible)
    if (meant.length === 0) return
    if (!isVisible) refuseNoneLeft(glance, meant.length)
    await send(context, () => {
      for (const { name } of meant) {
        context.workbook.worksheets.getItem(name).visibility = isVisible ? 'Visible' : 'Hidden'
      }
    })
  })
}

function refuseShowing({ isReadOnly, isStructureProtected }: Glance): void {
  if (isReadOnly) {
    throw new HostError(
      'book-read-only',
      'This book is open for reading only, so that no sheet can be shown or hidden. Save a copy under another name first.',
    )
  }
  if (!isStructureProtected) return
  throw new HostError(
    'book-protected',
    'The structure of this book is protected, so that no sheet can be shown or hidden. Switch that off in Excel under Review, Protect Workbook, and try again.',
  )
}

function refuseNoneLeft({ sheets }: Glance, count: number): void {
  if (sheets.filter((sheet) => sheet.isVisible).length > count) return
  throw new HostError(
    'sheets-none-left',
    'Excel shows one sheet at least, and these are the only ones that can be seen. Show another sheet first.',
  )
}
