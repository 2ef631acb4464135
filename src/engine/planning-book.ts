import { readerOf } from '../workbook/opened/reader-of.ts'
import type { OpenWorkbook } from '../workbook/port.ts'
import type { EngineState } from './engine-state.ts'

/** A book as it was read, for actions that plan what to write into it: writing itself is the pane's. */
export function planningBook({ look, opened }: EngineState): OpenWorkbook {
  const refuse = (): Promise<never> =>
    Promise.reject(new Error('nothing is written where it is only planned'))
  return {
    look: () => Promise.resolve(look),
    opened: () => Promise.resolve(opened),
    again: refuse,
    // A promise even where the book has no lines, as with a book that is read on the spot.
    reader: () => Promise.resolve().then(() => readerOf(opened)),
    apply: refuse,
    settle: refuse,
    showSheets: refuse,
  }
}
