import { filled } from '../sheets.ts'
import { showText } from '../shown-value.ts'

/** Why an output or enabler is offered for a line: a value, which becomes words only at the door. */
export type ResultReason =
  | { readonly is: 'code' | 'recent' }
  | { readonly is: 'words' | 'similarWords'; readonly words: readonly string[] }
  /** Lines of the same unit and activity, or of like ones, that carry it. */
  | { readonly is: 'alike'; readonly lines: number }
  | { readonly is: 'similar'; readonly lines: number; readonly words: readonly string[] }

/** The reasons, in English; where lines are counted, for one and for several. */
export const reasonTexts = {
  code: 'code',
  recent: 'recent',
  words: 'words: {words}',
  similarWords: 'similar words: {words}',
  alike: { one: 'as 1 like it', other: 'as {lines} like it' },
  similar: { one: 'as 1 with the words: {words}', other: 'as {lines} with the words: {words}' },
} as const satisfies Record<ResultReason['is'], string | { readonly one: string; readonly other: string }>

/** A reason in a few words, as they stand below the title. */
export function reasonText(reason: ResultReason): string {
  const text = reasonTexts[reason.is]
  const words = 'words' in reason ? showText(reason.words.join(', ')) : ''
  const lines = 'lines' in reason ? reason.lines : 0
  return filled(typeof text === 'string' ? text : lines === 1 ? text.one : text.other, { words, lines })
}
