import type { CellStyle, StandardFont } from '../cell-style.ts'
import type { ChartLook } from '../chart-look.ts'
import type { KeptAddIn } from '../kept-texts.ts'
import type { CommentLook, SheetLook, TableLook } from '../sheet-look.ts'

/** Something of a workbook that is not read: what, and how often it is there. */
export interface NotCarried {
  readonly kind: string
  readonly count: number
}

/** How a workbook looks and behaves, besides the values of its cells. Plain data: it can be sent to another thread. */
export interface BookAppearance {
  /** The sheets that hold cells, in the order of the reader of values. */
  readonly sheets: readonly SheetAppearance[]
  /** By the table's name. */
  readonly tables: Readonly<Record<string, TableLook>>
  /** What is said of defined names, by sheet and name: `Plan!Rate`, or `!Rate` for one of the whole book. */
  readonly nameComments: Readonly<Record<string, string>>
  /** Title, author and the like, as the format names them. */
  readonly properties: Readonly<Record<string, string>>
  readonly customProperties: Readonly<Record<string, string | number | boolean>>
  readonly calculation: 'auto' | 'autoNoTable' | 'manual'
  readonly isStructureProtected: boolean
  /** The name of the sheet in front. */
  readonly active: string | undefined
  readonly from1904: boolean
  readonly standardFont: StandardFont
  /** The add-in that keeps settings in the book. */
  readonly addIn?: KeptAddIn
  readonly notCarried: readonly NotCarried[]
}

export interface SheetAppearance extends SheetLook {
  readonly name: string
  readonly rows: readonly RowAppearance[]
  readonly comments: readonly CommentLook[]
  /** The last lies over the others. */
  readonly charts: readonly ChartLook[]
  /** The selected block, such as `B2:C3`. */
  readonly selected: string | undefined
}

/** Cells of a row that are there, counted from 1, and how each looks. Rows with the same ones share it. */
export interface RowShape {
  readonly columns: readonly number[]
  readonly styles: readonly CellStyle[]
}

export interface RowAppearance {
  readonly row: number
  /** In points. */
  readonly height?: number
  /** Whether a person set its height; else it follows the texts in it. */
  readonly isFixed: boolean
  readonly hidden: boolean
  /** How many groups of an outline it is in, where it is in any. */
  readonly level?: number
  readonly style?: CellStyle
  readonly shape: RowShape
  readonly formulas: readonly FormulaAppearance[]
}

/** A formula of a cell, without a leading `=`. */
export interface FormulaAppearance {
  readonly column: number
  /** '' where it is that of the first cell of a group. */
  readonly text: string
  /** The number of the group of cells that share one formula, told by its first cell. */
  readonly shared?: number
  /** The cells that an array formula fills. */
  readonly array?: string
}
