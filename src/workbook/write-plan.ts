import type { AddedCells, CellEdit, RowsEdit } from './cell-edit.ts'
import type { PlannedCell } from './planned-cell.ts'
import type { CellStyle } from './styles.ts'
import type { SheetKey } from './sheet-keys.ts'

export type { CellPlan, PlannedCell, PlannedValue } from './planned-cell.ts'

/**
 * What is to be written, as data: a host carries it out in its own way. Rows and columns count from 1.
 * Titles and table names are the book's own: where one was taken, another was found before the plan was made.
 */
export interface WritePlan {
  readonly title: string
  readonly sheets: readonly SheetPlan[]
  readonly names: readonly NamePlan[]
  /** In a book that is open: cells and rows that a person asked to change. */
  readonly edits?: readonly CellEdit[]
  readonly rows?: readonly RowsEdit[]
  readonly added?: readonly AddedCells[]
  /** Tables of a person's that grow over added cells: Excel does not extend a table by itself when they are written. */
  readonly extendTables?: readonly TableExtent[]
}

/** A table by its name, and the range that it is to have, header and totals rows included. */
export interface TableExtent {
  readonly table: string
  readonly ref: string
}

/** A name for cells; the hidden ones tell our sheets after people have renamed and moved them. */
export interface NamePlan {
  readonly name: string
  readonly refersTo: string
  readonly hidden?: boolean
}

export interface SheetPlan {
  readonly key: SheetKey
  /** As its tab shows it. */
  readonly name: string
  readonly state: 'visible' | 'hidden' | 'veryHidden'
  readonly tabColor: string
  /** In characters, from column A on. */
  readonly columns: readonly { readonly width: number; readonly hidden?: boolean }[]
  readonly rows: readonly { readonly row: number; readonly height?: number; readonly hidden?: boolean }[]
  readonly blocks: readonly BlockPlan[]
  readonly merges: readonly string[]
  readonly freeze?: { readonly rows: number; readonly columns: number }
  readonly tables: readonly TablePlan[]
  readonly lists: readonly ListPlan[]
  readonly highlights: readonly HighlightPlan[]
  readonly chart?: ChartPlan
  readonly print?: PrintPlan
  /** Guards against slips, without a password. */
  readonly isProtected?: boolean
  readonly showGridLines?: boolean
}

/** Cells from one corner on; a plain value takes the style of its column in the block. */
export interface BlockPlan {
  readonly row: number
  readonly column: number
  readonly rows: readonly (readonly PlannedCell[])[]
  readonly styles: readonly (CellStyle | undefined)[]
}

export interface TablePlan {
  readonly name: string
  /** With its header row. */
  readonly ref: string
  readonly columns: readonly string[]
  readonly style: string
  readonly filter: boolean
}

/** A list to choose from; other values are refused, or taken after a question. */
export interface ListPlan {
  readonly ref: string
  readonly from: string
  readonly others: 'refused' | 'asked'
  readonly prompt?: { readonly title: string; readonly text: string }
  readonly refusal: { readonly title: string; readonly text: string }
}

/** A look that cells take where a formula, written for the first of them, is true. */
export interface HighlightPlan {
  readonly ref: string
  readonly formula: string
  readonly style: CellStyle
}

/** Stacked bars, one below the other, of cells of the sheet: it holds no figure of its own. */
export interface ChartPlan {
  /** By which it is found again. */
  readonly name: string
  readonly title: string
  /** What it shows, for those who do not see it. */
  readonly description: string
  /** What the bars are called, from the first one down, such as `A11:A32`. */
  readonly categories: string
  /** The figures beside them, with a row of headers above: each column is a part of the bars. */
  readonly values: string
  /** The colours of the parts, as `RRGGBB`. */
  readonly fills: readonly string[]
  /** What its figures are, and how they are shown. */
  readonly unit: string
  readonly numberFormat: string
  /** The cells that it lies over where it is added; people may move it. */
  readonly place: string
  /** Whether it is drawn even where somebody deleted it. */
  readonly isAsked?: boolean
}

export interface PrintPlan {
  readonly orientation: 'portrait' | 'landscape'
  readonly paper: 'a4' | 'a3'
  /** Rows repeated on every page, such as `1:4`. */
  readonly titleRows?: string
  readonly area?: string
  readonly footer: string
  readonly breaksBefore?: readonly number[]
}
