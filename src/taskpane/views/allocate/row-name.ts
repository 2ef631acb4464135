import type { AllocationRow } from '../../../actions/allocation-figures.ts'
import { allocateTexts } from '../../../texts/pane/allocate.ts'
import type { Words } from '../../../texts/pane/words.ts'

/** What a row is called, in full. */
export function rowName({ code, title }: AllocationRow, words: Words): string {
  if (code === '') return words.of(allocateTexts).rowName.notLinked
  return title === '' ? code : `${code} ${title}`
}

/** Centimes in thousands of the currency, as whole numbers. */
export function thousands(centimes: number, words: Words): string {
  const rounded = Math.round(centimes / 100_000)
  return words.number(rounded === 0 ? 0 : rounded)
}
