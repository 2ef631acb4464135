import { filled, sheetTexts } from '../texts/sheets.ts'
import type { BookContent } from './book-content.ts'

/** What a book is called: `Operational plan 2021-2024: Telecommunication Development Bureau`. */
export function bookTitle({ kind, years, scope }: BookContent): string {
  const [first = ''] = years
  const last = years.at(-1) ?? ''
  const title = filled(sheetTexts.titles[kind], { years: first === last ? first : `${first}-${last}` })
  return scope ? filled(sheetTexts.titles.ofUnit, { title, unit: scope.unitName }) : title
}
