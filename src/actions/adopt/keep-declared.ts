import { HostError } from '../../workbook/host-error.ts'
import { amountUnitOf } from '../../workbook/opened/amount-unit.ts'
import type { HeaderText } from '../../workbook/opened/foreign-header.ts'
import { rolesOf } from '../../workbook/opened/source-roles.ts'
import type { DeclaredSource } from './declared-source.ts'
import { roleOf, type SourceRole } from './source-role.ts'
import type { ProposedAmountUnit, ProposedUnit, Sureness } from './source-proposal.ts'

/** What is proposed of a budget beside its place. */
export interface Guesses {
  /** By position of the column. */
  readonly roles: readonly ({ readonly role: SourceRole; readonly sureness: Sureness } | undefined)[]
  readonly amountUnit: ProposedAmountUnit
  readonly unit: ProposedUnit | undefined
}

/** What a source is declared to be stands instead of what would be guessed; what cannot be followed is guessed. */
export function withDeclared(
  guesses: Guesses,
  { texts, columns }: DeclaredSource,
  header: readonly HeaderText[],
): Guesses {
  const wrong = (problem: string): HostError => new HostError('source-unknown', problem)
  const rows = columns.map((column, row) => ({ row, sheet: '', texts: column }))
  const roles = orUndefined(() => rolesOf(header, rows, (_, problem) => wrong(problem)))
  const unit = orUndefined(() => amountUnitOf(texts.AmountUnit, wrong))
  return {
    roles: roles
      ? roles.map((written) => {
          const role = roleOf(written)
          return role && { role, sureness: 'declared' }
        })
      : guesses.roles,
    amountUnit: unit
      ? { amountUnit: unit.amountUnit, sureness: 'declared', written: texts.AmountUnit }
      : guesses.amountUnit,
    unit: texts.Unit === '' ? undefined : { code: texts.Unit, sureness: 'declared' },
  }
}

function orUndefined<Result>(read: () => Result): Result | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof HostError) return undefined
    throw error
  }
}
