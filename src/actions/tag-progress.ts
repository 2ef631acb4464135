import type { Budget } from '../core/budget/budget.ts'
import { unitOfLine } from './line-cards.ts'
import { lineTags } from './tagging/line-tags.ts'
import { lineTotals } from './tagging/line-totals.ts'

/** How far tagging has come. */
export interface TagProgress {
  readonly lines: number
  readonly centimes: number
  /** Lines with neither tag nor shares, and their money. */
  readonly left: number
  readonly centimesLeft: number
}

export interface ProgressByUnit extends TagProgress {
  /** In the order in which their lines come. */
  readonly byUnit: readonly (TagProgress & { readonly unit: string })[]
}

/** How many lines, and how much of their money, are left to be tagged: in all and by unit. */
export function tagProgress(budget: Budget): ProgressByUnit {
  const { count } = budget.lines
  const { isUntagged } = lineTags(budget)
  const totals = lineTotals(budget.lines)
  const units = new Map<string, { lines: number; centimes: number; left: number; centimesLeft: number }>()
  const sum = { lines: 0, centimes: 0, left: 0, centimesLeft: 0 }
  for (let line = 0; line < count; line++) {
    const name = unitOfLine(budget, line)
    const unit = units.get(name) ?? { lines: 0, centimes: 0, left: 0, centimesLeft: 0 }
    units.set(name, unit)
    const centimes = totals[line] ?? 0
    for (const one of [unit, sum]) {
      one.lines += 1
      one.centimes += centimes
      if (!isUntagged(line)) continue
      one.left += 1
      one.centimesLeft += centimes
    }
  }
  return { ...sum, byUnit: [...units].map(([unit, progress]) => ({ unit, ...progress })) }
}

/**
 * The next untagged line after one, or before it; round the end to the other one.
 * @param from position of the line; -1 for the first or last of all
 * @param unit only lines of this unit, by its code
 * @returns undefined where no other line is left
 */
export function nextUntagged(budget: Budget, from: number, step: 1 | -1, unit?: string): number | undefined {
  const own = unit?.toLowerCase()
  const left = lineTags(budget).untagged.filter(
    (line) => line !== from && (own === undefined || unitOfLine(budget, line).toLowerCase() === own),
  )
  const beyond = (line: number): boolean => (step > 0 ? line > from : line < from)
  return step > 0 ? (left.find(beyond) ?? left[0]) : (left.findLast(beyond) ?? left.at(-1))
}
