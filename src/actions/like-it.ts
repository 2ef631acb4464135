import type { Budget } from '../core/budget/budget.ts'
import { alikeLines } from './tagging/alike-lines.ts'
import { lineTags, type TagNow } from './tagging/line-tags.ts'
import { countLines, lineTotals, type CountedLines } from './tagging/line-totals.ts'

/** A line like another, as a preview shows it. */
export interface LikeLine {
  readonly line: number
  readonly now: TagNow
  /** Untagged lines are ticked, others are not: nothing is overwritten unasked. */
  readonly ticked: boolean
  readonly centimes: number
}

export interface LinesLikeIt {
  /** The line itself first, then the others in the order read. */
  readonly lines: readonly LikeLine[]
  readonly untagged: CountedLines
  readonly tagged: CountedLines
}

/** The lines with a line's unit and activity, but for case, accents, digits and spaces; it is one of them itself. */
export function linesLikeIt(budget: Budget, line: number): LinesLikeIt {
  const tags = lineTags(budget)
  const totals = lineTotals(budget.lines)
  const others = (alikeLines(budget).groupOf(line)?.lines ?? []).filter((other) => other !== line)
  const all = [line, ...others]
  const [free, taken] = [all.filter(tags.isUntagged), all.filter((one) => !tags.isUntagged(one))]
  return {
    lines: all.map((one) => ({
      line: one,
      now: tags.of(one),
      ticked: tags.isUntagged(one),
      centimes: totals[one] ?? 0,
    })),
    untagged: countLines(budget.lines, free),
    tagged: countLines(budget.lines, taken),
  }
}
