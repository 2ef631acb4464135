import { textOf, type CellBlock } from '../../core/budget/cell.ts'
import { HostError } from '../host-error.ts'
import type { HeaderText } from './foreign-header.ts'
import type { ColumnRow } from './source-roles.ts'

const yearOrAmount =
  /^((fiscal|financial|budget) years?|years?|amounts?( in .+)?|ann[ée]e|montants?|jahr|betrag|año|importe|год|сумма|年份|金额)$/iu
const yearNumber = /(^|\D)(19|20|21)\d\d(\D|$)/u

/**
 * Refuses a table with a row for each line and year, where amounts do not stand under their year: read as lines,
 * its rows would be many lines of one id.
 * @throws HostError `source-long` that says what to do
 */
export function refuseLongTable(
  header: readonly HeaderText[],
  columns: readonly ColumnRow[],
  where: string,
): void {
  const roles = columns.map(({ texts }) => texts.Role)
  const headers = header.map(({ lowest }) => lowest)
  const hasYears = (roles.length > 0 ? roles : header.map(({ whole }) => whole)).some((name) =>
    yearNumber.test(name),
  )
  const declared = roles.find((role) => yearOrAmount.test(role))
  const headed = hasYears ? undefined : headers.find((name) => yearOrAmount.test(name))
  const column = declared ?? headed
  if (column === undefined) return
  throw longTable(column, where)
}

/** The header of a source, and the role of each of its columns. */
interface Roles {
  readonly header: readonly HeaderText[]
  readonly roles: readonly string[]
}

/**
 * Refuses a table with a row for each line and year that hides behind one declared year: its header names no year,
 * and a column without a role holds nothing but years, several of them.
 * @throws HostError `source-long`
 */
export function refuseYearColumn({ header, roles }: Roles, blocks: Iterable<CellBlock>, where: string): void {
  const declared = roles.flatMap((role, at) => (yearNumber.test(role) ? [at] : []))
  const [only = -1, other] = declared
  if (other !== undefined || only < 0 || yearNumber.test(header[only]?.whole ?? '')) return
  const seen = roles.map((role) => (role === '' ? new Set<string>() : undefined))
  for (const { rows } of blocks) {
    for (const cells of rows) {
      seen.forEach((years, at) => {
        const text = textOf(cells[at]).trim()
        if (text !== '' && !isYear.test(text)) seen[at] = undefined
        else if (text !== '') years?.add(text)
      })
    }
  }
  const at = seen.findIndex((years) => (years?.size ?? 0) > 1)
  if (at >= 0) throw longTable(header[at]?.lowest ?? '', where)
}

const isYear = /^(19|20|21)\d\d$/u

function longTable(column: string, where: string): HostError {
  return new HostError(
    'source-long',
    `${where} has a column “${column}” where it should have a column for each year: lines spread over a row a year are not read. Make it one row a line with the years side by side, for example by a pivot table, and name that as the source.`,
  )
}
