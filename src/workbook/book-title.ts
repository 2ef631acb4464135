import { filled, sheetTexts } from '../texts/sheets.ts'
import type { ReportContent } from './book-content.ts'
import { spanOf } from './span-of.ts'

/** What a book is called: `Operational plan 2021-2024: Telecommunication Development Bureau`. */
export function bookTitle({ kind, years, scope }: Pick<ReportContent, 'kind' | 'years' | 'scope'>): string {
  const title = filled(sheetTexts.titles[kind], { years: spanOf(years) })
  return scope ? filled(sheetTexts.titles.ofUnit, { title, unit: scope.unitName }) : title
}
