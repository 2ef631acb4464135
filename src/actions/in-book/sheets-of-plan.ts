import type { BookLook } from '../../workbook/port.ts'
import type { SheetKey } from '../../workbook/sheet-keys.ts'
import type { WritePlan } from '../../workbook/write-plan.ts'

/** Of a plan for a whole book the sheets that are meant, and those that the book lacks, with their names. */
export function onlySheets(
  plan: WritePlan,
  { ownSheets }: Pick<BookLook, 'ownSheets'>,
  meant: readonly SheetKey[],
): WritePlan {
  return sheetsWhere(plan, (key) => meant.includes(key) || !ownSheets.has(key))
}

/** Of a plan for a whole book one sheet and its names, whatever else the book lacks. */
export function oneSheet(plan: WritePlan, meant: SheetKey): WritePlan {
  return sheetsWhere(plan, (key) => key === meant)
}

function sheetsWhere(plan: WritePlan, isMeant: (key: SheetKey) => boolean): WritePlan {
  const sheets = plan.sheets.filter(({ key }) => isMeant(key))
  const titles = sheets.map(({ name }) => `'${name.replaceAll("'", "''")}'!`)
  return {
    ...plan,
    sheets,
    names: plan.names.filter(({ refersTo }) => titles.some((title) => refersTo.startsWith(title))),
  }
}
