import type { LineCard } from '../../../actions/line-cards.ts'
import type { TagNow } from '../../../actions/tagging/line-tags.ts'
import type { ShareRequest } from '../../../actions/split-line.ts'
import { wholeLine } from '../../../actions/edits/share-rows.ts'
import { tagTexts } from '../../../texts/pane/tag.ts'
import { showText } from '../../../texts/shown-value.ts'
import type { Words } from '../../../texts/pane/words.ts'

/** `R.1-1 60.00 %, R.1-2 40.00 %`. */
export function sharesText(shares: readonly ShareRequest[], words: Words): string {
  const { card } = words.of(tagTexts)
  return shares
    .map(({ code, points }) => words.fill(card.share, { code, percent: words.percent(points) }))
    .join(', ')
}

/** What a line is tagged with now, in a few words. */
export function nowText(now: TagNow, words: Words): string {
  const { card } = words.of(tagTexts)
  if (now.is === 'untagged') return card.untagged
  if (now.is === 'faulty') return words.fill(card.faulty, { tag: showText(now.texts.join(' ')) })
  return words.fill(card.now, { tag: resultText(now.shares, words) })
}

/** A result of all of a line by its code, or the split. */
export function resultText(shares: readonly ShareRequest[], words: Words): string {
  const { card } = words.of(tagTexts)
  const [only] = shares
  const isWhole = shares.length === 1 && only?.points === wholeLine
  return isWhole ? only.code : words.fill(card.split, { shares: sharesText(shares, words) })
}

/** Where a line stands: `BR!14`. */
export function whereOf({ sheet, source, row }: LineCard): string {
  return `${sheet ?? source}!${row}`
}

/** Centimes in full, without decimals where there are none: `CHF 240,000`. */
export function fullMoney(centimes: number, currency: string, words: Words): string {
  return centimes % 100 === 0
    ? `${currency} ${words.number(centimes / 100)}`
    : words.exactMoney(centimes, currency)
}
