import type { CellRange } from '../../workbook/address.ts'
import type { SourceRole } from './source-role.ts'

/** How sure a proposal is: it stands in the book already, a header says so, or it is a guess from words or contents. */
export type Sureness = 'declared' | 'sure' | 'guess'

/** A column of the user's budget. */
export interface ProposedColumn {
  /** Counted from 1, and as people see it. */
  readonly column: number
  readonly letter: string
  readonly header: string
  /** Whether no other column is headed alike, so that it can play a role. */
  readonly canPlay: boolean
  readonly role: SourceRole | undefined
  readonly sureness: Sureness | undefined
  readonly samples: readonly string[]
}

/** A role, and the header that is proposed for it. */
export interface ProposedRole {
  readonly role: SourceRole
  readonly header: string | undefined
  readonly sureness: Sureness | undefined
  readonly samples: readonly string[]
}

/** What amounts are counted in; undefined where it cannot be said, such as in millions. */
export interface ProposedAmountUnit {
  readonly amountUnit: 1 | 1000 | undefined
  readonly sureness: Sureness | undefined
  /** The text that says so, or that is not understood. */
  readonly written: string | undefined
}

export interface ProposedUnit {
  readonly code: string
  readonly sureness: Sureness
}

/** What a budget that somebody clicked is taken for. */
export interface SourceProposal {
  /** For the row in table `Sources`: no other source has it, unless the budget is that source already. */
  readonly name: string
  readonly isDeclared: boolean
  readonly sheet: string
  /** As table `Sources` takes them. */
  readonly range: string
  readonly headerRows: string
  /** The same as rows and columns of the sheet. */
  readonly header: CellRange
  readonly data: CellRange
  readonly columns: readonly ProposedColumn[]
  /** What is not guessed comes first. */
  readonly roles: readonly ProposedRole[]
  /** The headers to choose from. */
  readonly headers: readonly string[]
  readonly amountUnit: ProposedAmountUnit
  /** The unit of all its lines, where no column gives one. */
  readonly unit: ProposedUnit | undefined
}
