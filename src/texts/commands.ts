import type { Money } from '../core/finding.ts'
import type { FindingCounts } from '../core/report/shapes.ts'
import { filled } from './sheets.ts'
import { showText, showValue } from './shown-value.ts'

/** What a ribbon command tells a person in a small window over the book. */
export interface Message {
  readonly title: string
  /** What happened, what was and was not done, what to do. */
  readonly paragraphs: readonly string[]
}

/** What ribbon commands tell, in English. Where all goes well they tell nothing: the sheet in front is the answer. */
export const commandTexts = {
  titles: {
    checkBook: 'Check the book',
    nextFinding: 'Next finding',
    updateAppendixA: 'Update Appendix A',
  },
  noLines:
    'This workbook has no budget lines that the add-in knows of, so nothing was written. Choose Plan on the ribbon: it uses the lines you have, or starts from a template.',
  stillNext: 'Next finding works all the same: it goes from finding to finding and writes nothing.',
  again: 'Press the button again: it ends what was begun.',
  unexpected:
    'Something went wrong that nobody had expected. Try again; if it stays, close and open the book, and tell whoever installed the add-in: “{sentence}”',
  tooLong:
    'This took longer than Excel gives a button of the ribbon, so it was stopped, and what had been written is taken back. If a cell is being edited, press Enter or Esc. Then try again; for very large books use the pane.',
  waiting: 'What was asked for before still waits for Excel. If a cell is being edited, press Enter or Esc.',
  undrawn: 'The figures are written, but their chart could not be drawn: {why}',
  nothingFound: 'Nothing is left to look at: {lines}, {total}, no open findings.',
  nothingFoundBut: 'Nothing is left to look at: {lines}, {total}, no open findings, {ignored} ignored.',
  noCell:
    '{open} in {lines}, but none in a cell that can be shown: they concern whole tables or hidden sheets. Check the book lists them.',
  close: 'Close',
} as const

/** What was checked, where no finding is to be gone to. */
export interface Checked {
  readonly counts: FindingCounts
  readonly lines: number
  readonly total: Money
  readonly currency: string
}

/** Why there is no next finding. */
export function noNextText({ counts, lines, total, currency }: Checked): string {
  const wording = { locale: 'en-GB', currency }
  const values = {
    lines: counted(lines, 'line'),
    total: showValue(total, wording),
    ignored: counts.ignored,
    open: counted(counts.error + counts.warning + counts.info, 'finding'),
  }
  if (counts.error + counts.warning + counts.info > 0) return filled(commandTexts.noCell, values)
  return filled(counts.ignored > 0 ? commandTexts.nothingFoundBut : commandTexts.nothingFound, values)
}

/** Why a chart is missing, by what the host says. */
export function undrawnText(why: string): string {
  return filled(commandTexts.undrawn, { why })
}

/** What went wrong unexpectedly, with what the machine says of it. */
export function unexpectedText(sentence: string): string {
  return filled(commandTexts.unexpected, { sentence: showText(sentence) })
}

function counted(count: number, one: string): string {
  return `${showValue(count, { locale: 'en-GB', currency: '' })} ${one}${count === 1 ? '' : 's'}`
}
