import type { Place } from '../../../core/finding.ts'
import { checkTexts } from '../../../texts/pane/check.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { showText } from '../../../texts/shown-value.ts'

/** Where a finding stands: `BR!H14 · BR-0231`; of a file its row. */
export function placeWords(
  { at, line }: { readonly at: Place; readonly line?: string | null },
  words: Words,
): string {
  return [cellWords(at, words), showText(line ?? '')].filter((part) => part !== '').join(' · ')
}

export function cellWords({ source, sheet, row, column }: Place, words: Words): string {
  const texts = words.of(checkTexts).list
  if (sheet !== null) return `${showText(sheet)}${row === null ? '' : `!${column ?? ''}${row}`}`
  return [showText(source), row === null ? '' : words.fill(texts.row, { row }), column ?? '']
    .filter((part) => part !== '')
    .join(', ')
}
