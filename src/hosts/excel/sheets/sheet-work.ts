import type { SheetSteps } from './sheet-calls.ts'
import type { CodedUndo, ReplacedUndo, SheetsUndo } from './sheets-undo.ts'

/** What is to be done on one sheet; without steps there is nothing. */
export interface SheetWork {
  readonly steps?: SheetSteps
  readonly added?: SheetsUndo['added'][number]
  readonly replaced?: ReplacedUndo
  readonly coded?: CodedUndo
  /** Whether it is but cells and rows, which Excel's own Undo takes back. */
  readonly isPlain: boolean
}
