/** Longer texts of a cell are not looked at beyond this: no header says more. */
const longest = 300

/**
 * A text as its words are compared: folded case, full-width and accented letters, digits of any script, and marks
 * as spaces. `N° (Réf.)` is `n ref`.
 */
export function plainWords(text: string): string {
  const plain = text
    .slice(0, longest)
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/gu, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/#/gu, ' no ')
  return plain.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? ''
}

/** Whether a script that sets no spaces: there a word is found inside others. */
export function isHan(words: string): boolean {
  return /^\p{Script=Han}/u.test(words)
}

/** Whether some words stand among others, as whole words. */
export function holdsWords(words: string, phrase: string): boolean {
  return isHan(phrase) ? words.includes(phrase) : ` ${words} `.includes(` ${phrase} `)
}
