import type { Cell } from '../../core/budget/cell.ts'
import type { CellRange } from '../address.ts'

/**
 * A workbook as a host has opened it. What its tables and sources mean is found out from this in one way, whatever
 * the host; a host says no more than what stands where.
 */
export interface OpenedBook {
  /** What people call it, at the beginning of what they are told about it. */
  readonly file: string
  readonly sheets: readonly { readonly name: string }[]
  readonly tables: readonly OpenedTable[]
  readonly names: readonly OpenedName[]
  /** What stands in a sheet, by its name without regard to case. */
  readonly readSheet: (name: string) => SheetRows
}

/** A table: its whole range, header and totals rows included, and its columns by name from the left. */
export interface OpenedTable {
  readonly name: string
  readonly sheet: string
  readonly range: CellRange
  readonly headerRows: 0 | 1
  readonly totalsRows: 0 | 1
  readonly columns: readonly string[]
}

/** A name for cells: of the whole book, or of one sheet. */
export interface OpenedName {
  readonly name: string
  readonly refersTo: string
  readonly sheet?: string
}

/** What stands in a sheet: the rows that are present, in ascending order. */
export interface SheetRows {
  readonly rows: readonly SheetRow[]
  readonly merges: readonly CellRange[]
}

/** One row: `cells[0]` is column A; a place is undefined where there is no cell, null where it is blank. */
export interface SheetRow {
  readonly row: number
  readonly cells: readonly (Cell | undefined)[]
}
