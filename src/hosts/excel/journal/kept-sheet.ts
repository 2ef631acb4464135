import { markOf } from '../../../workbook/sheet-keys.ts'
import { HostError } from '../../../workbook/host-error.ts'
import { onSheet } from '../../../workbook/address.ts'
import { loaded, send } from '../excel-run.ts'
import type { Glance } from '../glance.ts'
import { namesIn, ownPartsIn } from '../own-parts.ts'
import { refuseStructure } from '../refuse.ts'

/** The very hidden sheet `_rbb`, on which journals are kept. */
export interface KeptSheet {
  readonly title: string
  /** Whether it is there for a journal alone, so that it may go once there is none. */
  readonly isNew: boolean
}

/**
 * The sheet that journals are kept on; it is added to a book that has none, and people see nothing of it.
 * @throws HostError where nobody can write there
 */
export async function keptSheet(context: Excel.RequestContext, glance: Glance): Promise<KeptSheet> {
  const own = ownPartsIn(glance)
  const title = own.sheets.get('_rbb')
  const present = glance.sheets.find(({ name }) => name === title)
  if (title === undefined || !present) return addKeptSheet(context, glance)
  if (present.isProtected) {
    throw new HostError(
      'sheet-protected',
      `Sheet ${title}, on which this add-in keeps its notes, is protected. Unprotect it, or ask who protected it, and try again.`,
    )
  }
  return { title, isNew: present.used === undefined }
}

async function addKeptSheet(context: Excel.RequestContext, glance: Glance): Promise<KeptSheet> {
  refuseStructure(glance)
  // Left behind where its adding was interrupted.
  const blank = glance.sheets.find(({ name, used }) => name === '_rbb' && used === undefined)
  const title = blank?.name ?? namesIn(glance, ownPartsIn(glance)).titles._rbb
  const mark = markOf('_rbb')
  const hasMark = glance.names.some((one) => one.sheet === undefined && isSame(one.name, mark))
  await send(context, () => {
    const { worksheets, names } = context.workbook
    const sheet = blank ? worksheets.getItem(title) : worksheets.add(title)
    sheet.visibility = 'VeryHidden'
    const item = hasMark ? names.getItem(mark) : names.add(mark, sheet.getRange('A1'))
    if (hasMark) item.formula = `=${onSheet(title, '$A$1')}`
    item.visible = false
  })
  return { title, isNew: true }
}

/** Removes the sheet that was added for a journal, where nothing else came to stand on it since. */
export async function dropKeptSheet(context: Excel.RequestContext, title: string): Promise<void> {
  const { sheet, used, mark } = await loaded(context, () => {
    const kept = context.workbook.worksheets.getItemOrNullObject(title)
    return {
      sheet: kept.load('name'),
      used: kept.getUsedRangeOrNullObject(true).load('address'),
      mark: context.workbook.names.getItemOrNullObject(markOf('_rbb')).load('name'),
    }
  })
  if (sheet.isNullObject || !used.isNullObject) return
  await send(context, () => {
    if (!mark.isNullObject) mark.delete()
    // A sheet that nobody can see cannot be deleted.
    sheet.visibility = 'Visible'
    sheet.delete()
  })
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
