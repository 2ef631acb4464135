import type { Edits } from '../edits/target.ts'
import type { Journal } from './journal.ts'

/**
 * The journal of a write, which also takes back what an earlier one had written that was interrupted: what it can
 * take back comes after.
 */
export function journalOf(write: Omit<Journal, 'journalVersion'>, before: Journal | undefined): Journal {
  if (!before) return { journalVersion: 1, ...write }
  return {
    journalVersion: 1,
    ...write,
    back: joined(write.back, before.back),
    sheets: [...write.sheets, ...before.sheets],
    filled: [...write.filled, ...before.filled],
    isSheetNew: write.isSheetNew || before.isSheetNew,
  }
}

function joined(one: Edits, other: Edits): Edits {
  return {
    edits: [...one.edits, ...other.edits],
    rows: [...one.rows, ...other.rows],
    added: [...one.added, ...other.added],
    taken: [...one.taken, ...other.taken],
    extended: [...one.extended, ...other.extended],
  }
}
