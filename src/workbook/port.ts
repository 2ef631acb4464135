import type { Cell, CellBlock } from '../core/budget/cell.ts'
import type { LongWork } from './long-work.ts'
import type { OpenedBook } from './opened/opened-book.ts'
import type { BookPatch } from './opened/patched-book.ts'
import type { OwnNames } from './own-names.ts'
import type { OwnTableName } from './own-tables.ts'
import type { CellEdit } from './cell-edit.ts'
import type { SheetKey } from './sheet-keys.ts'
import type { WritePlan } from './write-plan.ts'

/** The tables of a budget, by their names in our own workbooks. */
export type TableName =
  'BudgetLines' | 'SplitRows' | 'DriverRows' | 'GoalLinkRows' | 'RevenueRows' | 'CeilingRows'

/** A table of a book, and how its cells are to be read. */
export interface TableInfo {
  readonly table: OwnTableName
  /** The name people know it by: a file, or a source. */
  readonly source: string
  readonly sheet: string | null
  /** The row of the headers, as Excel shows it. */
  readonly headerRow: number
  readonly header: readonly Cell[]
  /** How people see the columns, where that is not by their header: `A` to `XFD`. */
  readonly letters?: readonly string[]
  /** The unit of all its lines, where no column gives one. */
  readonly unit?: string
  /** About how many data rows there are below the header. */
  readonly rows: number
  /** 1 where amounts are in the currency's main unit, 1000 where they are in thousands of it. */
  readonly amountUnit: 1 | 1000
  /** The currency of its amounts, where the book names one. */
  readonly currency?: string
  /** CSV has nothing but text, so numbers in text count; in a workbook they do not. */
  readonly textCounts: boolean
  /** Whether it is a table of the user's, in which rows that are no lines may stand: subtotals, headings, notes. */
  readonly holdsOtherRows?: boolean
  /** Rows right below it, in its columns, that hold anything: most likely lines that it was not extended to. */
  readonly below?: CellBlock
  /** The encoding taken where the text was not UTF-8, as its standards name it. */
  readonly encoding?: string
  /** The book it stands in, where several are read as one. */
  readonly book?: string
}

/** What a book holds, before any row is read. */
export interface BookDescription {
  /** The sources of budget lines under `BudgetLines`, and each of our own tables that the book has. */
  readonly tables: readonly TableInfo[]
}

/** A book that can be read, wherever it is. Read-only actions ask for this and nothing more. */
export interface BookReader {
  readonly describe: () => Promise<BookDescription>
  /** The data rows of one table, in blocks small enough to show progress between them. */
  readonly read: (table: TableInfo) => AsyncIterable<CellBlock>
}

/** What kind of writing a plan is, for the journal and for those who read what was interrupted. */
export type WriteKind = 'insert' | 'allocate' | 'check' | 'edit'

/** An open workbook at a glance, without any of its rows. */
export interface BookLook {
  /** As its window is titled. */
  readonly file: string
  readonly isReadOnly: boolean
  /** Whether formulas are up to date: `manual` where people calculate by hand. */
  readonly calculation: 'done' | 'busy' | 'manual'
  readonly sheets: readonly LookedSheet[]
  /** Our own sheets and tables by the names they have or would get. */
  readonly names: OwnNames
  readonly ownSheets: ReadonlySet<SheetKey>
  readonly ownTables: ReadonlySet<OwnTableName>
  /** A write that was begun and never ended. */
  readonly interrupted: Interrupted | undefined
}

export interface LookedSheet {
  readonly name: string
  readonly key: SheetKey | undefined
  readonly isVisible: boolean
  readonly isProtected: boolean
  readonly isFiltered: boolean
}

/** A write that was begun and never ended, as the book's journal tells it. */
export interface Interrupted {
  readonly kind: WriteKind
  readonly title: string
  /** When it began, in ISO form. */
  readonly began: string
  /** Whether somebody changed the notes on it, so that it can be neither finished nor taken back. */
  readonly isUnreadable?: true
}

/** Why a change was not made although it was asked for. */
export type SkipReason = 'changed' | 'gone' | 'several' | 'locked' | 'merged' | 'not-as-written'

/** What a write did. */
export interface Receipt {
  readonly title: string
  /** Cells that hold something else than before. */
  readonly cells: number
  /** Sheets of ours that were added or written anew, by title. */
  readonly sheets: readonly string[]
  readonly skipped: readonly { readonly edit: CellEdit; readonly reason: SkipReason }[]
  /** Why a chart of what was written could not be drawn, in words; all else is as it was to be. */
  readonly undrawn?: string
  /** Takes it back: only cells that still hold what was written; says how many it left. */
  readonly undo: (work?: LongWork) => Promise<{ readonly cells: number; readonly left: number }>
}

/** Cells of a sheet that somebody changed in place. */
export interface ChangedCells {
  readonly sheet: string
  /** `B7`, `B7:D9,F2`, `C:D`. */
  readonly address: string
}

/** What became of an open workbook. */
export interface BookNews {
  /** Undefined where it was not looked at, because there was no need to. */
  readonly look: BookLook | undefined
  /** Undefined where nothing that is read became other. */
  readonly patch: BookPatch | undefined
}

/** A workbook that is open before somebody. Each reader sees the book as it was at one moment. */
export interface OpenWorkbook {
  readonly look: () => Promise<BookLook>
  /**
   * What stands in the sheets with our tables and in those of its sources, before anything is made of it.
   * @param more further sheets to be read, by name
   * @param anyway reads what formulas show now, even while Excel calculates
   * @throws HostError `excel-calculating` where Excel goes on calculating
   */
  readonly opened: (work?: LongWork, more?: readonly string[], anyway?: boolean) => Promise<OpenedBook>
  /**
   * What became of the book since it was read or asked for this: what we wrote ourselves, and what is to be read
   * again. Where nothing is, Excel is not asked at all.
   * @param changed the cells that somebody changed; `written`: nothing but what we wrote ourselves, whatever formulas
   * make of it
   * @param more as of `opened`
   * @returns undefined where the book has to be read as a whole
   */
  readonly again: (
    changed: readonly ChangedCells[] | 'written',
    work?: LongWork,
    more?: readonly string[],
  ) => Promise<BookNews | undefined>
  /** @throws HostError in words where the book has no lines, or its sources cannot be followed */
  readonly reader: (work?: LongWork) => Promise<BookReader>
  /**
   * Writes as planned. What stands in the way is found before anything is written.
   * @throws HostError in words; `write-interrupted` where it was begun and could not be ended
   */
  readonly apply: (plan: WritePlan, kind: WriteKind, work?: LongWork) => Promise<Receipt>
  /** Ends an interrupted write of cells, or takes back what it had written of anything. */
  readonly settle: (how: 'finish' | 'undo', work?: LongWork) => Promise<void>
  /**
   * Shows sheets, or hides them, by name; no cell changes.
   * @throws HostError in words where the book allows neither
   */
  readonly showSheets: (names: readonly string[], isVisible: boolean) => Promise<void>
}

/** Whether the pane opens together with the workbook: kept in the workbook, for everybody who has the add-in. */
export interface Opening {
  readonly isOn: () => boolean
  /** @throws HostError in words where it cannot be kept */
  readonly turn: (on: boolean) => Promise<void>
}

/** Where somebody is in an open workbook. */
export interface Selection {
  readonly sheet: string
  /** Blocks of cells, such as `B7:B9`. */
  readonly areas: readonly string[]
  /** The blocks of them that can be seen: rows that a filter hides are left out. */
  readonly visible: readonly string[]
  readonly active: { readonly row: number; readonly column: string }
}

/** What happened in an open workbook without the doing of this page. */
export type BookEvent =
  | { readonly is: 'selection' }
  /** Cells were changed where they stand. */
  | ({ readonly is: 'changed'; readonly byOthers: boolean } & ChangedCells)
  /** Sheets came or went, or cells now stand elsewhere: anything may have changed. */
  | { readonly is: 'sheets' }
  /** Another page of ours, such as that of the ribbon, begins to write. */
  | { readonly is: 'writing' }
  /** It has ended: `again` tells what it wrote. */
  | { readonly is: 'wrote' }

/** The grid before somebody's eyes. */
export interface Grid {
  readonly selection: () => Promise<Selection>
  /** What stands in a few cells now, whatever was read before. */
  readonly cells: (sheet: string, address: string) => Promise<readonly (readonly Cell[])[]>
  /** @throws HostError where the cell cannot be shown, such as on a hidden sheet */
  readonly goTo: (sheet: string, address: string) => Promise<void>
  /** @returns stops watching */
  readonly watch: (listener: (event: BookEvent) => void) => Promise<() => Promise<void>>
}
