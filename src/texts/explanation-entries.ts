import { centimesOf } from '../core/report/centimes-of.ts'
import { decimalOf } from '../core/report/money.ts'
import type { ExplanationNode } from '../core/report/shapes.ts'
import { grouped } from './amount-words.ts'
import { driverText } from './driver-text.ts'
import { oneLine } from './one-line.ts'
import { placeText } from './place-text.ts'
import { namedWith, type Titles } from './titles.ts'

/** A line of an explanation; `amount` is blank where the text tells something beside the figures. */
export interface Entry {
  readonly amount: string
  readonly depth: number
  readonly text: string
  /** Why this money is here, in brackets. */
  readonly note?: string
  /** Whether it stands for parts that are not shown. */
  readonly closed: boolean
}

/** How much of a tree is told. */
export interface EntryLimits {
  /** More parts than these are summed up in one line. */
  readonly parts: number
  /** Levels shown of every part; below them only the largest part is followed, down to its lines. */
  readonly levels: number
}

/** The lines of an explanation: enough of the tree to be read, with a way down to the budget lines in it. */
export function explanationEntries(
  { parts = [] }: ExplanationNode,
  titles: Titles,
  limits: EntryLimits,
): Generator<Entry> {
  return entriesOf(parts, { titles, limits, depth: 0, followed: true })
}

interface Level {
  readonly titles: Titles
  readonly limits: EntryLimits
  readonly depth: number
  readonly followed: boolean
}

function* entriesOf(parts: readonly ExplanationNode[], level: Level): Generator<Entry> {
  const { titles, limits, depth, followed } = level
  const { shown, largest, others } = partedBySize(parts, limits.parts)
  for (const part of shown) {
    const { amount, credits = [], parts: below = [] } = part
    const isFollowed = followed && part === largest
    const isOpen = isFollowed || depth + 1 < limits.levels
    const closed = !isOpen && below.length > 0
    yield { amount, depth, text: partText(part, titles), note: noteText(part), closed }
    if (!isOpen) continue
    for (const credit of credits) {
      const text = `beside it, not counted in it: ${namedWith(credit.what, titles)}, ${grouped(credit.amount)}`
      yield { amount: '', depth: depth + 1, text, closed: false }
    }
    yield* entriesOf(below, { ...level, depth: depth + 1, followed: isFollowed })
  }
  if (others.length === 0) return
  yield { amount: sumOf(others), depth, text: `${others.length} more`, closed: true }
}

/** Parts that are shown, in their order, and those that are summed up: one alone is never. */
export function partedBySize(
  parts: readonly ExplanationNode[],
  most: number,
): {
  readonly shown: readonly ExplanationNode[]
  readonly largest: ExplanationNode | undefined
  readonly others: readonly ExplanationNode[]
} {
  const sizes = bySize(parts)
  const [largest] = sizes
  if (parts.length <= most + 1) return { shown: parts, largest, others: [] }
  const chosen = new Set(sizes.slice(0, most))
  return {
    shown: parts.filter((part) => chosen.has(part)),
    largest,
    others: parts.filter((part) => !chosen.has(part)),
  }
}

export function sumOf(parts: readonly ExplanationNode[]): string {
  return decimalOf(parts.reduce((sum, { amount }) => sum + centimesOf(amount), 0))
}

/** Largest first, the sign left aside; of equal ones the first. */
export function bySize(parts: readonly ExplanationNode[]): readonly ExplanationNode[] {
  const size = ({ amount }: ExplanationNode) => Math.abs(centimesOf(amount))
  return [...parts].sort((a, b) => size(b) - size(a))
}

/** What a part is called: an item with its title, or a line with its place and activity. */
export function partText({ what, line, activity = '', at }: ExplanationNode, titles: Titles): string {
  const place = at ? ` (${placeText({ ...at, column: null })})` : ''
  return line === undefined
    ? namedWith(what, titles)
    : oneLine(`line${line === '' ? '' : ` ${line}`}${place} ${activity}`)
}

/** Why this money is here, or why it stays behind. */
function noteText({ driver, reason }: ExplanationNode): string {
  const notes = [...(driver ? [driverText(driver)] : []), ...(reason === undefined ? [] : [reason])]
  return oneLine(notes.map((note) => `[${note}]`).join(' '))
}
