import type { FigureRequest } from '../../../actions/explain-figure.ts'
import type { WouldReach } from '../../../actions/would-reach.ts'
import { roundingOf, type OriginShare } from '../../../actions/figure-sentence.ts'
import type { ClickedFigure } from '../../../engine/verbs/review.ts'
import { reviewTexts } from '../../../texts/pane/review.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { decimalOf } from '../../../core/report/money.ts'

/** What a figure is called: `Objective R.1, direct cost, 2020-2021`. */
export function figureName({ of, part, period = 'plan' }: FigureRequest, words: Words): string {
  const texts = words.of(reviewTexts).figure
  const parts: Readonly<Record<string, string>> = texts.parts
  return [
    itemName(of, words),
    ...(part === undefined ? [] : [parts[part] ?? part]),
    period === 'plan' ? texts.plan : period,
  ].join(', ')
}

function itemName(of: string, words: Words): string {
  const texts = words.of(reviewTexts).figure
  const wholes: Readonly<Record<string, string>> = texts.names
  const whole = wholes[of]
  if (whole !== undefined) return whole
  const [kind = '', ...rest] = of.split(':')
  const [code = '', to] = rest.join(':').split('@')
  const kinds: Readonly<Record<string, string>> = texts.kinds
  const from = words.fill(kinds[kind] ?? '{code}', { code })
  return to === undefined ? from : words.fill(texts.to, { from, to: wholes[to] ?? to })
}

/** `62 % own lines, 21 % ITU-R enablers, 17 % General Secretariat` */
export function originWords(origins: readonly OriginShare[], words: Words): string {
  const texts = words.of(reviewTexts).origins
  return origins
    .map(({ origin, percent }) => words.fill(texts[origin.is], { ...origin, percent: words.number(percent) }))
    .join(', ')
}

const mostCodes = 10

/** What would reach a figure without money: `Lines tagged with its outputs would reach it: R.1-1, R.1-2.` */
export function zeroWords({ by, codes }: WouldReach, words: Words): string {
  const texts = words.of(reviewTexts).zero
  const others = codes.length - mostCodes
  const named = codes.slice(0, mostCodes).join(', ')
  const [from = '', to = ''] = codes
  return words.fill(texts.by[by], {
    codes: others > 0 ? words.count(texts.andOthers, others, { codes: named }) : named,
    from,
    to,
  })
}

/** `shown 12,346 (rounding +0.3)`; undefined where the figure was not come to by a published cell. */
export function shownWords(
  figure: ClickedFigure | undefined,
  centimes: number,
  words: Words,
): string | undefined {
  const texts = words.of(reviewTexts).figure
  if (!figure || figure.as === 'exact') return undefined
  const shown = words.number(figure.shown)
  if (figure.as === 'share') return words.fill(texts.share, { shown })
  const { by } = roundingOf(decimalOf(centimes), figure.shown, figure.unit)
  if (by === 0) return words.fill(texts.shownExactly, { shown })
  return words.fill(texts.shown, { shown, by: `${by > 0 ? '+' : '−'}${words.number(Math.abs(by))}` })
}
