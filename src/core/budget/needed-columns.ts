import type { Header } from './header.ts'
import type { LineRole } from './tables.ts'

/** Columns that say more about a line, but without which it can be tagged and allocated all the same. */
const helpful: readonly LineRole[] = ['Activity', 'Category', 'Fund']

/**
 * The header of a source of the user's own, which need not have every column of ours. Where lines have ids, their
 * tags can be kept apart as shares, so that no column for them is needed either.
 */
export function asOwnBudget(header: Header<LineRole>): Header<LineRole> {
  const { columns, missing } = header
  const isNeeded = (role: LineRole): boolean => {
    // an objective in its own column waits for its output beside it
    if (role === 'Output') return !columns.Line || columns.Objective !== undefined
    if (role === 'Enabler') return !columns.Line && !columns.Output
    return !helpful.includes(role)
  }
  return { ...header, missing: missing.filter(isNeeded) }
}
