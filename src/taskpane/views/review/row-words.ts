import type { TreeRow } from '../../../actions/explanation-tree.ts'
import { reviewTexts } from '../../../texts/pane/review.ts'
import { showText } from '../../../texts/shown-value.ts'
import type { Words } from '../../../texts/pane/words.ts'

/** What a row of the tree is called. */
export function rowName(
  { kind, code, title, others, centimes }: TreeRow,
  currency: string,
  words: Words,
): string {
  const texts = words.of(reviewTexts).tree
  if (others !== undefined) {
    return words.fill(texts.others, {
      count: words.number(others),
      amount: words.exactMoney(centimes, currency),
    })
  }
  const kinds: Readonly<Record<string, string>> = texts.kinds
  if (code === '' && kind !== 'line') return kinds[kind] ?? kind
  const name =
    kind === 'line'
      ? words.fill(texts.line, { code }).trim()
      : kind === 'pool'
        ? words.fill(texts.pool, { code })
        : code
  return [name, showText(title)].filter((text) => text !== '').join(' ')
}

/** Why the money of a row is here; undefined where nothing decided it. `isOld` is said apart, in a word of its own. */
export function whyWords(
  { driver, isOld = false, reason, credits = [] }: TreeRow,
  words: Words,
): { readonly text: string; readonly isOld: boolean } | undefined {
  const texts = words.of(reviewTexts).tree
  const parts = [
    ...(driver ? [driverWords(driver, words)] : []),
    ...(reason === undefined ? [] : [reason]),
    ...(credits.length > 0 ? [words.count(texts.credits, credits.length)] : []),
  ].filter((text) => text !== '')
  if (parts.length === 0) return undefined
  return { text: parts.join(' · '), isOld }
}

function driverWords(driver: Readonly<Record<string, string>>, words: Words): string {
  const texts = words.of(reviewTexts).tree
  const { kind = '', from = '', to = '', weight = '', link = '', basis = '', source = '', date = '' } = driver
  if (kind === 'link') {
    return words.fill(weight === '' ? texts.link : texts.linkWeight, { label: link, weight })
  }
  const defaults: Readonly<Record<string, string>> = texts.defaults
  if (kind !== 'driver') return defaults[kind] ?? kind
  const named = words.fill(texts.driver, { basis: showText(basis), from, to, weight })
  const facts = [source, date].filter((fact) => fact !== '').map(showText)
  return [named.replace(/^ · /u, ''), facts.join(', ')].filter((text) => text !== '').join(' · ')
}
