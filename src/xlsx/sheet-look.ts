import type { CellStyle } from './cell-style.ts'
import type { KeptText } from './kept-texts.ts'

/** Groups of an outline stand in each other up to this depth. */
export const deepestGroup = 7

/** Attributes of an element as the format names them. */
export type Settings = Readonly<Partial<Record<string, string>>>

/** All of a sheet that surrounds its cells: read from a file, and written into one. */
export interface SheetLook {
  /** In points. */
  readonly defaultRowHeight?: number
  /** In characters, with the edges of a cell. */
  readonly defaultColumnWidth?: number
  readonly tabColor?: string
  readonly showGridLines: boolean
  readonly showHeadings: boolean
  /** What else of the view differs from Excel's own: `rightToLeft`, `showZeros`, `showFormulas`, `zoomScale`. */
  readonly view: Settings
  /** What of its outline differs from Excel's own: `summaryBelow`, `summaryRight`. */
  readonly outline: Settings
  /** Rows at the top and columns at the left that stay in sight. */
  readonly freeze: { readonly rows: number; readonly columns: number }
  readonly columns: readonly ColumnLook[]
  readonly protection?: Settings
  readonly filter?: FilterLook
  /** The first goes before the others. */
  readonly highlights: readonly HighlightLook[]
  readonly validations: readonly ValidationLook[]
  readonly links: readonly LinkLook[]
  readonly notes: readonly NoteLook[]
  readonly page: PageLook
  /** What add-ins keep with the sheet. */
  readonly kept: readonly KeptText[]
}

/** Columns that look alike, counted from 1. */
export interface ColumnLook {
  readonly first: number
  readonly last: number
  /** In characters, with the edges of a cell. */
  readonly width?: number
  readonly hidden: boolean
  /** How many groups of an outline they are in, where they are in any. */
  readonly level?: number
  readonly style?: CellStyle
}

export interface FilterLook {
  readonly ref: string
  readonly columns: readonly FilterColumn[]
}

/** What a column of a filter shows; `column` counts from 0 within the filter. */
export type FilterColumn = { readonly column: number } & FilterCriterion

export type FilterCriterion =
  | { readonly is: 'values'; readonly values: readonly string[]; readonly dates: readonly Settings[] }
  | { readonly is: 'custom'; readonly and: boolean; readonly tests: readonly Settings[] }
  | { readonly is: 'top' | 'dynamic'; readonly settings: Settings }
  | { readonly is: 'color'; readonly ofFont: boolean; readonly style: CellStyle }

/** A look that cells take where a condition holds. */
export interface HighlightLook {
  readonly areas: readonly string[]
  /** `cellIs`, `expression`, `colorScale` and so on. */
  readonly type: string
  /** `operator`, `text`, `rank`, `iconSet` and so on. */
  readonly settings: Settings
  readonly formulas: readonly string[]
  /** Of scales, bars and icons: where they begin and end. */
  readonly thresholds: readonly Settings[]
  readonly colors: readonly string[]
  readonly style?: CellStyle
}

/** A rule for what may be typed. */
export interface ValidationLook {
  readonly areas: readonly string[]
  /** `type`, `operator`, `errorStyle`, `prompt` and so on. */
  readonly settings: Settings
  readonly formulas: readonly string[]
}

export interface LinkLook {
  readonly ref: string
  /** An address outside of the book. */
  readonly target?: string
  /** A place in the book, or in the target. */
  readonly location?: string
  readonly tooltip?: string
}

export interface NoteLook {
  readonly ref: string
  readonly author: string
  readonly text: string
}

/** A conversation on a cell: what was said first, and the answers. */
export interface CommentLook extends NoteLook {
  readonly created: string
  readonly isResolved: boolean
  readonly replies: readonly { readonly author: string; readonly text: string; readonly created: string }[]
}

/** How a sheet is printed. */
export interface PageLook {
  readonly fitsPage: boolean
  readonly options: Settings
  /** In inches. */
  readonly margins: Settings
  readonly setup: Settings
  readonly header: string
  readonly footer: string
  /** Rows and columns before which a page begins, counted from 1. */
  readonly rowBreaks: readonly number[]
  readonly columnBreaks: readonly number[]
  /** What is printed and what is repeated on every page: files keep it in names, such as `A1:D9`, `1:4` and `A:B`. */
  readonly area?: string
  readonly titleRows?: string
  readonly titleColumns?: string
}

/** What a table looks like, beside its name, range and columns. */
export interface TableLook {
  /** '' for none. */
  readonly style: string
  /** `showFirstColumn`, `showRowStripes` and so on. */
  readonly stripes: Settings
  /** Left out where no column has a button. */
  readonly filter?: FilterLook
  readonly hasInsertRow: boolean
  readonly columns: readonly TableColumnLook[]
}

export interface TableColumnLook {
  /** The formula that all its cells are to have. */
  readonly formula?: string
  readonly totalsFunction?: string
  readonly totalsLabel?: string
  readonly totalsFormula?: string
}
