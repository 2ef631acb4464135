import { lineShape } from '../../core/budget/tables.ts'
import type { HostError } from '../host-error.ts'
import { headerText, type HeaderText } from './foreign-header.ts'
import type { TextRow } from './table-texts.ts'

/** A row of `Columns`: the header that plays a role in a source. */
export type ColumnRow = TextRow<'Source' | 'Role' | 'Header'>

const roles: ReadonlyMap<string, string> = new Map(
  [...lineShape.required, ...lineShape.optional, 'Result'].map((role) => [role.toLowerCase(), role]),
)

/**
 * The header of a source as roles: those declared, '' elsewhere; without any declared, headers are the layout's own.
 * @throws what `wrong` makes of a row of `Columns` that cannot be followed
 */
export function rolesOf(
  header: readonly HeaderText[],
  columns: readonly ColumnRow[],
  wrong: (column: ColumnRow, problem: string) => HostError,
): readonly string[] {
  if (columns.length === 0) return header.map(({ whole }) => whole)
  const found = header.map(() => '')
  for (const column of columns) {
    const { Role: written, Header: wanted } = column.texts
    const role = roleOf(written)
    if (role === undefined) {
      throw wrong(
        column,
        `“${written}” is no role; write one of ${[...roles.values()].join(', ')} or a year such as 2020`,
      )
    }
    if (found.includes(role)) throw wrong(column, `the role ${role} is given to two columns`)
    const [position, other] = positionsOf(header, wanted)
    if (position === undefined) throw wrong(column, `no column is headed “${wanted}”; ${headersText(header)}`)
    if (other !== undefined)
      throw wrong(column, `several columns are headed “${wanted}”; ${headersText(header)}`)
    if (found[position] !== '') {
      throw wrong(
        column,
        `the column headed “${wanted}” is to play two roles, ${found[position] ?? ''} and ${role}`,
      )
    }
    found[position] = role
  }
  return found
}

function roleOf(written: string): string | undefined {
  return /^(19|20|21)\d\d$/u.test(written) ? written : roles.get(written.toLowerCase())
}

/** The columns with this header: by all their header cells, or else by the lowest, or else by words alone. */
function positionsOf(header: readonly HeaderText[], wanted: string): readonly number[] {
  const asWritten = (text: string): string => headerText(text).toLowerCase()
  const asWords = (text: string): string =>
    text
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join(' ') ?? ''
  const ways: readonly ((one: HeaderText) => boolean)[] = [
    ({ whole }) => asWritten(whole) === asWritten(wanted),
    ({ lowest }) => asWritten(lowest) === asWritten(wanted),
    ({ whole }) => asWords(wanted) !== '' && asWords(whole) === asWords(wanted),
  ]
  const found = ways.map((isMeant) => header.flatMap((one, position) => (isMeant(one) ? [position] : [])))
  return found.find(({ length }) => length > 0) ?? []
}

const mostShown = 12

function headersText(header: readonly HeaderText[]): string {
  const texts = header.flatMap(({ whole }) => (whole === '' ? [] : [`“${whole}”`]))
  const more = texts.length > mostShown ? ` and ${texts.length - mostShown} more` : ''
  return texts.length === 0
    ? 'its header row is blank'
    : `there are ${texts.slice(0, mostShown).join(', ')}${more}`
}
