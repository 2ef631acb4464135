import type { BookLook } from '../../workbook/port.ts'
import type { SheetKey } from '../../workbook/sheet-keys.ts'
import type { WritePlan } from '../../workbook/write-plan.ts'

/** Of a plan for a whole book the sheets that are meant, and those that the book lacks, with their names. */
export function onlySheets(
  plan: WritePlan,
  { ownSheets }: Pick<BookLook, 'ownSheets'>,
  meant: readonly SheetKey[],
): WritePlan {
  const sheets = plan.sheets.filter(({ key }) => meant.includes(key) || !ownSheets.has(key))
  const titles = sheets.map(({ name }) => `'${name.replaceAll("'", "''")}'!`)
  return {
    ...plan,
    sheets,
    names: plan.names.filter(({ refersTo }) => titles.some((title) => refersTo.startsWith(title))),
  }
}
