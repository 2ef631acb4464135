import type { DataValidation } from 'hucre'
import { parseRange } from '../reference.ts'
import { escapedText } from './escaped-text.ts'
import { absoluteRange, parsePlace, plainRange, sheetPrefix } from './ranges.ts'
import type { WrittenList } from './written-book.ts'

export function listValidation({ ref, from, others, prompt, refusal }: WrittenList): DataValidation {
  return {
    type: 'list',
    range: plainRange(ref),
    formula1: source(from),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: others === 'refused' ? 'stop' : 'warning',
    errorTitle: escapedText(refusal.title),
    errorMessage: escapedText(refusal.text),
    ...(prompt && {
      showInputMessage: true,
      inputTitle: escapedText(prompt.title),
      inputMessage: escapedText(prompt.text),
    }),
  }
}

/** The cells without regard to the one that asks: a relative range would move along with it. */
function source(from: string): string {
  const place = parsePlace(from)
  if (place) return sheetPrefix(place.sheet) + absoluteRange(place.range)
  const range = parseRange(from)
  return range ? absoluteRange(range) : from
}
