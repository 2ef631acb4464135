import { foldWord } from './fold-word.ts'
import { stemOf } from './stem-of.ts'

/** A word of a text, or a pair of Chinese characters; where it stands is counted in UTF-16 units. */
export interface Word {
  readonly start: number
  readonly end: number
  /** As it stands. */
  readonly text: string
  readonly folded: string
  /** What is compared. */
  readonly stem: string
  /** Whether it is to be looked for among codes: its stem is then a code's letters and digits. */
  readonly isCode?: true
}

/** Texts are not looked at beyond this. */
const longestText = 5_000

/**
 * The words of a text in order. Scripts that set no spaces are cut in overlapping pairs of characters: `频谱管理` is
 * `频谱`, `谱管` and `管理`.
 */
export function wordsIn(text: string): readonly Word[] {
  const found: Word[] = []
  for (const { 0: run, index } of text.slice(0, longestText).matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    for (const { 0: word, index: offset } of run.matchAll(/\p{Script=Han}+|\P{Script=Han}+/gu)) {
      if (/^\p{Script=Han}/u.test(word)) found.push(...pairsIn(word, index + offset))
      else found.push(wordAt(word, index + offset))
    }
  }
  return found
}

/** The words of a text, and what is joined by hyphens as one word too: `e-waste` is `e`, `waste` and `ewaste`. */
export function wordsToIndex(text: string): readonly Word[] {
  const parts = wordsIn(text)
  const found = [...parts]
  for (let at = 0; at < parts.length; at++) {
    const first = parts[at]
    let last = at
    let folded = first?.folded ?? ''
    while (isHyphenated(text, parts[last], parts[last + 1])) folded += parts[++last]?.folded ?? ''
    if (first && last > at) {
      const end = parts[last]?.end ?? first.end
      found.push({
        start: first.start,
        end,
        text: text.slice(first.start, end),
        folded,
        stem: stemOf(folded),
      })
    }
    at = last
  }
  return found
}

function isHyphenated(text: string, left: Word | undefined, right: Word | undefined): boolean {
  return (
    left !== undefined && right !== undefined && /^[-\u2010\u2011]$/u.test(text.slice(left.end, right.start))
  )
}

function pairsIn(run: string, start: number): readonly Word[] {
  const characters = Array.from(run)
  if (characters.length === 1) return [wordAt(run, start)]
  let at = start
  return characters.slice(1).map((second, before) => {
    const first = characters[before] ?? ''
    const pair = wordAt(first + second, at)
    at += first.length
    return pair
  })
}

function wordAt(text: string, start: number): Word {
  const folded = foldWord(text)
  return { start, end: start + text.length, text, folded, stem: stemOf(folded) }
}
