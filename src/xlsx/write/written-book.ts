import type { CellBorder, CellStyle, StandardFont } from '../cell-style.ts'
import type { ChartLook } from '../chart-look.ts'
import type { KeptAddIn } from '../kept-texts.ts'
import type { SheetLook, TableLook } from '../sheet-look.ts'

/** A workbook to be written, as data. Rows and columns count from 1, colours are `RRGGBB`. */
export interface WrittenBook {
  /** Shown by file managers; no time stands in the file, so that the same book gives the same bytes. */
  readonly title: string
  readonly sheets: readonly WrittenSheet[]
  readonly names: readonly WrittenName[]
  /** The sheet that opens, by its name; left out: the first visible one. */
  readonly active?: string
  /** When formulas are calculated; left out: always. */
  readonly calculation?: 'auto' | 'autoNoTable' | 'manual'
  /** Whether sheets may neither come nor go nor be renamed. */
  readonly isStructureProtected?: boolean
  readonly properties?: WrittenProperties
  /** Left out: Calibri 11. */
  readonly standardFont?: StandardFont
  /** The add-in that keeps settings in the book. */
  readonly addIn?: KeptAddIn
}

/** What a book says of itself, besides its title. */
export interface WrittenProperties {
  readonly subject?: string
  readonly creator?: string
  readonly keywords?: string
  readonly description?: string
  readonly category?: string
  readonly company?: string
  readonly manager?: string
  readonly custom?: Readonly<Record<string, string | number | boolean>>
}

export interface WrittenName {
  readonly name: string
  /** Such as `'Lists'!$A$2:$A$71` or `OutputRows[Code]`, without a leading `=`. */
  readonly refersTo: string
  readonly hidden?: boolean
  /** The sheet that it holds for alone. */
  readonly sheet?: string
  readonly comment?: string
}

export interface WrittenSheet {
  readonly name: string
  readonly state: 'visible' | 'hidden' | 'veryHidden'
  readonly tabColor?: string
  /** Widths in characters, from column A on. */
  readonly columns: readonly WrittenColumn[]
  readonly rows: readonly WrittenRow[]
  readonly blocks: readonly WrittenBlock[]
  readonly merges: readonly string[]
  /** Rows at the top and columns at the left that stay in sight. */
  readonly freeze?: { readonly rows: number; readonly columns: number }
  readonly tables: readonly WrittenTable[]
  readonly lists: readonly WrittenList[]
  readonly highlights: readonly WrittenHighlight[]
  readonly print?: WrittenPrint
  /** Guards against slips, without a password. */
  readonly isProtected?: boolean
  readonly showGridLines?: boolean
  /** All that surrounds the cells, in place of what is said of it above; merged cells and tables are not in it. */
  readonly look?: SheetLook
  /** The last lies over the others. */
  readonly charts?: readonly ChartLook[]
}

export interface WrittenColumn {
  readonly width: number
  readonly hidden?: boolean
}

/** How a row looks; its cells stand in blocks. */
export interface WrittenRow {
  readonly row: number
  /** In points. */
  readonly height?: number
  /** Whether its height follows the texts in it. */
  readonly isAuto?: boolean
  readonly hidden?: boolean
  /** How many groups of an outline it is in. */
  readonly level?: number
  /** Whether the group that it sums up is hidden. */
  readonly isCollapsed?: boolean
  /** Of its cells that hold nothing. */
  readonly style?: WrittenStyle
}

/** Cells side by side and one below the other, `row` and `column` being those of the first. Blocks do not overlap. */
export interface WrittenBlock {
  readonly row: number
  readonly column: number
  /** A plain value takes the style of its column in this block; a blank one is `null`. */
  readonly rows: readonly (readonly WrittenValue[])[]
  /** From the block's first column on. */
  readonly styles: readonly (WrittenStyle | undefined)[]
}

export type WrittenValue = string | number | boolean | null | WrittenCell

export interface WrittenCell {
  /** Beside a formula: its result as known now. */
  readonly value?: string | number | boolean | null
  /** An error such as `#N/A`, in place of a value. */
  readonly error?: string
  /** Without a leading `=`. */
  readonly formula?: string
  /** The cells that the formula fills as one. */
  readonly fills?: string
  readonly style?: WrittenStyle | undefined
  /** A place in this book, such as `'Budget'!H12`. */
  readonly link?: string
}

export type WrittenStyle = CellStyle

export type WrittenBorder = CellBorder

/** A table over cells that stand in blocks; its header row, if it has one, is the first of `ref`. */
export interface WrittenTable {
  readonly name: string
  readonly ref: string
  readonly columns: readonly string[]
  /** Such as `TableStyleLight1`; left out: none. */
  readonly style?: string
  readonly banded?: boolean
  readonly filter?: boolean
  /** All of its look, in place of what is said of it above. */
  readonly look?: TableLook
  readonly headerRows?: 0 | 1
  readonly totalsRows?: 0 | 1
}

/** A list to choose from, for the cells of `ref`. */
export interface WrittenList {
  readonly ref: string
  /** A range or a name, such as `'Lists'!$A$2:$A$71`. */
  readonly from: string
  /** What happens to other values: they are refused, or taken after a question. */
  readonly others: 'refused' | 'asked'
  readonly prompt?: { readonly title: string; readonly text: string }
  readonly refusal: { readonly title: string; readonly text: string }
}

/** A look that cells of `ref` take where the formula, written for its first cell, is true. */
export interface WrittenHighlight {
  readonly ref: string
  readonly formula: string
  readonly style: WrittenStyle
}

export interface WrittenPrint {
  readonly orientation: 'portrait' | 'landscape'
  readonly paper: 'a4' | 'a3'
  /** Rows repeated on every page, such as `1:4`. */
  readonly titleRows?: string
  readonly area?: string
  /** Printed at the left of the footer; the page and the number of pages stand at its right. */
  readonly footer: string
  /** Rows before which a new page begins. */
  readonly breaksBefore?: readonly number[]
}
