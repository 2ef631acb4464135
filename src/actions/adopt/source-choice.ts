import type { SourceRole } from './source-role.ts'
import type { SourceProposal } from './source-proposal.ts'

/** Where the tags of lines go: beside them, apart on sheet Splits, or nowhere, the lines being read only. */
export type Tagging = 'in-place' | 'apart' | 'read-only'

/** A role, and the header of the user's column that plays it. */
export interface RoleChoice {
  readonly role: SourceRole
  readonly header: string
}

/** A budget as a person wants it adopted. */
export interface SourceChoice {
  readonly name: string
  /** The name that it is declared under already. */
  readonly was?: string
  readonly sheet: string
  /** As table `Sources` takes it: a range with its header rows (`A4:Q200`), columns (`B:Q`), or the name of a table. */
  readonly range: string
  /** How many (`2`), or which rows of the sheet (`4:5`). */
  readonly headerRows: string
  readonly amountUnit: 1 | 1000
  /** The unit of all its lines, where no column gives one. */
  readonly unit?: string
  readonly columns: readonly RoleChoice[]
  readonly tagging: Tagging
  /** Rows that would be left out and are lines all the same: they get an id. */
  readonly asLines?: readonly number[]
  /** Rows that would be lines and are none: they get no id, where ids are added. */
  readonly notLines?: readonly number[]
}

/** A proposal taken as it is; undefined as long as nobody has said what its amounts are counted in. */
export function choiceOf(
  { name, isDeclared, sheet, range, headerRows, roles, unit, amountUnit: guessed }: SourceProposal,
  tagging: Tagging,
  amountUnit = guessed.amountUnit,
): SourceChoice | undefined {
  if (amountUnit === undefined) return undefined
  const columns = roles.flatMap(({ role, header }) => (header === undefined ? [] : [{ role, header }]))
  return {
    ...{ name, sheet, range, headerRows, amountUnit, columns, tagging },
    ...(isDeclared && { was: name }),
    ...(unit && { unit: unit.code }),
  }
}
