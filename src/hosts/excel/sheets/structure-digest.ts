import { treatments } from '../../../workbook/sheet-keys.ts'
import { textDigest } from '../../../workbook/text-digest.ts'
import type { SheetPlan } from '../../../workbook/write-plan.ts'
import { headOf } from './sheet-head.ts'
import { SheetCells } from './sheet-cells.ts'
import { structureOf } from './sheet-structure.ts'

/** Counts up where the same structure is written in another way. */
const wayOfWriting = 1

/** By which a sheet is known to be as it was written last, values and formulas apart; of some, only the head is ours. */
export function digestFor(plan: SheetPlan): string {
  const ours = treatments[plan.key] === 'head' ? headOf(plan) : plan
  return textDigest(JSON.stringify([wayOfWriting, structureOf(ours, new SheetCells(ours))]))
}
