import type { Budget } from '../../core/budget/budget.ts'
import { driverBooks } from '../../core/budget/drivers.ts'
import type { CodeCell } from '../../core/budget/rows.ts'
import type { CodeBook } from '../../core/framework/code-book.ts'
import type { FrameworkLookup } from '../../core/framework/lookup.ts'
import { countLines, type CountedLines } from '../tagging/line-totals.ts'

/** What would name nothing any more under another framework. */
export interface LostCodes {
  /** Lines whose own tag or shares name an output or enabler that it has not. */
  readonly lines: CountedLines
  readonly drivers: number
  readonly links: number
  /** The codes of lost outputs and enablers that lines carry, in printed order. */
  readonly codes: readonly string[]
}

/** Counts what a budget names that another framework has not; what names nothing now is not counted. */
export function lostCodes(budget: Budget, next: FrameworkLookup): LostCodes {
  const { lookup, lines, mappings, splits, drivers, links } = budget
  const codes = new Map<string, number>()
  const isLost = (cell: CodeCell, here: CodeBook, there: CodeBook): boolean => {
    const item = cell.is.kind === 'known' ? here.items[cell.is.at] : undefined
    return item !== undefined && !has(there, item.code)
  }
  const losesResult = ({ output, enabler }: { output: CodeCell; enabler: CodeCell }): boolean => {
    const kinds = [
      [output, 'output', 0],
      [enabler, 'enabler', lookup.outputs.length],
    ] as const
    const lost = kinds.filter(([cell, kind]) => isLost(cell, lookup.books[kind], next.books[kind]))
    for (const [{ is }, kind, from] of lost) {
      if (is.kind === 'known') codes.set(lookup.books[kind].items[is.at]?.code ?? '', from + is.at)
    }
    return lost.length > 0
  }
  const lostTags = mappings.mappings.map(losesResult)
  const lostSplits = new Set(splits.rows.filter(losesResult).map(({ line }) => line))
  const lost = [...lines.id.keys()].filter(
    (line) => lostTags[mappings.of[line] ?? -1] === true || lostSplits.has(lines.id[line] ?? ''),
  )
  const [stagesHere, stagesThere] = [driverBooks(lookup), driverBooks(next)]
  return {
    lines: countLines(lines, lost),
    drivers: drivers.rows.filter(({ stage, from, to }) => {
      if (stage === undefined) return false
      const [here, there] = [stagesHere[stage], stagesThere[stage]]
      return isLost(from, here.from, there.from) || isLost(to, here.to, there.to)
    }).length,
    links: links.rows.filter(
      ({ objective, goal }) =>
        isLost(objective, lookup.books.objective, next.books.objective) ||
        isLost(goal, lookup.books.goal, next.books.goal),
    ).length,
    codes: [...codes].sort(([, one], [, other]) => one - other).map(([code]) => code),
  }
}

/** Whether a book has an item of this code, whatever else it is called. */
function has({ items, resolve }: CodeBook, code: string): boolean {
  const is = resolve(code)
  return is.kind === 'known' && items[is.at]?.code.toLowerCase() === code.toLowerCase()
}
