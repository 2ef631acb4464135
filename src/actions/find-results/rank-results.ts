import { codeKey } from './code-key.ts'
import type { Searchable } from './searchable.ts'
import { stopWords } from './stop-words.ts'
import type { Hit, Hits, WordIndex } from './word-index.ts'
import { wordsIn, wordsToIndex, type Word } from './words-in.ts'

/** How well a query finds an item, best first. */
export const matchGrades = ['code', 'beginning', 'title', 'everywhere', 'some'] as const
export type MatchGrade = (typeof matchGrades)[number]

/** An item that a query finds. */
export interface Ranked {
  /** Position among the items. */
  readonly at: number
  readonly grade: MatchGrade
  /** The words of the query that were found, as typed, each with where. */
  readonly found: readonly { readonly word: Word; readonly hit: Hit }[]
}

/** Later words of a query are not looked for. */
const mostWords = 12

/** What decides between items of one grade, after all that the query itself says: the smaller goes first. */
export type Tie = (at: number) => number

/** The items that a query finds, best first. Where it names a code, what has only some of its words is left out. */
export function rankResults(
  query: string,
  items: readonly Searchable[],
  index: WordIndex,
  ties: readonly Tie[],
): readonly Ranked[] {
  const words = askedWords(query, items, index)
  const hits = words.map((word, at) => index.hits(word, at === words.length - 1))
  const weights = hits.map((found) => rarity(found, items.length))
  const key = codeKey(query)
  const ranked = items.flatMap((item, at): (Ranked & { readonly weight: number })[] => {
    const found = words.flatMap((word, nth) => {
      const hit = hits[nth]?.get(at)
      return hit ? [{ word, hit, weight: weightOf(hit) * (weights[nth] ?? 0) }] : []
    })
    const grade = codeGrade(key, item.key) ?? wordGrade(found, words.length)
    const weight = found.reduce((sum, one) => sum + one.weight, 0)
    return grade ? [{ at, grade, found, weight }] : []
  })
  const gradeOf = ({ grade }: Ranked): number => matchGrades.indexOf(grade)
  const namesCode = ranked.some(({ grade }) => grade === 'code' || grade === 'beginning')
  return ranked
    .filter(({ grade }) => !(namesCode && grade === 'some'))
    .sort(
      (a, b) =>
        gradeOf(a) - gradeOf(b) ||
        (a.grade === 'some' ? Math.round((b.weight - a.weight) * 100) : loose(a) - loose(b)) ||
        ties.reduce((order, tie) => order || tie(a.at) - tie(b.at), 0) ||
        a.at - b.at,
    )
}

/** The words that are looked for: those that say something, or all where none does. */
function askedWords(query: string, items: readonly Searchable[], index: WordIndex): readonly Word[] {
  const words = [...query.matchAll(/\S+/gu)]
    .flatMap(
      ({ 0: text, index: start }) => codeWord(text, start, items) ?? joinedWord(text, index) ?? wordsIn(text),
    )
    .slice(0, mostWords)
  const telling = words.filter(({ folded }) => !stopWords.has(folded))
  return telling.length > 0 ? telling : words
}

/** What is joined by hyphens in some item too, such as `itu-d`, whose parts alone say less. */
function joinedWord(text: string, index: WordIndex): Word | undefined {
  const joined = wordsToIndex(text).at(-1)
  return joined && joined.text === text && text !== joined.folded && index.has(joined.stem)
    ? joined
    : undefined
}

/** A code among other words, such as `r1-4` before a pasted title. */
function codeWord(text: string, start: number, items: readonly Searchable[]): Word | undefined {
  const key = codeKey(text)
  if (!/\p{L}/u.test(key) || !/\d/u.test(key) || !items.some((item) => item.key.startsWith(key)))
    return undefined
  return { start, end: start + text.length, text, folded: key, stem: key, isCode: true }
}

function codeGrade(key: string, code: string): MatchGrade | undefined {
  if (key === '') return undefined
  if (code === key) return 'code'
  return code.startsWith(key) ? 'beginning' : undefined
}

function wordGrade(found: readonly { readonly hit: Hit }[], asked: number): MatchGrade | undefined {
  if (found.length === 0) return undefined
  const isAll = found.length === asked && found.every(({ hit }) => !hit.isFuzzy)
  if (!isAll) return 'some'
  return found.every(({ hit }) => hit.inTitle) ? 'title' : 'everywhere'
}

/** Words of the query that only begin a word of the item. */
function loose({ found }: Ranked): number {
  return found.filter(({ hit }) => !hit.isWhole).length
}

/** A word that few items have says more: none in all of them, one where it is in a third. */
function rarity({ size }: Hits, items: number): number {
  return size === 0 ? 0 : Math.log(1 + items / size)
}

function weightOf({ inTitle, isWhole, isFuzzy }: Hit): number {
  return (inTitle ? 1.5 : 1) * (isWhole ? 1 : 0.75) * (isFuzzy ? 0.5 : 1)
}
