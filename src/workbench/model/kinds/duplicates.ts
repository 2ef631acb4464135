import { isList, type Json } from '../../json.ts'
import type { Area } from '../area.ts'
import { guardCells } from '../book/protection.ts'
import { tellChange } from '../book/tell-change.ts'
import { refuse } from '../given.ts'
import type { HostObject } from '../host-object.ts'
import { kind } from '../kind.ts'
import type { Place } from '../objects.ts'
import { textOf } from './range-values.ts'

interface Outcome {
  readonly removed: number
  readonly uniqueRemaining: number
}

export const duplicatesResult = kind<Outcome>('RemoveDuplicatesResult', {
  properties: {
    removed: { get: ({ removed }) => removed },
    uniqueRemaining: { get: ({ uniqueRemaining }) => uniqueRemaining },
  },
})

/** Rows go that show the same as an earlier one in the columns that are named; those below move up. */
export function removeDuplicates(
  { book, sheet, area }: Place,
  columns: Json,
  hasHeader: boolean,
): HostObject {
  const named = isList(columns) ? columns : refuse()
  const at = named.map((one) => (typeof one === 'number' && one >= 0 && one < area.columns ? one : refuse()))
  guardCells(sheet, area)
  const first = hasHeader ? 1 : 0
  const body: Area = { ...area, top: area.top + first, rows: area.rows - first }
  const seen = new Set<string>()
  const kept = Array.from({ length: body.rows }, (_, down) => body.top + down).filter((row) => {
    const shown = JSON.stringify(at.map((column) => textOf(sheet, row, area.left + column).toLowerCase()))
    const isNew = !seen.has(shown)
    seen.add(shown)
    return isNew
  })
  const cells = Array.from({ length: body.rows }, (_, down) => {
    const row = kept[down]
    return Array.from({ length: body.columns }, (__, across) =>
      row === undefined ? undefined : structuredClone(sheet.grid.cell(row, body.left + across)),
    )
  })
  sheet.grid.replace(body.top, body.left, cells)
  tellChange(book, sheet, area, 'RangeEdited')
  return duplicatesResult.of({ removed: body.rows - kept.length, uniqueRemaining: kept.length })
}
