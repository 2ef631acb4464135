import type { BudgetAsRead } from '../actions/edits/budget-as-read.ts'
import type { BookSettings } from '../actions/book-settings.ts'
import type { OpenBudget } from '../actions/in-book/read-open-book.ts'
import type { FrameworkLookup } from '../core/framework/lookup.ts'
import type { ResultsFramework } from '../core/framework/schema.ts'
import { HostError } from '../workbook/host-error.ts'
import type { OpenedBook } from '../workbook/opened/opened-book.ts'
import type { BookLook, BookReader } from '../workbook/port.ts'
import type { OtherBook } from './other-book.ts'

/** A book as it was read at one moment, and what it was made into. */
export interface EngineState {
  readonly look: BookLook
  readonly opened: OpenedBook
  /** The framework of a book that carries none. */
  readonly fallback: ResultsFramework
  readonly lookup: FrameworkLookup
  readonly isCarried: boolean
  /** Undefined where the book says nowhere where its lines are, or they cannot be followed. */
  readonly lines: ReadLines | undefined
  readonly why: HostError | undefined
  /** Another workbook that somebody chose, such as last year's or a Bureau's. */
  readonly other?: OtherBook | undefined
}

/** The budget of a book, and what it was read from. */
export interface ReadLines extends BudgetAsRead {
  readonly reader: BookReader
  readonly settings: BookSettings
}

/**
 * The budget of a book.
 * @throws HostError in words where it has none
 */
export function linesOf({ lines, why }: EngineState): ReadLines {
  if (lines) return lines
  throw why ?? new HostError('budget-lines-missing', 'This workbook has no budget lines yet.')
}

/**
 * The same for what is planned of a whole book.
 * @throws HostError as `linesOf`
 */
export function openBudgetOf(state: EngineState): OpenBudget {
  const { reader: book, budget, settings } = linesOf(state)
  return { look: state.look, book, budget, settings }
}

/**
 * The other workbook that was chosen last.
 * @throws HostError in words where none was
 */
export function otherOf({ other }: EngineState): OtherBook {
  if (other) return other
  throw new HostError('other-book-missing', 'Choose the other workbook again: it is no longer at hand.')
}
