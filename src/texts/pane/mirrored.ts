const accented: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'ü',
  y: 'ý',
  A: 'Å',
  C: 'Ç',
  E: 'É',
  N: 'Ñ',
  O: 'Ö',
  S: 'Š',
}

/**
 * Texts as a longer language would have them, in brackets so that what is cut off is seen: `[Plán ~~]`. Placeholders
 * stay.
 */
export function mirrored(texts: object): object {
  const entries = Object.entries(texts as Readonly<Record<string, string | object>>)
  return Object.fromEntries(
    entries.map(([key, value]) => [key, typeof value === 'string' ? longer(value) : mirrored(value)]),
  )
}

function longer(text: string): string {
  const parts = text.split(/(\{\w+\})/)
  const shown = parts.map((part) => (part.startsWith('{') ? part : accents(part))).join('')
  return `[${shown} ${'~'.repeat(Math.ceil(text.length / 3))}]`
}

function accents(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => accented[letter] ?? letter)
}
