import type { Budget } from '../../core/budget/budget.ts'
import { isUntagged } from '../../core/budget/mappings.ts'
import type { FrameworkLookup } from '../../core/framework/lookup.ts'
import { placeLines } from '../../core/rules/place-lines.ts'
import { tagTexts } from '../edits/line-edits.ts'
import { wholeLine } from '../edits/share-rows.ts'
import type { ShareRequest } from '../split-line.ts'

/** What a line is tagged with as the budget stands. */
export type TagNow =
  | { readonly is: 'untagged' }
  /** One result, or several that the line is split over. */
  | { readonly is: 'tagged'; readonly shares: readonly ShareRequest[] }
  /** A tag or shares that place it nowhere; what stands in its row, and the name of the rule that says why. */
  | { readonly is: 'faulty'; readonly texts: readonly string[]; readonly why: string }

export interface LineTags {
  readonly of: (line: number) => TagNow
  /** Whether neither a tag nor shares say what it is for. */
  readonly isUntagged: (line: number) => boolean
  /** The untagged lines, in the order read. */
  readonly untagged: readonly number[]
}

const untagged: TagNow = { is: 'untagged' }

const known = new WeakMap<Budget, LineTags>()

/** What the lines of a budget are tagged with; judged once for each budget, by the rules that allocate it. */
export function lineTags(budget: Budget): LineTags {
  const made = known.get(budget)
  if (made) return made
  const { lines, lookup, mappings, splits } = budget
  const { target, split, unplaced } = placeLines(budget)
  const results = resultsOf(lookup)
  const wholes = results.map((result): TagNow => ({
    is: 'tagged',
    shares: [{ ...result, points: wholeLine }],
  }))
  const shared = new Map(split.map(({ line, shares }) => [line, shares]))
  const bare = mappings.mappings.map(isUntagged)
  const isBlank = (line: number): boolean =>
    (bare[mappings.of[line] ?? 0] ?? false) && !splits.byLine.has(lines.id[line] ?? '')
  const free = unplaced.flatMap(({ line }) => (isBlank(line) ? [line] : []))
  const isFree = new Uint8Array(lines.count)
  for (const line of free) isFree[line] = 1
  const faults = new Map(unplaced.flatMap(({ line, reason }) => (isFree[line] ? [] : [[line, reason]])))
  const tags: LineTags = {
    of: (line) => {
      if (isFree[line] === 1) return untagged
      const why = faults.get(line)
      if (why !== undefined) return { is: 'faulty', texts: tagTexts(budget, line), why }
      const shares = shared.get(line)
      if (!shares) return wholes[target[line] ?? -1] ?? untagged
      const requests = shares.flatMap(({ target: at, basisPoints: points }) => {
        const result = results[at]
        return result ? [{ ...result, points }] : []
      })
      return { is: 'tagged', shares: requests }
    },
    isUntagged: (line) => isFree[line] === 1,
    untagged: free,
  }
  known.set(budget, tags)
  return tags
}

/** The outputs, then the enablers: where targets point. */
function resultsOf({ outputs, enablers }: FrameworkLookup): readonly Omit<ShareRequest, 'points'>[] {
  return [
    ...outputs.map(({ code }) => ({ kind: 'output' as const, code })),
    ...enablers.map(({ code }) => ({ kind: 'enabler' as const, code })),
  ]
}

/** The results that a tag names, each as `output R.1-4`. */
export function resultKeys(tag: TagNow): readonly string[] {
  return tag.is === 'tagged' ? tag.shares.map(({ kind, code }) => `${kind} ${code}`) : []
}
