import { readDecimalCell } from '../core/budget/decimal-cell.ts'
import type { FrameworkLookup } from '../core/framework/lookup.ts'
import { namedResult, resultItem, type ResultCode } from '../core/framework/result-code.ts'
import { isRefusal, refusal, type Refusal } from './edits/planned.ts'
import { equalShares, type ShareRequest } from './split-line.ts'

/** A typed word, or a few that are one code together, and what it is. */
interface TypedResult {
  readonly result: ResultCode
  readonly points: number | undefined
}

/** The most words that a code with spaces in it may have. */
const longestCode = 4

/**
 * Reads a split as people type it: `r1-1 r1-2` in equal shares, `r1-1 60 r1-2 40` as typed, codes in any spelling.
 * @returns shares that may still not make 100.00 %, as somebody types them one by one; or what is not understood
 */
export function readTypedShares(text: string, lookup: FrameworkLookup): readonly ShareRequest[] | Refusal {
  const typed = typedResults(text, lookup)
  if (isRefusal(typed)) return typed
  const without = typed.filter(({ points }) => points === undefined)
  const [first] = without
  if (first && without.length < typed.length) return refusal('share-missing', { code: first.result.code })
  const equal = equalShares(typed.length)
  return typed.map(({ result, points }, at) => ({ ...result, points: points ?? equal[at] ?? 0 }))
}

function typedResults(text: string, lookup: FrameworkLookup): readonly TypedResult[] | Refusal {
  // A comma before a space or the end parts results; within a number it is a decimal mark.
  const words = text.split(/[\s;+]+|,(?=\s|$)/u).filter((word) => word !== '' && word !== '%')
  const typed: TypedResult[] = []
  for (let at = 0; at < words.length;) {
    const named = resultAt(words, at, lookup)
    if (isRefusal(named)) return named
    at += named.words
    const points = pointsIn(words[at])
    if (points !== undefined) at += 1
    typed.push({ result: named.result, points })
  }
  return typed.length > 0 ? typed : refusal('shares-none')
}

/** The result that the words from one on name: by an exact code of as many as it takes, else by any spelling of one. */
function resultAt(
  words: readonly string[],
  at: number,
  lookup: FrameworkLookup,
): { readonly result: ResultCode; readonly words: number } | Refusal {
  for (let count = longestCode; count > 1; count--) {
    if (at + count > words.length) continue
    const code = words.slice(at, at + count).join(' ')
    const item = resultItem(lookup, { kind: 'output', code }) ?? resultItem(lookup, { kind: 'enabler', code })
    if (item) return { result: { kind: item.kind, code: item.code }, words: count }
  }
  const [word = ''] = words.slice(at)
  if (/^[\d.,%\u2212-]+$/u.test(word)) return refusal('share-unreadable', { text: word })
  const named = namedResult(lookup, word)
  if (named.is === 'known') return { result: named.result, words: 1 }
  if (named.is === 'unknown') return refusal('code-unknown', { code: word })
  return refusal('code-ambiguous', { code: word, codes: named.codes.join(', ') })
}

/** Hundredths of a percent; undefined for a word that is no such number. */
function pointsIn(word: string | undefined): number | undefined {
  const read = readDecimalCell(word, 2)
  return read.kind === 'read' ? read.value : undefined
}
