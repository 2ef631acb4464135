import type { OfferedResult } from '../../../actions/find-results/offered-result.ts'
import type { ResultFinder } from '../../../actions/find-results/open-finder.ts'
import { wholeLine } from '../../../actions/edits/share-rows.ts'
import { equalShares, type ShareRequest } from '../../../actions/split-line.ts'
import { readDecimalCell } from '../../../core/budget/decimal-cell.ts'
import { tagTexts } from '../../../texts/pane/tag.ts'
import type { Words } from '../../../texts/pane/words.ts'

/** A row of the split as it is typed. */
export interface SplitRowText {
  readonly key: number
  readonly code: string
  readonly percent: string
}

/** What the rows come to: what is meant by each, their sum, and why they are no split yet. */
export interface SplitSum {
  readonly named: readonly (OfferedResult | undefined)[]
  /** In hundredths of a percent; undefined where it is no number. */
  readonly points: readonly (number | undefined)[]
  readonly sum: number
  readonly whyNot: string | undefined
  readonly shares: readonly ShareRequest[]
}

/** Reads the rows of a split. Rows in which nothing is typed do not count. */
export function splitSum(rows: readonly SplitRowText[], finder: ResultFinder, words: Words): SplitSum {
  const texts = words.of(tagTexts).split
  const named = rows.map(({ code }) => (code.trim() === '' ? undefined : finder.find(code)[0]))
  const points = rows.map(({ percent }) => pointsIn(percent))
  const sum = points.reduce((total: number, one) => total + (one ?? 0), 0)
  const used = rows.flatMap(({ code, percent }, at) =>
    code.trim() === '' && percent.trim() === '' ? [] : [{ result: named[at], points: points[at] }],
  )
  const shares = used.flatMap(({ result, points: share = 0 }) =>
    result ? [{ kind: result.kind, code: result.code, points: share }] : [],
  )
  const twice = shares.find(({ kind, code }, at) =>
    shares.slice(0, at).some((other) => other.kind === kind && other.code === code),
  )
  const whyNot = ((): string | undefined => {
    if (used.length === 0 || used.some(({ result }) => !result)) return texts.unnamed
    if (used.some((one) => one.points === undefined || one.points <= 0)) return texts.unreadable
    if (twice) return words.fill(texts.twice, { code: twice.code })
    return sum === wholeLine ? undefined : texts.sum
  })()
  return { named, points, sum, whyNot, shares }
}

/** The rows with equal shares for all that name something. */
export function equalised(rows: readonly SplitRowText[]): readonly SplitRowText[] {
  const count = rows.filter(({ code }) => code.trim() !== '').length
  const shares = [...equalShares(count)]
  return rows.map((row) =>
    row.code.trim() === '' ? row : { ...row, percent: percentText(shares.shift() ?? 0) },
  )
}

/** Hundredths of a percent as they are typed: `33.34`. */
export function percentText(points: number): string {
  return (points / 100).toFixed(2)
}

function pointsIn(percent: string): number | undefined {
  const read = readDecimalCell(percent, 2)
  return read.kind === 'read' ? read.value : undefined
}
