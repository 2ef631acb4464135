import type { Refusal } from '../../texts/refusals.ts'
import type { CellEdit, RowsEdit } from '../../workbook/cell-edit.ts'
import type { WritePlan } from '../../workbook/write-plan.ts'

export type { Refusal } from '../../texts/refusals.ts'

/** What is to be written, and what of that which was asked for is not, each with its reason. */
export interface Planned<Refused extends Refusal = Refusal> {
  readonly plan: WritePlan
  readonly refused: readonly Refused[]
}

/** A line, by its position in the budget, for which nothing is done. */
export interface RefusedLine extends Refusal {
  readonly line: number
}

/** A finding, by its position among those given, for which nothing is done. */
export interface RefusedFinding extends Refusal {
  readonly finding: number
}

/** A plan that changes cells and rows of an open workbook and nothing else; rows edits that change none are left out. */
export function editPlan(
  title: string,
  { edits = [], rows = [] }: { readonly edits?: readonly CellEdit[]; readonly rows?: readonly RowsEdit[] },
): WritePlan {
  const changed = rows.filter(({ remove, add }) => remove.length > 0 || add.length > 0)
  return { title, sheets: [], names: [], edits, rows: changed }
}

/** Whether there is nothing to be written: everything is already as it was asked for. */
export function changesNothing({ sheets, edits = [], rows = [], added = [] }: WritePlan): boolean {
  return sheets.length === 0 && edits.length === 0 && rows.length === 0 && added.length === 0
}

export function refusal(reason: Refusal['reason'], params: Refusal['params'] = {}): Refusal {
  return { reason, params }
}

export function isRefusal(one: object): one is Refusal {
  return 'reason' in one
}
