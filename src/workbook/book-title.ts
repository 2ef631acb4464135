import { filled, sheetTexts } from '../texts/sheets.ts'
import type { BookContent } from './book-content.ts'

/** What a book is called: `Operational plan 2021-2024: Telecommunication Development Bureau`. */
export function bookTitle({ kind, years, scope, lookup: { framework } }: BookContent): string {
  const [first = ''] = years
  const last = years.at(-1) ?? ''
  const span = first === last ? String(first) : `${first}-${last}`
  const unit = scope?.unitName ?? framework.title ?? framework.id
  return filled(sheetTexts.titles[kind], { years: span, unit })
}
