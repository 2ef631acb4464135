import type { OpenedBook } from '../../workbook/opened/opened-book.ts'
import { isSameName, placeIfFound } from './declared-source.ts'
import { partSources } from './earlier-source.ts'
import type { RoleChoice, SourceChoice } from './source-choice.ts'
import { roleOf } from './source-role.ts'

/**
 * A choice with the columns that an earlier adoption added, as the book declares them: made before they were written,
 * and carried out again, it would add them a second time.
 */
export function keepAdded(book: OpenedBook, given: SourceChoice): SourceChoice {
  const choice = { ...given, name: given.name.trim() }
  const [source, other] = partSources(book, choice).earlier
  if (!source || other || choice.tagging !== 'in-place') return choice
  const columns = source.columns.flatMap(({ Role, Header: header }): readonly RoleChoice[] => {
    const role = roleOf(Role)
    const isPlayed = choice.columns.some(
      (column) => column.role === role || isSameName(column.header, header),
    )
    return role === undefined || isPlayed || !isAddedHeader(role, header) ? [] : [{ role, header }]
  })
  if (columns.length === 0) return choice
  const { sheet: Sheet, range: Range, headerRows: HeaderRows } = choice
  const own = placeIfFound(book, { Sheet, Range, HeaderRows })
  const earlier = placeIfFound(book, source.texts)
  const isWider = own && earlier && earlier.whole.lastColumn > own.whole.lastColumn
  const { Range: range, HeaderRows: headerRows } = source.texts
  return { ...choice, ...(isWider && { range, headerRows }), columns: [...choice.columns, ...columns] }
}

/** The header of a column that is added for a role: its name, or one numbered where that was taken. */
export function addedHeader(role: string, count: number): string {
  return [role, `${role} (RBB)`][count] ?? `${role} (RBB ${count})`
}

function isAddedHeader(role: string, header: string): boolean {
  return (
    header === role ||
    /^ \(RBB(?: \d{1,3})?\)$/.test(header.startsWith(role) ? header.slice(role.length) : '')
  )
}
