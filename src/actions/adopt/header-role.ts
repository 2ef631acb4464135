import type { LineRole } from '../../core/budget/tables.ts'
import type { HeaderText } from '../../workbook/opened/foreign-header.ts'
import { headerWords, otherThings } from './header-words.ts'
import { holdsWords, isHan, plainWords } from './plain-words.ts'

/** A role that a header names: by itself, or among other words. */
export interface HeaderMatch {
  readonly role: LineRole
  readonly isExact: boolean
}

interface Phrase {
  readonly role: LineRole
  readonly words: string
}

const phrases: readonly Phrase[] = Object.entries(headerWords).flatMap(([role, texts]) =>
  texts.map((text) => ({ role: role as LineRole, words: plainWords(text) })),
)
const byWords: ReadonlyMap<string, LineRole> = new Map(phrases.map(({ role, words }) => [words, role]))
const elsewhere = otherThings.map(plainWords)

/** Short words (`no`, `id`) say too little where others stand beside them. */
const partial = phrases.filter(({ words }) => words.length >= (isHan(words) ? 2 : 4))

/** The roles that a header may name, the surest first; none where it speaks of something else. */
export function rolesOfHeader({ whole, lowest }: HeaderText): readonly HeaderMatch[] {
  const texts = [whole, lowest].map(plainWords)
  if (texts.some((words) => elsewhere.some((other) => holdsWords(words, other)))) return []
  const exact = texts.map((words) => byWords.get(words)).find((role) => role !== undefined)
  const [words = ''] = texts
  const others = partial.filter((phrase) => phrase.role !== exact && holdsWords(words, phrase.words))
  const roles = [...new Set(others.map(({ role }) => role))]
  return [
    ...(exact === undefined ? [] : [{ role: exact, isExact: true }]),
    ...roles.map((role) => ({ role, isExact: false })),
  ]
}
