import type { Glance } from './glance.ts'
import type { Journal } from './journal/journal.ts'
import { ownPartsIn } from './own-parts.ts'

/**
 * Our sheets, by title, that an interrupted write has added. They are no part of the book before it is ended: whoever
 * reads it sees what was there before, so that the same write begun again has the same to go by.
 */
export function halfAddedSheets(glance: Glance, journal: Journal | undefined): ReadonlySet<string> {
  const { sheets } = ownPartsIn(glance)
  const added = journal?.sheets.flatMap((undo) => undo.added.map(({ key }) => key)) ?? []
  return new Set(added.flatMap((key) => sheets.get(key) ?? []))
}

/** A book without the tables on those of its sheets. */
export function withoutSheets(glance: Glance, titles: ReadonlySet<string>): Glance {
  if (titles.size === 0) return glance
  return { ...glance, tables: glance.tables.filter(({ sheet }) => !titles.has(sheet)) }
}
