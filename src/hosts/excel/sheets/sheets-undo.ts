import type { PlannedValue } from '../../../workbook/planned-cell.ts'
import type { SheetKey } from '../../../workbook/sheet-keys.ts'
import type { CellFormula } from './cell-content.ts'

/** How to take a write of our sheets back, as plain data that a journal can keep. */
export interface SheetsUndo {
  /** Sheets that were not there before. */
  readonly added: readonly { readonly key: SheetKey; readonly title: string }[]
  /** Names of the book by what they referred to; null for those that were not there. */
  readonly names: readonly { readonly name: string; readonly formula: string | null }[]
  readonly replaced: readonly ReplacedUndo[]
  readonly coded: readonly CodedUndo[]
}

/** The contents that a sheet of ours had in the cells that are written; its formats do not come back. */
export interface ReplacedUndo {
  readonly key: SheetKey
  /** Tables by the cells they covered, such as `A4:F37`; null for those that were not there. */
  readonly tables: readonly { readonly name: string; readonly ref: string | null }[]
  readonly blocks: readonly OldBlock[]
  /** Whether its rows above the first table are all that is ours. */
  readonly isHead: boolean
  /** Whether more than contents is written. */
  readonly hasNewStructure: boolean
}

export interface OldBlock {
  readonly row: number
  readonly column: number
  /** null for cells that are left alone, `''` for cells that were blank. */
  readonly rows: readonly (readonly OldContent[])[]
}

export type OldContent = Exclude<PlannedValue, null> | CellFormula | null

/** What changes in a table whose rows are known by their codes. */
export interface CodedUndo {
  readonly key: SheetKey
  readonly table: string
  /** Data rows that it had. */
  readonly rows: number
  /** The rows that are inserted, by what identifies them. */
  readonly inserted: readonly string[]
  readonly changed: readonly ChangedCell[]
}

/** A cell that is undone only while it holds what was written. */
export interface ChangedCell {
  readonly row: string
  readonly header: string
  readonly was: OldContent
  readonly now: OldContent
}
