/** A longer text of a cell is compared by how it begins. */
const longest = 1_000

const plain = /^[\0-\x7F]*$/u

/**
 * What two activities have in common that differ only in case, accents, digits and spaces: `Séminaire 2020` and
 * `SEMINAIRE  2021` are both `seminaire`.
 */
export function activityKey(activity: string): string {
  return withoutDigits(foldedText(activity))
}

/** A text without regard to case, accents and spaces. */
export function foldedText(text: string): string {
  const cut = text.length > longest ? text.slice(0, longest) : text
  // nearly all texts of a budget need nothing else, and there may be a hundred thousand
  if (plain.test(cut)) return cut.toLowerCase().replace(/\s+/gu, '')
  const letters = cut.normalize('NFKD').replace(/[\p{M}\u0640]/gu, '')
  return letters.toLowerCase().replace(/\s+/gu, '')
}

/** A folded text without its digits, of any script. */
export function withoutDigits(folded: string): string {
  return folded.replace(/\p{Nd}+/gu, '')
}
