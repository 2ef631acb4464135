import { inRoleOrder, namedRoles, yearOf, yearRole, type SourceRole } from './source-role.ts'
import type { ProposedColumn, ProposedRole } from './source-proposal.ts'

/** Titles of results are written by us, and asked of nobody. */
const asked: readonly SourceRole[] = namedRoles.filter((role) => role !== 'Result')

/**
 * The roles of a budget as a person is asked for them: what is not guessed comes first. Where no column was taken for
 * a year, the years of the framework are asked for.
 * @param hasUnit whether one unit is proposed for all lines, so that no column needs to give it
 */
export function rolesAsked(
  columns: readonly ProposedColumn[],
  years: readonly number[],
  hasUnit: boolean,
): readonly ProposedRole[] {
  const played = columns.flatMap(({ role }) => (role === undefined ? [] : [role]))
  const hasYears = played.some((role) => yearOf(role) !== undefined)
  const all = new Set([...asked, ...played, ...(hasYears ? [] : years.map(yearRole))])
  const roles = [...all].sort(inRoleOrder).map((role): ProposedRole => {
    const column = columns.find((one) => one.role === role)
    return { role, header: column?.header, sureness: column?.sureness, samples: column?.samples ?? [] }
  })
  const isOpen = ({ role, header }: ProposedRole): boolean =>
    header === undefined && !(role === 'Unit' && hasUnit)
  return [...roles.filter(isOpen), ...roles.filter((role) => !isOpen(role))]
}
