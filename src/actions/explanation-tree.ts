import { centimesOf } from '../core/report/centimes-of.ts'
import type { Explanation, ExplanationNode } from '../core/report/shapes.ts'
import { isOldDay } from '../core/budget/old-day.ts'
import type { Place } from '../core/finding.ts'
import { bySize, partedBySize, sumOf } from '../texts/explanation-entries.ts'
import { titleOfRule } from '../texts/message.ts'
import { namedParts, type Titles } from '../texts/titles.ts'

/** A row of a tree that is opened bit by bit, so that a figure of a hundred thousand lines is not sent at once. */
export interface TreeRow {
  /** Positions of parts from the figure down; the row for the others ends with -1. */
  readonly path: readonly number[]
  readonly kind: string
  readonly code: string
  readonly title: string
  readonly centimes: number
  /** Of the figure, in hundredths of a percent; undefined where the figure is nothing. */
  readonly share: number | undefined
  /** How many parts it has. */
  readonly parts: number
  /** Of the row for the others: how many there are. */
  readonly others?: number
  readonly driver?: Readonly<Record<string, string>>
  /** Whether its driver is dated long before the budget. */
  readonly isOld?: boolean
  /** Why money stays where it is, in words. */
  readonly reason?: string
  /** Credits beside it, which are not counted in it. */
  readonly credits?: readonly { readonly code: string; readonly centimes: number }[]
  /** The cell of a line. */
  readonly at?: Place
}

export interface TreeQuery {
  readonly path: readonly number[]
  /** Parts shown before the others are summed up. */
  readonly most: number
  readonly sort: 'printed' | 'size'
  /** Of the budget, by which old drivers are told. */
  readonly firstYear?: number | undefined
}

/** The rows right below a node: its largest parts, then one row for the others. Their amounts sum to the node's. */
export function treeRows(
  explanation: Explanation,
  titles: Titles,
  { path, most, sort, firstYear }: TreeQuery,
): readonly TreeRow[] {
  const whole = centimesOf(explanation.amount)
  const { parts = [] } = nodeAt(explanation, path) ?? {}
  const { shown, others } = partedBySize(parts, most)
  const positions = new Map(parts.map((part, at) => [part, at]))
  const rows = (sort === 'size' ? bySize(shown) : shown).map((node) =>
    rowOf(node, [...path, positions.get(node) ?? 0], { whole, titles, firstYear }),
  )
  if (others.length === 0) return rows
  const centimes = centimesOf(sumOf(others))
  const rest: TreeRow = {
    path: [...path, -1],
    kind: 'others',
    code: '',
    title: '',
    centimes,
    share: shareOf(centimes, whole),
    parts: 0,
    others: others.length,
  }
  return [...rows, rest]
}

/** The node that a path leads to; undefined where there is none. */
export function nodeAt(explanation: Explanation, path: readonly number[]): ExplanationNode | undefined {
  let node: ExplanationNode | undefined = explanation
  for (const at of path) node = node?.parts?.[at]
  return node
}

function rowOf(
  { what, amount, parts = [], driver, reason, credits = [], line, at, activity }: ExplanationNode,
  path: readonly number[],
  {
    whole,
    titles,
    firstYear,
  }: Pick<TreeQuery, 'firstYear'> & { readonly whole: number; readonly titles: Titles },
): TreeRow {
  const centimes = centimesOf(amount)
  const named =
    line === undefined ? namedParts(what, titles) : { kind: 'line', code: line, title: activity ?? '' }
  return {
    path,
    ...named,
    centimes,
    share: shareOf(centimes, whole),
    parts: parts.length,
    ...(driver && { driver }),
    ...(driver && isOldDay(driver['date'] ?? '', firstYear) && { isOld: true }),
    ...(reason !== undefined && { reason: titleOfRule(reason) }),
    ...(credits.length > 0 && {
      credits: credits.map((credit) => ({
        code: namedParts(credit.what, titles).code,
        centimes: centimesOf(credit.amount),
      })),
    }),
    ...(at && { at }),
  }
}

function shareOf(centimes: number, whole: number): number | undefined {
  return whole === 0 ? undefined : Math.round((10_000 * centimes) / whole)
}
