/**
 * A word as it is compared: case, full-width forms, accents, Arabic vowel signs and digits of any script folded.
 * `Évènement` is `evenement`, `٢٠٢٠` is `2020`.
 */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/gu, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/ß/gu, 'ss')
    .replace(/œ/gu, 'oe')
    .replace(/æ/gu, 'ae')
}
