import type { Settings } from '../../../xlsx/sheet-look.ts'
import type { Json } from '../../json.ts'
import type { Area } from '../area.ts'
import type { ChartState } from '../chart/chart-state.ts'
import type { GridSheet } from '../grid/grid-sheet.ts'

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden'

/** What a protected sheet still lets people do, by the names of Excel's options. */
export type ProtectionOptions = Readonly<Record<string, Json>>

export interface SheetProtection {
  readonly options: ProtectionOptions
  readonly password: string | undefined
  /** Of a file whose password only its hash tells of, by the names of the format: nobody can unprotect it here. */
  readonly hash?: Readonly<Record<string, string>>
}

/** A rule for what may be typed. */
export interface ListRule {
  area: Area
  rule: Json
  errorAlert: Json
  prompt: Json
  ignoreBlanks: boolean
}

export interface Highlight {
  readonly id: string
  /** `Custom`, `CellValue` and so on. */
  type: string
  areas: readonly Area[]
  stopIfTrue: boolean
  formula: string
  rule: Json
  /** By the path of the property, such as `font/color`. */
  readonly format: Map<string, Json>
}

/** What somebody wrote on a cell, or in answer to that. */
export interface Remark {
  readonly id: string
  readonly author: string
  readonly created: string
  content: string
  /** With marks for the people who are mentioned. */
  richContent: string
  contentType: 'Plain' | 'Mention'
  mentions: Json
}

export interface CommentState extends Remark {
  row: number
  column: number
  resolved: boolean
  readonly replies: Remark[]
}

/** A note on a cell: what Excel had before comments, and has beside them. */
export interface NoteState {
  row: number
  column: number
  readonly author: string
  content: string
}

export interface PageSetup {
  orientation: 'Portrait' | 'Landscape'
  paperSize: Json
  printArea: string | undefined
  titleRows: string | undefined
  titleColumns: string | undefined
  zoom: Json
  readonly margins: Map<string, number>
  readonly plain: Map<string, Json>
  readonly headersFooters: Map<string, string>
  readonly horizontalBreaks: Set<number>
  readonly verticalBreaks: Set<number>
}

/** A sheet: its cells in the grid, and what the grid has no place for. */
export interface Sheet {
  readonly id: string
  readonly grid: GridSheet
  name: string
  visibility: Visibility
  tabColor: string
  protection: SheetProtection | undefined
  /** Whole columns and rows whose cells are not locked, also those never touched. */
  unlockedLines: Area[]
  readonly tables: TableState[]
  /** The filter of the sheet itself, outside of tables. */
  filter: FilterState | undefined
  lists: ListRule[]
  /** The first goes before the others. */
  highlights: Highlight[]
  comments: CommentState[]
  notes: NoteState[]
  /** The last lies over the others. */
  charts: ChartState[]
  links: { row: number; column: number; readonly link: Json }[]
  /** Rows that a filter hides. */
  readonly filteredRows: Set<number>
  frozen: { readonly rows: number; readonly columns: number }
  showGridlines: boolean
  showHeadings: boolean
  /** What else a file says of the view, which nothing here looks at: it is kept for the file. */
  view: Settings
  /** And of its outline: on which side of groups their sums stand. */
  outline: Settings
  readonly page: PageSetup
  readonly customProperties: Map<string, string>
}

export interface FilterState {
  area: Area
  /** By column within the area. */
  readonly criteria: Map<number, Json>
}

/** A table: a block of cells with headers. */
export interface TableState {
  readonly id: string
  readonly sheet: Sheet
  name: string
  /** With its header and total rows. */
  area: Area
  style: string
  hasHeaders: boolean
  hasTotals: boolean
  showBandedRows: boolean
  showBandedColumns: boolean
  showFilterButton: boolean
  highlightFirstColumn: boolean
  highlightLastColumn: boolean
  filter: FilterState
  /** The columns' ids in their order; they stay when columns come and go. */
  columnIds: number[]
  /** Their names while no header row shows them. */
  hiddenNames: readonly string[] | undefined
  /** It has no rows yet but the blank one that Excel shows for the first to be typed into. */
  hasInsertRow: boolean
}

export function newSheet(grid: GridSheet, name: string): Sheet {
  return {
    id: grid.id,
    grid,
    name,
    visibility: 'Visible',
    tabColor: '',
    protection: undefined,
    unlockedLines: [],
    tables: [],
    filter: undefined,
    lists: [],
    highlights: [],
    comments: [],
    notes: [],
    charts: [],
    links: [],
    filteredRows: new Set(),
    frozen: { rows: 0, columns: 0 },
    showGridlines: true,
    showHeadings: true,
    view: {},
    outline: {},
    page: {
      orientation: 'Portrait',
      paperSize: 'A4',
      printArea: undefined,
      titleRows: undefined,
      titleColumns: undefined,
      zoom: { scale: 100 },
      margins: new Map(),
      plain: new Map(),
      headersFooters: new Map(),
      horizontalBreaks: new Set(),
      verticalBreaks: new Set(),
    },
    customProperties: new Map(),
  }
}
