import type { Budget } from '../core/budget/budget.ts'
import type { ResultCode } from '../core/framework/result-code.ts'
import type { SuggestedResult } from './find-results/open-finder.ts'
import { alikeLines, type AlikeGroup } from './tagging/alike-lines.ts'
import { lineTags, type LineTags } from './tagging/line-tags.ts'
import { similarGroups, type SimilarGroup } from './tagging/similar-lines.ts'

/** Of many lines that are to be tagged together, so many activities are looked at. */
const mostGroups = 20
/** Less similar lines say nothing. */
const mostSimilar = 50

/**
 * What lines suggest for tagging them: first what most lines of the same unit and activity carry, then what lines of
 * the unit carry that share most words. Only what the framework has; at most so many.
 */
export function suggestResults(
  budget: Budget,
  lines: readonly number[],
  most = 3,
): readonly SuggestedResult[] {
  const tags = lineTags(budget)
  const { groupOf } = alikeLines(budget)
  const asked = new Set(lines)
  const own = [...new Set(lines.flatMap((line) => groupOf(line) ?? []))].slice(0, mostGroups)
  const alike = carriedBy(own, tags, asked)
  const found = new Map<string, SuggestedResult>()
  for (const [key, { result, lines: count }] of byCount(alike)) {
    found.set(key, { ...result, reason: { is: 'alike', lines: count } })
  }
  if (found.size < most) {
    for (const [key, suggestion] of similarResults(budget, own, asked)) {
      if (!found.has(key)) found.set(key, suggestion)
    }
  }
  return [...found.values()].slice(0, most)
}

/** What lines carry that share words with some groups: each result with the most telling words it is found by. */
function similarResults(
  budget: Budget,
  own: readonly AlikeGroup[],
  asked: ReadonlySet<number>,
): readonly (readonly [string, SuggestedResult])[] {
  const tags = lineTags(budget)
  const found = new Map<string, Carried & Pick<SimilarGroup, 'words' | 'weight'>>()
  const similar = own.flatMap((group) =>
    similarGroups(budget, group)
      .filter((other) => !own.includes(other.group) && !other.group.lines.every(tags.isUntagged))
      .slice(0, mostSimilar),
  )
  for (const { group, words, weight } of similar.sort(byWords)) {
    for (const [key, { result, lines }] of carriedBy([group], tags, asked)) {
      const best = found.get(key)
      if (!best) found.set(key, { result, lines, words, weight })
      else if (best.words.join() === words.join()) best.lines += lines
    }
  }
  return [...found]
    .sort(([, a], [, b]) => byWords(a, b) || b.lines - a.lines)
    .map(([key, { result, lines, words }]) => [key, { ...result, reason: { is: 'similar', lines, words } }])
}

/** Most words first, the most telling of them first. */
function byWords(
  a: Pick<SimilarGroup, 'words' | 'weight'>,
  b: Pick<SimilarGroup, 'words' | 'weight'>,
): number {
  return b.words.length - a.words.length || b.weight - a.weight
}

interface Carried {
  readonly result: ResultCode
  lines: number
}

/** The results that lines carry, and how many of them do; what is asked about does not speak for itself. */
function carriedBy(
  groups: readonly AlikeGroup[],
  tags: LineTags,
  asked: ReadonlySet<number>,
): ReadonlyMap<string, Carried> {
  const carried = new Map<string, Carried>()
  for (const line of groups.flatMap((group) => group.lines)) {
    const tag = asked.has(line) ? undefined : tags.of(line)
    for (const { kind, code } of tag?.is === 'tagged' ? tag.shares : []) {
      const key = `${kind} ${code}`
      const known = carried.get(key) ?? { result: { kind, code }, lines: 0 }
      known.lines += 1
      carried.set(key, known)
    }
  }
  return carried
}

function byCount(carried: ReadonlyMap<string, Carried>): readonly (readonly [string, Carried])[] {
  return [...carried].sort(([, a], [, b]) => b.lines - a.lines)
}
