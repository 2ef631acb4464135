import type { Place } from '../../../core/finding.ts'
import { checkTexts } from '../../../texts/pane/check.ts'
import type { Words } from '../../../texts/pane/words.ts'

/** Where a finding stands: `BR!H14 · BR-0231`; of a file its row. */
export function placeWords(
  { at, line }: { readonly at: Place; readonly line?: string | null },
  words: Words,
): string {
  const cell = cellWords(at, words)
  const id = line ?? ''
  return id === '' ? cell : words.fill(words.of(checkTexts).list.place, { cell, line: id })
}

export function cellWords({ source, sheet, row, column }: Place, words: Words): string {
  const texts = words.of(checkTexts).list
  if (sheet !== null) return `${sheet}${row === null ? '' : `!${column ?? ''}${row}`}`
  return [source, row === null ? '' : words.fill(texts.row, { row }), column ?? '']
    .filter((part) => part !== '')
    .join(', ')
}
