import { foldWord } from './fold-word.ts'

/** A code is never longer. */
const longestCode = 48

/**
 * The letters and digits of a code without marks and leading zeros: `R.1-04`, `r1-4` and `R 1 4` are all `r14`. A text
 * that is too long to be one gives none.
 */
export function codeKey(text: string): string {
  if (text.length > longestCode) return ''
  const parts = foldWord(text).match(/\p{L}+|\p{N}+/gu) ?? []
  return parts.map((part) => part.replace(/^0+(?=\d)/u, '')).join('')
}
