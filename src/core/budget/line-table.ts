import type { AmountFaultKind, AmountFormat } from './amount.ts'
import type { CellBlock } from './cell.ts'
import type { Header } from './header.ts'
import type { LeftOutRow } from './other-rows.ts'
import type { SymbolColumn } from './symbols.ts'
import type { LineRole } from './tables.ts'

/** Where lines stand: a CSV file, or a table or range of a sheet. */
export interface LineSource {
  readonly name: string
  readonly sheet: string | null
  readonly headerRow: number
  readonly header: Header<LineRole>
  readonly format: AmountFormat
  /** The unit of all its lines, where no column gives one. */
  readonly unit?: string
  /** Whether rows that are no lines may stand among them: subtotals, headings, notes. */
  readonly holdsOtherRows?: boolean
  /** Rows right below it that hold anything and are not read. */
  readonly below?: CellBlock
  /** The encoding taken where the text was not UTF-8. */
  readonly encoding?: string
}

/** The columns of a line that hold one of a few texts. */
export const codedRoles = ['Unit', 'Objective', 'Output', 'Enabler', 'Category', 'Fund', 'Group'] as const
export type CodedRole = (typeof codedRoles)[number]

/** An amount that cannot be counted: it counts as nothing until it is mended. */
export interface AmountFault {
  readonly line: number
  /** Position in the book's years. */
  readonly year: number
  readonly kind: AmountFaultKind
  readonly text: string
}

/** A line with an amount in some years and nothing in others. */
export interface BlankYears {
  readonly line: number
  /** Positions in the book's years. */
  readonly years: readonly number[]
}

/** A row with cells beyond the last header: often an unquoted comma that shifted the whole row. */
export interface LongRow {
  readonly line: number
  readonly text: string
}

/** What the year cells of a line hold, as bits. */
export const amountMarks = { blank: 1, readable: 2, nonZero: 4, faulty: 8 } as const

/**
 * The budget lines by column: line `n` of every array is the same line, in the order read. Columns, and
 * numbers for texts, keep a million lines small and let each rule look only at what it asks about.
 */
export interface LineTable {
  readonly count: number
  /** The book's years, ascending. */
  readonly years: readonly number[]
  readonly sources: readonly LineSource[]
  /** Position in `sources`. */
  readonly source: Uint16Array
  /** The row as Excel shows it; in CSV the header is row 1. */
  readonly row: Int32Array
  /** Line ids without outer spaces; '' where missing. */
  readonly id: readonly string[]
  readonly activity: readonly string[]
  readonly coded: Readonly<Record<CodedRole, SymbolColumn>>
  /** Centimes by year; 0 where blank or faulty. */
  readonly amounts: readonly Float64Array[]
  /** `amountMarks` of each line. */
  readonly marks: Uint8Array
  readonly faults: readonly AmountFault[]
  readonly blankYears: readonly BlankYears[]
  /** Whether a note says that its line is illustrative. */
  readonly illustrative: boolean
  readonly longRows: readonly LongRow[]
  /** The rows that are no lines, in the order read; no figure counts them. */
  readonly leftOut: readonly LeftOutRow[]
}
