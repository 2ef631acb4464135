import type { FrameworkLookup } from '../../core/framework/lookup.ts'
import { holdsWords, plainWords } from './plain-words.ts'
import type { ProposedUnit } from './source-proposal.ts'

/** Guesses the unit whose lines stand in a sheet: the one that its tab or its title names, and no other with it. */
export function guessUnit(
  sheet: string,
  titles: readonly string[],
  { units, books }: FrameworkLookup,
): ProposedUnit | undefined {
  const is = books.unit.resolve(sheet.trim())
  const named = is.kind === 'known' ? units[is.at] : undefined
  if (named) return { code: named.code, sureness: 'sure' }
  for (const text of [sheet, ...titles]) {
    const words = plainWords(text)
    const [unit, other] = units.filter(({ code, name }) =>
      [code, name].some((one) => holdsWords(words, plainWords(one))),
    )
    if (unit && !other) return { code: unit.code, sureness: 'guess' }
  }
  return undefined
}
