import type { RoleChoice, SourceChoice, Tagging } from '../../../../actions/adopt/source-choice.ts'
import type { SourceProposal } from '../../../../actions/adopt/source-proposal.ts'
import type { SourceRole } from '../../../../actions/adopt/source-role.ts'

/** The header that plays each role. */
type Headers = Readonly<Partial<Record<SourceRole, string>>>

/** A budget on its way to being adopted: what was proposed, and what somebody made of it. */
export interface SourceDraft {
  readonly proposal: SourceProposal
  readonly range: string
  readonly headerRows: string
  readonly headers: Headers
  readonly amountUnit: 1 | 1000 | undefined
  readonly unit: string
  readonly tagging: Tagging
  /** Rows that would be left out and are lines all the same. */
  readonly asLines: readonly number[]
}

/** A proposal as it is, to be changed. */
export function draftOf(proposal: SourceProposal): SourceDraft {
  return {
    proposal,
    range: proposal.range,
    headerRows: proposal.headerRows,
    headers: Object.fromEntries(
      proposal.roles.flatMap(({ role, header }) => (header === undefined ? [] : [[role, header]])),
    ),
    amountUnit: proposal.amountUnit.amountUnit,
    unit: proposal.unit?.code ?? '',
    tagging: 'in-place',
    asLines: [],
  }
}

/** What is asked for; undefined as long as nobody has said what amounts are counted in. */
export function choiceOfDraft(draft: SourceDraft): SourceChoice | undefined {
  const { proposal, range, headerRows, headers, amountUnit, unit, tagging, asLines } = draft
  if (amountUnit === undefined) return undefined
  const columns = proposal.roles.flatMap(({ role }): RoleChoice[] => {
    const header = headers[role]
    return header === undefined ? [] : [{ role, header }]
  })
  return {
    name: proposal.name,
    ...(proposal.isDeclared && { was: proposal.name }),
    sheet: proposal.sheet,
    range: range.trim(),
    headerRows: headerRows.trim(),
    amountUnit,
    ...(unit !== '' && headers.Unit === undefined && { unit }),
    columns,
    tagging,
    ...(asLines.length > 0 && { asLines }),
  }
}

/** The headers with another one in a role; a column plays one role only, and none where the header is `''`. */
export function withHeader(headers: Headers, role: SourceRole, header: string): Headers {
  const others = Object.entries(headers).filter(([other, one]) => other !== role && one !== header)
  const chosen: [string, string][] = header === '' ? [] : [[role, header]]
  return Object.fromEntries([...others, ...chosen])
}
