import type { BookLook } from '../../workbook/port.ts'
import type { Glance } from './glance.ts'
import { halfAddedSheets, withoutSheets } from './half-added.ts'
import { interruptedBy, unreadable } from './interrupted.ts'
import type { Journal } from './journal/journal.ts'
import { namesIn, ownPartsIn } from './own-parts.ts'

/** What a glance tells those who know no host. */
export function lookOf(glance: Glance, found?: Journal | 'unreadable'): BookLook {
  const own = ownPartsIn(glance)
  const journal = found === 'unreadable' ? undefined : found
  const halfAdded = halfAddedSheets(glance, journal)
  const whole = ownPartsIn(withoutSheets(glance, halfAdded))
  const keys = new Map([...own.sheets].map(([key, title]) => [title, key]))
  const { file, isReadOnly, calculation } = glance
  return {
    file,
    isReadOnly,
    calculation,
    sheets: glance.sheets.map(({ name, isVisible, isProtected, isFiltered }) => ({
      name,
      key: keys.get(name),
      isVisible,
      isProtected,
      isFiltered,
    })),
    names: namesIn(glance, own),
    ownSheets: new Set([...own.sheets].flatMap(([key, title]) => (halfAdded.has(title) ? [] : [key]))),
    ownTables: new Set(whole.tables.keys()),
    interrupted: found === 'unreadable' ? unreadable : journal && interruptedBy(journal),
  }
}
