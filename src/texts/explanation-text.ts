import type { Explanation } from '../core/report/shapes.ts'
import { grouped } from './amount-words.ts'
import { explanationEntries, type EntryLimits } from './explanation-entries.ts'
import { oneLine } from './one-line.ts'
import { namedWith, type Titles } from './titles.ts'
import { words } from './words.ts'

export interface ExplanationWording {
  readonly currency: string
  readonly titles: Titles
}

/** What a figure is called, with its part and period: `objective R.1 Radio regulations, direct, 2020-2021`. */
export function figureTitle(
  { what, part, period }: Pick<Explanation, 'what' | 'part' | 'period'>,
  titles: Titles,
): string {
  return [namedWith(what, titles), ...(part ? [part] : []), period].join(', ')
}

/** What a figure is called, and its exact amount, in one line. */
export function explanationTitle(explanation: Explanation, { currency, titles }: ExplanationWording): string {
  const { amount, illustrative, pending } = explanation
  const said = [
    ...(pending === 'include' ? [] : [words.pending[pending]]),
    ...(illustrative ? ['illustrative'] : []),
  ].join(', ')
  const title = `${figureTitle(explanation, titles)}: ${currency} ${grouped(amount)}`
  return said === '' ? title : `${title} (${said.toLowerCase()})`
}

/**
 * A figure and what it is made of as text to be pasted anywhere: lines of any length, a tab behind each amount, the
 * tree by indents.
 */
export function explanationPlainText(
  explanation: Explanation,
  wording: ExplanationWording,
  limits: EntryLimits = { parts: 10, levels: Infinity },
): string {
  const lines = [...explanationEntries(explanation, wording.titles, limits)].map(
    ({ amount, depth, text, note = '' }) =>
      `${grouped(amount)}\t${'  '.repeat(depth)}${[text, note].filter((one) => one !== '').join(' ')}`,
  )
  const tree = lines.length > 0 ? lines : [noMoney]
  return `${[oneLine(explanationTitle(explanation, wording)), '', ...tree].join('\n')}\n`
}

/** Stands instead of a tree. */
export const noMoney = 'No money is in this figure.'
