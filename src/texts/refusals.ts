import { filled } from './sheets.ts'
import { showText } from './shown-value.ts'

/** Why something that was asked for is not done, in English, with what to do about it. */
export const refusalTexts = {
  'code-unknown': 'The framework has no output or enabler “{code}”.',
  'code-ambiguous': '“{code}” may mean several results ({codes}): write the whole code.',
  'code-doubled': '“{code}” stands here twice: give it one share.',
  'share-missing': '“{code}” has no percent: give every result one, or none of them for equal shares.',
  'share-not-positive': 'The share of “{code}” must be more than 0 %.',
  'share-unreadable': '“{text}” is neither a result nor a percent with at most two decimals.',
  'shares-none': 'No result is named.',
  'shares-not-100': 'The shares make {sum} %, and must make 100.00 %.',
  'line-id-missing': 'The line has no id by which its shares could name it: give it one.',
  'line-id-doubled': 'Another line has the id “{id}” too, so nobody could say whose shares they are.',
  'tagged-in-place':
    'Its own row has the tag “{tag}”, which counts before any shares, and the row is not to be written: clear it there.',
  'no-longer-a-line':
    'Without a tag its row would be taken for a total, a heading or a note, and its money left out.',
  'table-missing': 'This workbook has no table {table} with the columns {columns}: insert our sheets first.',
  'fix-missing': 'Nothing is certain enough here to be put right without you.',
  'fixes-disagree': 'Two fixes would put different values into one cell: choose one of them.',
  'cell-unknown': 'Its cell belongs to no table of this workbook.',
  'error-stays': 'Errors make figures wrong and cannot be ignored: put it right.',
  'key-missing': 'Nothing but its row number tells this finding from others: give the line an id first.',
  'reason-missing': 'Say why it is to be ignored.',
} as const satisfies Record<string, string>

export type RefusalReason = keyof typeof refusalTexts

/** Something that was asked for and is not done: a value, which becomes a sentence only at the door. */
export interface Refusal {
  readonly reason: RefusalReason
  readonly params: Readonly<Record<string, string | number>>
}

/** The sentence of a refusal. */
export function refusalText({ reason, params }: Refusal): string {
  const shown = Object.entries(params).map(([name, value]) => [name, showText(String(value))] as const)
  return filled(refusalTexts[reason], Object.fromEntries(shown))
}
