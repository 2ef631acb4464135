import type { Budget } from '../core/budget/budget.ts'
import { resultItem, type ResultCode } from '../core/framework/result-code.ts'
import type { ShareRequest } from './split-line.ts'
import { alikeLines, unitKey, type AlikeGroup } from './tagging/alike-lines.ts'
import { lineTags, type LineTags } from './tagging/line-tags.ts'
import { countLines, type CountedLines } from './tagging/line-totals.ts'

/** A line with what it carries from another workbook: one result, or the shares of several. */
export interface CarriedLine {
  readonly line: number
  readonly shares: readonly ShareRequest[]
  readonly by: 'id' | 'activity'
}

/** A line that is not tagged, because what it would carry is not certain. */
export interface AmbiguousLine {
  readonly line: number
  /** What its likes carry there, each in one way; empty where its id is that of another unit's line there. */
  readonly choices: readonly (readonly ShareRequest[])[]
}

/** A line that is not tagged, because this framework has not all that it would carry. */
export interface GoneLine {
  readonly line: number
  readonly shares: readonly ShareRequest[]
  readonly codes: readonly string[]
}

/** Lines of a kind, and what they cost in this budget. */
export interface CarryGroup<Line> extends CountedLines {
  readonly lines: readonly Line[]
}

export interface CarriedTags {
  readonly carried: CarryGroup<CarriedLine>
  readonly ambiguous: CarryGroup<AmbiguousLine>
  readonly gone: CarryGroup<GoneLine>
  /** Untagged lines that have no like in the other workbook, or none with a tag. */
  readonly others: CountedLines
}

type Found =
  | { readonly is: 'shares'; readonly shares: readonly ShareRequest[]; readonly by: CarriedLine['by'] }
  | { readonly is: 'ambiguous'; readonly choices: AmbiguousLine['choices'] }
  | undefined

/**
 * What the untagged lines of a budget carry from another workbook, such as last year's: each from the line with its
 * id, else from lines with its unit and activity, where these all carry the same.
 */
export function carryTags(budget: Budget, from: Budget): CarriedTags {
  const carried: CarriedLine[] = []
  const ambiguous: AmbiguousLine[] = []
  const gone: GoneLine[] = []
  const others: number[] = []
  const find = finderIn(budget, from)
  for (const line of lineTags(budget).untagged) {
    const found = find(line)
    if (!found) others.push(line)
    else if (found.is === 'ambiguous') ambiguous.push({ line, choices: found.choices })
    else {
      const { shares, codes } = inFramework(budget, found.shares)
      if (codes.length > 0) gone.push({ line, shares: found.shares, codes })
      else carried.push({ line, shares, by: found.by })
    }
  }
  const grouped = <Line extends { readonly line: number }>(lines: readonly Line[]): CarryGroup<Line> => ({
    lines,
    ...countLines(
      budget.lines,
      lines.map(({ line }) => line),
    ),
  })
  return {
    carried: grouped(carried),
    ambiguous: grouped(ambiguous),
    gone: grouped(gone),
    others: countLines(budget.lines, others),
  }
}

/** Finds what a line of a budget carries from another; what lines alike carry is looked up once for all of them. */
function finderIn(budget: Budget, from: Budget): (line: number) => Found {
  const { lines, ids } = budget
  const [unitOf, unitThere] = [unitsOf(budget), unitsOf(from)]
  const tags = lineTags(from)
  const alike = alikeLines(from)
  const carriedBy = new Map<AlikeGroup, Found>()

  const sameId = (line: number): number | undefined => {
    const id = lines.id[line] ?? ''
    return id === '' || ids.doubled.has(id) || from.ids.doubled.has(id) ? undefined : from.ids.at.get(id)
  }

  return (line) => {
    const unit = unitOf(line)
    const same = sameId(line)
    if (same !== undefined) {
      const there = unitThere(same)
      // an id that another unit used for something else says nothing
      if (unit !== '' && there !== '' && unit !== there) return { is: 'ambiguous', choices: [] }
      const tag = tags.of(same)
      if (tag.is === 'tagged') return { is: 'shares', shares: tag.shares, by: 'id' }
    }
    const group = alike.find(unit, lines.activity[line] ?? '')
    if (!group) return undefined
    if (!carriedBy.has(group)) carriedBy.set(group, carriedByGroup(group, tags))
    return carriedBy.get(group)
  }
}

function carriedByGroup({ lines }: AlikeGroup, tags: LineTags): Found {
  const choices = new Map<string, readonly ShareRequest[]>()
  for (const line of lines) {
    const tag = tags.of(line)
    if (tag.is === 'tagged') choices.set(keyOf(tag.shares), tag.shares)
  }
  const [shares, other] = choices.values()
  if (!shares) return undefined
  return other
    ? { is: 'ambiguous', choices: [...choices.values()] }
    : { is: 'shares', shares, by: 'activity' }
}

/** Shares with the codes as this framework spells them, and the codes that it has not. */
function inFramework(
  { lookup }: Budget,
  shares: readonly ShareRequest[],
): { readonly shares: readonly ShareRequest[]; readonly codes: readonly string[] } {
  const known = shares.map((share) => ({ share, item: resultItem(lookup, share) }))
  return {
    shares: known.flatMap(({ share, item }) => (item ? [{ ...share, code: item.code }] : [])),
    codes: known.flatMap(({ share, item }) => (item ? [] : [share.code])),
  }
}

function unitsOf({ lines, lookup }: Budget): (line: number) => string {
  const { texts, symbols } = lines.coded.Unit
  const units = texts.map((text) => unitKey(lookup, text))
  return (line) => units[symbols[line] ?? 0] ?? ''
}

/** Shares come in printed order, so that equal ones have one key. */
function keyOf(shares: readonly (ResultCode & { readonly points: number })[]): string {
  return shares.map(({ kind, code, points }) => `${kind} ${code} ${points}`).join('\n')
}
