import { parseRange } from '../../../workbook/address.ts'
import type { SheetPlan } from '../../../workbook/write-plan.ts'

/** The row of the caption above a sheet's first table; all rows above it are the head. */
export function captionRow({ tables: [first] }: Pick<SheetPlan, 'tables'>): number {
  return (parseRange(first?.ref ?? '')?.firstRow ?? 2) - 1
}

/** The head of a sheet as a sheet of its own. */
export function headOf(plan: SheetPlan): SheetPlan {
  const caption = captionRow(plan)
  const { key, name, state, tabColor, rows, blocks, merges } = plan
  return {
    key,
    name,
    state,
    tabColor,
    columns: [],
    rows: rows.filter(({ row }) => row < caption),
    blocks: blocks.filter(({ row }) => row < caption),
    merges: merges.filter((ref) => (parseRange(ref)?.lastRow ?? 0) < caption),
    tables: [],
    lists: [],
    highlights: [],
  }
}
