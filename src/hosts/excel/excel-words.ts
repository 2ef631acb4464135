import { HostError } from '../../workbook/host-error.ts'

/** What Excel's own error codes mean to the person before it, and what to do; `''` closes the list. */
const words: Readonly<Record<string, readonly [code: string, sentence: string]>> = {
  AccessDenied: [
    'excel-refused',
    'Excel does not allow this: the sheet or the cell is protected, or the book is open for reading only.',
  ],
  ActivityLimitReached: [
    'excel-busy',
    'Excel is asked too often at the moment. Wait a minute and try again.',
  ],
  ApiNotAvailable: [
    'excel-too-old',
    'This version of Excel lacks what this needs. Excel 2021 or newer has it.',
  ],
  ApiNotFound: ['excel-too-old', 'This version of Excel lacks what this needs. Excel 2021 or newer has it.'],
  FilteredRangeConflict: ['excel-filter', 'A filter stands in the way. Clear the filter and try again.'],
  GeneralException: [
    'excel-failed',
    'Excel failed at this and gave no reason. Another book may be in front: bring this one to the front and try again; if it stays, close and open it.',
  ],
  InsertDeleteConflict: [
    'excel-cells-in-the-way',
    'Cells stand in the way of rows to be inserted. Move what is below or beside the table and try again.',
  ],
  InvalidOperationInCellEditMode: [
    'excel-editing',
    'A cell is being edited. Press Enter or Esc in Excel, and try again.',
  ],
  InvalidOrTimedOutSession: [
    'excel-session-lost',
    'The connection to the book was lost. Reload the book and open it again.',
  ],
  InvalidSelection: [
    'excel-not-in-front',
    'Excel cannot select this now, for instance because another book is in front.',
  ],
  ItemNotFound: ['excel-item-gone', 'A sheet, table or name that was there is gone. Check the book again.'],
  MergedRangeConflict: ['excel-merged', 'Merged cells stand in the way. Unmerge them and try again.'],
  RequestAborted: ['excel-stopped', 'Excel stopped before it was done.'],
  RequestPayloadSizeLimitExceeded: ['excel-too-much', 'This is more than Excel takes in one go.'],
  ResponsePayloadSizeLimitExceeded: ['excel-too-much', 'This is more than Excel gives in one go.'],
  UndoNotSupported: ['excel-undo', 'Excel cannot take this back in one step.'],
  Unauthenticated: ['excel-refused', 'Excel asks you to sign in again.'],
}

/** Excel's own code of a thrown thing: `AccessDenied`; undefined for what is not Excel's. */
export function excelCode(thrown: unknown): string | undefined {
  return thrown instanceof OfficeExtension.Error ? thrown.code : undefined
}

/** Anything thrown while talking to Excel, in words for the person; what is in words already stays as it is. */
export function inWords(thrown: unknown): unknown {
  const code = excelCode(thrown)
  if (code === undefined) return thrown
  const [ours, sentence] = words[code] ?? [
    'excel-failed',
    `Excel failed at this and gave no reason but “${code}”. Try again; if it stays, close and open the book.`,
  ]
  return new HostError(ours, sentence, { cause: thrown })
}
