import type { Explanation } from '../../core/report/shapes.ts'
import { grouped } from '../../texts/amount-words.ts'
import { explanationEntries, type Entry } from './explanation-entries.ts'
import { clip, padLeft, widthOf, wrap } from './plain-text.ts'
import type { Page } from './style.ts'
import { namedWith, type Titles } from './titles.ts'

export interface ExplanationContext {
  readonly currency: string
  readonly titles: Titles
}

/** A figure and what it is made of: amounts in one column, the tree beside it, in the order of the explanation. */
export function explanationText(
  explanation: Explanation,
  { currency, titles }: ExplanationContext,
  page: Page,
): string {
  const { amount, part, period, what, illustrative } = explanation
  const entries = [...explanationEntries(explanation, titles)]
  const width = Math.max(
    ...[amount, ...entries.map((entry) => entry.amount)].map((each) => grouped(each).length),
  )
  const lines = entries.map((entry) => entryText(entry, width, page))
  const tree = lines.length > 0 ? lines : ['No money is in this figure.']
  const title = `${[namedWith(what, titles), ...(part ? [part] : []), period].join(', ')}: ${currency} ${grouped(amount)}${illustrative ? ' (illustrative)' : ''}`
  const note = entries.some(({ closed }) => closed)
    ? ['', '+ is shortened: --format json has every part.']
    : []
  return `${[page.style.heading(clip(title, page.width)), '', ...tree, ...note].join('\n')}\n`
}

/** An entry on one line; a long note that does not fit beside it stands below. */
function entryText(
  { amount, depth, closed, text, note = '' }: Entry,
  amountWidth: number,
  page: Page,
): string {
  const indent = '  '.repeat(depth)
  const line = `${padLeft(grouped(amount), amountWidth)}  ${indent}${closed ? '+ ' : ''}${text}`
  if (note === '') return clip(line, page.width)
  const beside = page.width - 1 - widthOf(note)
  if (widthOf(line) <= beside || widthOf(note) <= page.width / 3) return `${clip(line, beside)} ${note}`
  const noteIndent = ' '.repeat(amountWidth + 2 + indent.length + 4)
  return `${clip(line, page.width)}\n${wrap(noteIndent + note, page.width, noteIndent)}`
}
