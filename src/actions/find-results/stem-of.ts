/**
 * What is left of a folded word without the ending of its number, gender or case, so that `publications` finds
 * `publication` and `уведомлений` finds `уведомления`. It is only compared with other stems, so it need be no word.
 */
export function stemOf(word: string): string {
  if (/^[a-z]{4,}$/u.test(word)) return latinStem(word)
  if (/^\p{Script=Cyrillic}{4,}$/u.test(word)) return cyrillicStem(word)
  return /^\p{Script=Arabic}{4,}$/u.test(word) ? arabicStem(word) : word
}

/**
 * English, French and Spanish: the plural (`régionaux` of `régional`), then one or two last vowels. `-ise` and `-ize`
 * are one.
 */
function latinStem(written: string): string {
  if (/[^e]aux$/u.test(written)) return `${written.slice(0, -2)}l`
  const word = written.replace(/iz(?=[ae]|ing)/u, 'is')
  const singular = word.endsWith('ss') ? word : without(word, /[sx]$/u, 3)
  return without(without(singular, /[aeiouy]$/u, 3), /[aeiouy]$/u, 3)
}

/** Russian, whose `й` and `ё` are folded to `и` and `е` already. */
function cyrillicStem(word: string): string {
  const long = /(?:иями|ями|ами|ыми|ими|ого|его|ому|ему|ах|ях|ов|ев|ам|ям|ых|их)$/u
  const uninflected = without(without(word, long, 4), /(?:ем|им|ом|ым)$/u, 5)
  let stem = uninflected
  for (let vowels = 0; vowels < 3; vowels++) stem = without(stem, /[аеиоуыьэюя]$/u, 3)
  return stem
}

/** The article, with what is written together with it, and the commonest endings. */
function arabicStem(word: string): string {
  const bare = word.replace(/^(?:[وبكف]?ال|لل)(?=.{3})/u, '')
  return without(bare, /(?:ات|ون|ين|يه|ه|ي)$/u, 3)
}

/** The word without its ending, if so many letters are left. */
function without(word: string, ending: RegExp, least: number): string {
  const stem = word.replace(ending, '')
  return stem.length >= least ? stem : word
}
