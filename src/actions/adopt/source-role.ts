import type { LineRole } from '../../core/budget/tables.ts'

/** A role as table `Columns` takes it: of a column of lines, of our own titles of results, or a year such as `2020`. */
export type SourceRole = LineRole | 'Result' | YearRole
export type YearRole = `${number}`

/** The roles of columns other than years, in the order in which they are asked for and written. */
export const namedRoles = [
  'Line',
  'Unit',
  'Activity',
  'Objective',
  'Output',
  'Enabler',
  'Result',
  'Category',
  'Fund',
  'Group',
  'Note',
] as const satisfies readonly SourceRole[]

export function yearRole(year: number): YearRole {
  return `${year}`
}

/** The year of a role; undefined of others. */
export function yearOf(role: SourceRole): number | undefined {
  return /^\d{4}$/.test(role) ? Number(role) : undefined
}

/** Reads a role as it is written in table `Columns`; undefined where it is none. */
export function roleOf(written: string): SourceRole | undefined {
  if (/^(19|20|21)\d\d$/.test(written)) return yearRole(Number(written))
  return namedRoles.find((role) => role.toLowerCase() === written.toLowerCase())
}

/** Roles in the order in which they are asked for and written: years stand before the note. */
export function inRoleOrder(one: SourceRole, other: SourceRole): number {
  return rankOf(one) - rankOf(other)
}

function rankOf(role: SourceRole): number {
  const year = yearOf(role)
  if (year !== undefined) return namedRoles.length + year
  const at = namedRoles.findIndex((named) => named === role)
  return role === 'Note' ? Infinity : at
}
