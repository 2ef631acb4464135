import type { Explanation } from '../../core/report/shapes.ts'
import { grouped } from '../../texts/amount-words.ts'
import { explanationEntries, type Entry } from '../../texts/explanation-entries.ts'
import { explanationTitle, noMoney, type ExplanationWording } from '../../texts/explanation-text.ts'
import { clip, padLeft, widthOf, wrap } from './plain-text.ts'
import type { Page } from './style.ts'

/** As much as a screen holds. */
const limits = { parts: 12, levels: 2 }

/** A figure and what it is made of: amounts in one column, the tree beside it, in the order of the explanation. */
export function explanationText(explanation: Explanation, wording: ExplanationWording, page: Page): string {
  const { amount } = explanation
  const entries = [...explanationEntries(explanation, wording.titles, limits)]
  const width = Math.max(
    ...[amount, ...entries.map((entry) => entry.amount)].map((each) => grouped(each).length),
  )
  const lines = entries.map((entry) => entryText(entry, width, page))
  const tree = lines.length > 0 ? lines : [noMoney]
  const title = explanationTitle(explanation, wording)
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
