import type { BookLook } from '../../../workbook/port.ts'
import { markOf, sheetKeys, type SheetKey } from '../../../workbook/sheet-keys.ts'
import type { SheetPlan } from '../../../workbook/write-plan.ts'
import type { NewPlace } from './add-sheet.ts'
import type { PresentBook } from './present-sheet.ts'

/**
 * Where new sheets come to stand: behind the sheet of ours that goes before them, else before the one that follows;
 * the first ones behind all of the user's.
 */
export function newPlaces(
  missing: readonly SheetPlan[],
  { titles, names }: Pick<PresentBook, 'titles' | 'names'>,
  { ownSheets, names: own }: Pick<BookLook, 'ownSheets' | 'names'>,
): ReadonlyMap<SheetKey, NewPlace> {
  const order = [...titles]
  const titleOf = new Map<SheetKey, string>([...ownSheets].map((key) => [key, own.titles[key]]))
  const marks = new Set(names.map(({ name }) => name.toLowerCase()))
  const places = new Map<SheetKey, NewPlace>()
  for (const { key, name } of missing) {
    const before = sheetKeys.slice(0, sheetKeys.indexOf(key)).findLast((one) => titleOf.has(one))
    const after = sheetKeys.slice(sheetKeys.indexOf(key)).find((one) => titleOf.has(one))
    const at =
      before !== undefined
        ? order.indexOf(titleOf.get(before) ?? '') + 1
        : after !== undefined
          ? order.indexOf(titleOf.get(after) ?? '')
          : order.length
    const position = at < order.length ? at : undefined
    order.splice(at, 0, name)
    titleOf.set(key, name)
    places.set(key, { position, hasMark: marks.has(markOf(key).toLowerCase()) })
  }
  return places
}
