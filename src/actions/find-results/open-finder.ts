import type { FrameworkLookup } from '../../core/framework/lookup.ts'
import type { ResultCode } from '../../core/framework/result-code.ts'
import type { ResultReason } from '../../texts/pane/tag.ts'
import type { OfferedResult, TextRange } from './offered-result.ts'
import { rankResults, type Ranked } from './rank-results.ts'
import type { Keywords } from './read-keywords.ts'
import { searchables, type Searchable } from './searchable.ts'
import { wordIndex } from './word-index.ts'
import { wordsToIndex } from './words-in.ts'

/** What a query is about. */
export interface FindContext {
  /** The unit of the line, by its code: results of its own sector go first where nothing else decides. */
  readonly unit?: string
  /** What was used last, the latest first. */
  readonly recent?: readonly ResultCode[]
  /** What the line itself suggests, best first. */
  readonly suggested?: readonly SuggestedResult[]
}

/** A result that a line suggests, and why. */
export interface SuggestedResult extends ResultCode {
  readonly reason: ResultReason
}

/** Finds outputs and enablers by what people type. */
export interface ResultFinder {
  /** An empty query gives suggestions, then what was used last. */
  readonly find: (query: string, context?: FindContext) => readonly OfferedResult[]
}

/** Of an empty query. */
const mostSuggested = 3
const mostRecent = 5
/** Nobody reads on beyond these. */
const mostFound = 40
const longestQuery = 200

/** Prepares a framework for being searched; the index is built once. */
export function openFinder(lookup: FrameworkLookup, keywords: Keywords): ResultFinder {
  return finderOf(searchables(lookup, keywords))
}

/** The same from its items, which can be copied to another thread. */
export function finderOf(items: readonly Searchable[]): ResultFinder {
  const index = wordIndex(items)
  const positions = new Map(items.map((item, at) => [keyOf(item), at]))
  const positionOf = (result: ResultCode): number => positions.get(keyOf(result)) ?? -1

  function find(query: string, context: FindContext = {}): readonly OfferedResult[] {
    const asked = query.slice(0, longestQuery)
    if (asked.trim() === '') return unasked(context)
    const unit = context.unit?.toLowerCase() ?? ''
    const recent = new Map((context.recent ?? []).map((result, nth) => [positionOf(result), nth]))
    const ranked = rankResults(asked, items, index, [
      (at) => (items[at]?.own.includes(unit) ? 0 : 1),
      (at) => recent.get(at) ?? recent.size,
    ])
    return ranked.slice(0, mostFound).flatMap((one) => {
      const item = items[one.at]
      return item ? [offered(item, reasonOf(one), matchedIn(item, one))] : []
    })
  }

  function unasked({ suggested = [], recent = [] }: FindContext): readonly OfferedResult[] {
    const offers = new Map<number, OfferedResult>()
    const take = (results: readonly SuggestedResult[], most: number): void => {
      const end = offers.size + most
      for (const result of results) {
        const at = positionOf(result)
        const item = items[at]
        if (item && !offers.has(at) && offers.size < end) offers.set(at, offered(item, result.reason, []))
      }
    }
    take(suggested, mostSuggested)
    take(
      recent.map((result) => ({ ...result, reason: { is: 'recent' } })),
      mostRecent,
    )
    return [...offers.values()]
  }

  return { find }
}

function keyOf({ kind, code }: ResultCode): string {
  return `${kind} ${code.toLowerCase()}`
}

function offered(
  { kind, code, title, objective, pending }: Searchable,
  reason: ResultReason,
  matched: readonly TextRange[],
): OfferedResult {
  return { kind, code, title, objective, pending, matched, reason }
}

function reasonOf({ grade, found }: Ranked): ResultReason {
  if (grade === 'code' || grade === 'beginning') return { is: 'code' }
  const words = [...new Set(found.map(({ word }) => word.text))]
  return { is: found.every(({ hit }) => hit.isFuzzy) ? 'similarWords' : 'words', words }
}

/** Where the words that were found stand in the title; what overlaps is one piece. */
function matchedIn({ title }: Searchable, { found }: Ranked): readonly TextRange[] {
  const stems = new Set(found.flatMap(({ hit }) => hit.stems))
  const ranges: TextRange[] = []
  const words = wordsToIndex(title).filter(({ stem }) => stems.has(stem))
  for (const { start, end } of words.toSorted((a, b) => a.start - b.start)) {
    const last = ranges.at(-1)
    if (last && start < last.end)
      ranges[ranges.length - 1] = { start: last.start, end: Math.max(end, last.end) }
    else ranges.push({ start, end })
  }
  return ranges
}
