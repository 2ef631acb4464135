import { planTitle } from '../texts/plan-titles.ts'
import type { CarriedLine } from './carry-tags.ts'
import type { BudgetAsRead } from './edits/budget-as-read.ts'
import type { PlaceOptions } from './edits/place-line.ts'
import { editPlan, type Planned, type RefusedLine } from './edits/planned.ts'
import { planSplit } from './split-line.ts'
import { planTags } from './tag-lines.ts'

/** Plans what lines carry from another workbook, tags and splits together, so that one Undo takes all of it back. */
export function planCarried(
  read: BudgetAsRead,
  carried: readonly CarriedLine[],
  options: PlaceOptions = {},
): Planned<RefusedLine> {
  const whole = carried.filter(({ shares }) => shares.length === 1)
  const tags = planTags(
    read,
    whole.flatMap(({ line, shares: [to] }) => (to ? [{ lines: [line], to }] : [])),
    options,
  )
  const splits = carried
    .filter(({ shares }) => shares.length > 1)
    .map(({ line, shares }) => planSplit(read, line, shares, options))
  const all = [tags, ...splits]
  const refused = all.flatMap((planned) => planned.refused)
  const rows = all.flatMap(({ plan }) => plan.rows ?? [])
  const plan = editPlan(planTitle('tag', carried.length - refused.length), {
    edits: all.flatMap(({ plan: { edits = [] } }) => edits),
    rows: [
      {
        table: 'SplitRows',
        remove: rows.flatMap(({ remove }) => remove),
        add: rows.flatMap(({ add }) => add),
      },
    ],
  })
  return { plan, refused }
}
