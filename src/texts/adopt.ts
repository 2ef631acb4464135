import type { WhyOther } from '../core/budget/other-rows.ts'

/** What people read when their own budget is adopted, in English. */
export const adoptTexts = {
  /** Why a cell that was clicked leads to no budget. */
  refused: {
    'nothing-there': 'Nothing stands near this cell. Click a cell of your budget.',
    'own-table': 'This table is ours, and its lines count already. Click a cell of your own budget.',
    'own-sheet': 'This sheet is ours. Click a cell of your own budget.',
    'no-header-row': 'This table has no header row. Switch it on in Excel under Table Design, Header Row.',
    'no-header': 'No row here heads any columns. Give each column a header, then click again.',
    'no-amounts': 'No column here holds amounts. Click a cell of your budget.',
    'no-rows': 'Below the headers there is no row. Click a cell of a budget with lines.',
  },
  /** Why a row is left out. */
  leftOut: {
    total: 'called a total',
    text: 'a heading or a note: no amount',
    'no-id': 'amounts without an id',
    'no-words': 'amounts without any words',
  },
  /** Why tags do not go where they were to go. */
  instead: {
    'no-room': 'There are no blank columns near the lines, so nothing is added.',
    'no-ids': 'Not every line has an id of its own, so tags cannot be kept apart.',
  },
  /** What holds of tags after a budget was adopted. */
  tagging: {
    'in-place': 'Tags stand beside the lines.',
    apart: 'Tags are kept apart on sheet Splits; nothing is added to your sheet.',
    'read-only':
      'The lines are read and cannot be tagged: that needs columns beside them, or an id of its own for each line.',
  },
} as const satisfies AdoptTexts

interface AdoptTexts {
  readonly refused: Readonly<Record<string, string>>
  readonly leftOut: Readonly<Record<WhyOther, string>>
  readonly instead: Readonly<Record<string, string>>
  readonly tagging: Readonly<Record<string, string>>
}
