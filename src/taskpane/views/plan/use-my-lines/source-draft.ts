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

/**
 * A proposal as it is, to be changed.
 * @param isProtected whether the sheet takes no columns: then, as where tags were kept apart before, they stay apart
 */
export function draftOf(proposal: SourceProposal, isProtected: boolean): SourceDraft {
  const headers: Headers = Object.fromEntries(
    proposal.roles.flatMap(({ role, header }) => (header === undefined ? [] : [[role, header]])),
  )
  const wereApart = proposal.isDeclared && headers.Output === undefined && headers.Enabler === undefined
  return {
    proposal,
    range: proposal.range,
    headerRows: proposal.headerRows,
    headers,
    amountUnit: proposal.amountUnit.amountUnit,
    unit: proposal.unit?.code ?? '',
    tagging: isProtected || wereApart ? 'apart' : 'in-place',
    asLines: [],
  }
}

/** Whether somebody says that the budget stands elsewhere than was proposed, so that its columns are others. */
export function isMoved({ proposal, range, headerRows }: SourceDraft): boolean {
  return range.trim() !== proposal.range || headerRows.trim() !== proposal.headerRows
}

/** The same budget where it stands now: what was chosen holds as far as the headers are there. */
export function movedTo(draft: SourceDraft, proposal: SourceProposal): SourceDraft {
  const { name, isDeclared } = draft.proposal
  const there = draftOf({ ...proposal, name, isDeclared }, false)
  const kept = Object.entries(draft.headers).filter(([, header = '']) => proposal.headers.includes(header))
  const taken = kept.map(([, header]) => header)
  const found = Object.entries(there.headers).filter(([, header]) => !taken.includes(header))
  return {
    ...there,
    headers: Object.fromEntries([...found, ...kept]),
    amountUnit: draft.amountUnit ?? there.amountUnit,
    unit: draft.unit === '' ? there.unit : draft.unit,
    tagging: draft.tagging,
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
