import { decimalOf } from '../../core/report/money.ts'
import type { ExplanationNode } from '../../core/report/shapes.ts'
import { centimesOf } from './amount-text.ts'
import { grouped } from '../../texts/amount-words.ts'
import { driverText } from './driver-text.ts'
import { placeText } from './place-text.ts'
import { oneLine } from './plain-text.ts'
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

/** More parts than these are summed up in one line. */
const shownParts = 12

/** Levels shown of every part; below them only the largest part is followed, down to its lines. */
const openLevels = 2

/** The lines of an explanation: enough of the tree to be read, with a way down to the budget lines in it. */
export function explanationEntries({ parts = [] }: ExplanationNode, titles: Titles): Generator<Entry> {
  return entriesOf(parts, titles, 0, true)
}

function* entriesOf(
  parts: readonly ExplanationNode[],
  titles: Titles,
  depth: number,
  followed: boolean,
): Generator<Entry> {
  const [largest, ...smaller] = bySize(parts)
  const shown = new Set(
    parts.length <= shownParts + 1 ? parts : [largest, ...smaller.slice(0, shownParts - 1)],
  )
  for (const part of parts) {
    if (!shown.has(part)) continue
    const { amount, credits = [], parts: below = [] } = part
    const isFollowed = followed && part === largest
    const isOpen = isFollowed || depth + 1 < openLevels
    const closed = !isOpen && below.length > 0
    yield { amount, depth, text: partText(part, titles), note: noteText(part), closed }
    if (!isOpen) continue
    for (const credit of credits) {
      const text = `beside it, not counted in it: ${namedWith(credit.what, titles)}, ${grouped(credit.amount)}`
      yield { amount: '', depth: depth + 1, text, closed: false }
    }
    yield* entriesOf(below, titles, depth + 1, isFollowed)
  }
  const others = parts.filter((part) => !shown.has(part))
  if (others.length === 0) return
  const rest = others.reduce((sum, { amount }) => sum + centimesOf(amount), 0)
  yield { amount: decimalOf(rest), depth, text: `${others.length} more`, closed: true }
}

/** Largest first, the sign left aside; of equal ones the first. */
function bySize(parts: readonly ExplanationNode[]): readonly ExplanationNode[] {
  const size = ({ amount }: ExplanationNode) => Math.abs(centimesOf(amount))
  return [...parts].sort((a, b) => size(b) - size(a))
}

function partText({ what, line, activity = '', at }: ExplanationNode, titles: Titles): string {
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
