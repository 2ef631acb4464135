import type { BookAppearance, NotCarried, SheetAppearance } from '../../xlsx/appearance/book-appearance.ts'
import type { CellStyle } from '../../xlsx/cell-style.ts'
import type { CellRange, DefinedName, TableInfo } from '../../xlsx/read-workbook.ts'
import type { TableLook } from '../../xlsx/sheet-look.ts'

export type { NotCarried } from '../../xlsx/appearance/book-appearance.ts'

/** All that is kept of an .xlsx file, as plain data that can be sent from one thread to another. */
export interface BookContent {
  readonly sheets: readonly SheetContent[]
  readonly tables: readonly TableContent[]
  readonly names: readonly NameContent[]
  readonly of: Pick<
    BookAppearance,
    | 'active'
    | 'calculation'
    | 'customProperties'
    | 'isStructureProtected'
    | 'properties'
    | 'standardFont'
    | 'addIn'
  >
  readonly notCarried: readonly NotCarried[]
}

export interface SheetContent extends Omit<SheetAppearance, 'rows'> {
  readonly state: 'visible' | 'hidden' | 'veryHidden'
  readonly merges: readonly CellRange[]
  readonly rows: readonly RowContent[]
}

/** An error of Excel's, such as `#N/A`. */
export interface ErrorValue {
  readonly error: string
}

export type ContentValue = string | number | boolean | null | ErrorValue

/** A row with its cells; columns count from 1, and the lists go side by side. */
export interface RowContent {
  readonly row: number
  readonly height?: number
  readonly isFixed: boolean
  readonly hidden: boolean
  readonly level?: number
  readonly style?: CellStyle
  readonly columns: readonly number[]
  readonly styles: readonly CellStyle[]
  readonly values: readonly ContentValue[]
  readonly formulas: readonly FormulaContent[]
}

export interface FormulaContent {
  readonly column: number
  /** Without a leading `=`. */
  readonly text: string
  /** Of an array formula: how many rows and columns it fills. */
  readonly fills?: readonly [rows: number, columns: number]
}

export interface TableContent extends TableInfo {
  readonly look: TableLook
}

export interface NameContent extends DefinedName {
  readonly comment: string
}
