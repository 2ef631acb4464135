import { apportion } from '../core/allocation/apportion.ts'
import { resultItem, type ResultCode } from '../core/framework/result-code.ts'
import { percentOf } from '../core/rules/split/percent.ts'
import { planTitle } from '../texts/plan-titles.ts'
import type { BudgetAsRead } from './edits/budget-as-read.ts'
import { tagGuards } from './edits/line-edits.ts'
import {
  editPlan,
  isRefusal,
  refusal,
  type Planned,
  type Refusal,
  type RefusedLine,
} from './edits/planned.ts'
import { changesLine, isKeptApart, placeApart, placeByShares, type PlaceOptions } from './edits/place-line.ts'
import { wholeLine, type WishedShare } from './edits/share-rows.ts'

/** A share of a line as it is asked for. */
export interface ShareRequest extends ResultCode {
  /** Hundredths of a percent. */
  readonly points: number
}

/** Plans the split of one line: its shares take the place of its tag and of the shares it had. */
export function planSplit(
  read: BudgetAsRead,
  line: number,
  shares: readonly ShareRequest[],
  options: PlaceOptions = {},
): Planned<RefusedLine> {
  const wished = wishedShares(read, shares)
  const place = isKeptApart(read, line, options) ? placeApart : placeByShares
  const change = isRefusal(wished) ? wished : place(read, line, wished)
  if (isRefusal(change)) return { plan: editPlan(planTitle('split', 0), {}), refused: [{ line, ...change }] }
  const isChanged = changesLine(change)
  const plan = editPlan(planTitle('split', isChanged ? 1 : 0), {
    edits: isChanged ? [...change.edits, ...tagGuards(read, line, change.edits)] : [],
    rows: [{ table: 'SplitRows', ...change.shares }],
  })
  return { plan, refused: [] }
}

/** Equal shares of a line in hundredths of a percent that make 100.00 % exactly: 3334, 3333, 3333. */
export function equalShares(count: number): readonly number[] {
  return count > 0 ? apportion(wholeLine, Array<number>(count).fill(1)) : []
}

function wishedShares(
  { budget: { lookup } }: BudgetAsRead,
  shares: readonly ShareRequest[],
): readonly WishedShare[] | Refusal {
  if (shares.length === 0) return refusal('shares-none')
  const wished: WishedShare[] = []
  for (const { kind, code, points } of shares) {
    const of = resultItem(lookup, { kind, code })
    if (!of) return refusal('code-unknown', { code })
    if (wished.some((one) => one.of.kind === kind && one.of.code === of.code))
      return refusal('code-doubled', { code })
    if (!(Number.isInteger(points) && points > 0)) return refusal('share-not-positive', { code })
    wished.push({ of, points })
  }
  const sum = wished.reduce((total, { points }) => total + points, 0)
  return sum === wholeLine ? wished : refusal('shares-not-100', { sum: percentOf(sum) })
}
