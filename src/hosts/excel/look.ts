import type { BookLook, Interrupted } from '../../workbook/port.ts'
import type { Glance } from './glance.ts'
import { namesIn, ownPartsIn } from './own-parts.ts'

/** What a glance tells those who know no host. */
export function lookOf(glance: Glance, interrupted: Interrupted | undefined): BookLook {
  const own = ownPartsIn(glance)
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
    ownSheets: new Set(own.sheets.keys()),
    ownTables: new Set(own.tables.keys()),
    interrupted,
  }
}
