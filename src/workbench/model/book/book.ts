import { mergeWorksheetSnapshotWithDefault, type IWorkbookData, type IWorksheetData } from '@univerjs/core'
import { calibri, type StandardFont } from '../../../xlsx/cell-style.ts'
import type { Json } from '../../json.ts'
import { areaText, quotedSheet, splitAddress, type Area } from '../area.ts'
import type { ChartState } from '../chart/chart-state.ts'
import { ExcelError } from '../excel-error.ts'
import { CalculationError } from '../grid/calculation-faults.ts'
import { openEngine, type Engine, type OpenEngine } from '../grid/engine.ts'
import { GridSheet } from '../grid/grid-sheet.ts'
import type { BindingState } from './binding.ts'
import { Happenings } from './happenings.ts'
import { newSheet, type Sheet } from './sheet.ts'
import type { TableState } from './sheet.ts'
import { Styles } from './styles.ts'

/** XML that an add-in keeps in the book. */
export interface XmlPart {
  readonly id: string
  xml: string
}

export interface NameState {
  readonly name: string
  /** With its leading `=`. */
  formula: string
  visible: boolean
  comment: string
  /** The sheet it belongs to; undefined for the whole book. */
  readonly sheet: Sheet | undefined
}

/** How the book behaves where Excel's conduct depends on the day. */
export interface Habits {
  /** Writes over rows that a filter hides go to the visible rows instead, one after another. */
  readonly misplacesFilteredWrites: boolean
  /** Excel is at work on a long calculation: formulas keep the results they have. */
  readonly isCalculating: boolean
  /** More cells in one read are refused, or answered with null. */
  readonly maxCellsRead: number
  readonly largeReads: 'refused' | 'null'
  /** Another workbook is in front: cells here can be neither selected nor asked for as selected. */
  readonly isBehindAnotherBook: boolean
  /** What add-ins do can be taken back, from ExcelApi 1.20 on; before, it leaves nothing that could be. */
  readonly canUndoAddIns: boolean
  /** Excel refuses to merge what an add-in does into one step, as it does now and then. */
  readonly refusesUndoGroups: boolean
}

/** What stands in a book from the beginning: the engine takes it at once, where cell by cell would take far longer. */
export interface BookSeed {
  readonly styles: IWorkbookData['styles']
  readonly standardFont: StandardFont
  /** In the order of the sheets' names. */
  readonly sheets: readonly Partial<IWorksheetData>[]
}

/** Who is at work in the book. */
export type Actor = 'add-in' | 'person' | 'somebody else'

/** Rows are as high and columns as wide as in a new book of Excel's in Calibri 11, in pixels. */
export const sheetSize = {
  rowCount: 200,
  columnCount: 40,
  defaultRowHeight: 20,
  defaultColumnWidth: 64,
} as const
/** The engine keeps formulas by the id of their book, beyond its end: no two books may have the same. */
let lastBook = 0

/** A workbook: its sheets in the order of their tabs, and what belongs to all of them. */
export class Book {
  readonly engine: Engine
  readonly sheets: Sheet[] = []
  readonly names: NameState[] = []
  happenings = new Happenings()
  /** Ranges that the client keeps. */
  readonly kept = new Set<{ readonly sheet: Sheet; area: Area; isGone?: boolean }>()
  readonly bindings: BindingState[] = []
  readonly xmlParts: XmlPart[] = []
  readonly settings = new Map<string, string>()
  /** How files name the add-in that has these settings: its id, its version and where it is from. */
  addIn: Readonly<Partial<Record<string, string>>> | undefined
  readonly properties = new Map<string, Json>()
  readonly customProperties = new Map<string, Json>()
  readonly styles = new Styles()
  /** That of all cells that say nothing else. */
  readonly standardFont: StandardFont
  readonly created = new Date().toISOString()
  /**
   * Opens another book from the bytes of its file, for sheets to be taken from; undefined where nothing here reads files.
   * @throws Error in words for a file that cannot be read
   */
  openFile: ((bytes: Uint8Array) => Promise<Book>) | undefined
  /** As its window is titled. */
  file = 'Book.xlsx'
  habits: Habits = {
    misplacesFilteredWrites: true,
    isCalculating: false,
    maxCellsRead: 5_000_000,
    largeReads: 'refused',
    isBehindAnotherBook: false,
    canUndoAddIns: false,
    refusesUndoGroups: false,
  }
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic'
  isReadOnly = false
  isStructureProtected = false
  actor: Actor = 'add-in'
  active: Sheet
  /** The last block that was selected, and those before it that are selected too. */
  selection: { sheet: Sheet; area: Area; others?: readonly Area[] }
  /** The chart that was clicked or activated last, as long as no cells are selected. */
  activeChart: ChartState | undefined
  readonly onlookers = new Set<() => void>()
  #lastId = 0

  constructor(sheetNames: readonly string[] = ['Sheet1'], open: OpenEngine = openEngine, seed?: BookSeed) {
    const ids = sheetNames.map(() => this.newId())
    lastBook += 1
    this.standardFont = seed?.standardFont ?? calibri
    const snapshot: Partial<IWorkbookData> = {
      id: `book${lastBook}`,
      sheetOrder: ids,
      sheets: Object.fromEntries(
        ids.map((id, at) => [id, { ...this.#newGrid, ...seed?.sheets[at], id, name: sheetNames[at] ?? id }]),
      ),
      ...(seed && { styles: seed.styles }),
    }
    this.engine = open(snapshot)
    for (const [at, id] of ids.entries()) {
      this.sheets.push(newSheet(new GridSheet(this.engine, id), sheetNames[at] ?? id))
    }
    const [first] = this.sheets
    if (!first) throw new Error('a workbook has at least one sheet')
    this.active = first
    this.selection = { sheet: first, area: { top: 0, left: 0, rows: 1, columns: 1 } }
  }

  /** Has those who show the book look at it anew, once somebody is done with it. */
  lookUp(): void {
    for (const look of this.onlookers) look()
  }

  /** Ids as Excel's: never used twice in a book. */
  newId(): string {
    this.#lastId += 1
    return `{00000000-0000-0000-0000-${String(this.#lastId).padStart(12, '0')}}`
  }

  findSheet(nameOrId: string): Sheet | undefined {
    const wanted = nameOrId.toLowerCase()
    return this.sheets.find(({ id, name }) => id === nameOrId || name.toLowerCase() === wanted)
  }

  sheet(nameOrId: string): Sheet {
    const sheet = this.findSheet(nameOrId)
    if (!sheet) throw new ExcelError('ItemNotFound')
    return sheet
  }

  get tables(): readonly TableState[] {
    return this.sheets.flatMap(({ tables }) => tables)
  }

  findTable(nameOrId: string): TableState | undefined {
    const wanted = nameOrId.toLowerCase()
    return this.tables.find(({ id, name }) => id === nameOrId || name.toLowerCase() === wanted)
  }

  get #newGrid(): Partial<IWorksheetData> {
    const { font, size } = this.standardFont
    return { ...sheetSize, defaultStyle: { ff: font, fs: size } }
  }

  addGrid(name: string, at: number): GridSheet {
    const id = this.newId()
    this.engine.run('sheet.mutation.insert-sheet', {
      unitId: this.engine.book.getUnitId(),
      index: at,
      sheet: mergeWorksheetSnapshotWithDefault({ id, name, ...this.#newGrid }),
    })
    return new GridSheet(this.engine, id)
  }

  /** Brings formulas up to date, where Excel does so by itself. */
  async settle(): Promise<void> {
    if (this.calculationMode === 'Manual' || this.habits.isCalculating) return
    await this.calculate()
  }

  /**
   * Brings formulas up to date, whatever the mode.
   * @throws ExcelError in words, once, where a formula could not be calculated; the others are
   */
  async calculate(): Promise<void> {
    try {
      await this.#calculated()
    } catch (thrown) {
      if (!(thrown instanceof CalculationError)) throw thrown
      throw new ExcelError('GeneralException', this.#wordsOf(thrown))
    }
  }

  async #calculated(): Promise<void> {
    for (const { grid } of this.sheets) grid.flush()
    await this.engine.calculation.settle()
  }

  #wordsOf({ fault: { cell }, message }: CalculationError): string {
    const sheet = this.findSheet(cell?.sheetId ?? '')
    const area = cell && { top: cell.row, left: cell.column, rows: 1, columns: 1 }
    const what = sheet && area ? `The formula in ${this.address(sheet, areaText(area))}` : 'A formula'
    return `${what} could not be calculated: ${message}`
  }

  /** Lets go of the engine, once nothing is under way in it. */
  async close(): Promise<void> {
    try {
      await this.#calculated()
    } catch (thrown) {
      // Whoever closes a book asks for no results.
      if (!(thrown instanceof CalculationError)) throw thrown
    }
    this.engine.dispose()
  }

  /** `Plan!A1` in full. */
  address(sheet: Sheet, text: string): string {
    return `${quotedSheet(sheet.name)}!${text}`
  }

  /** The sheet that an address names, or the one it is asked on. */
  sheetOf(address: string, otherwise: Sheet): { readonly sheet: Sheet; readonly inner: string } {
    const { sheet, inner } = splitAddress(address)
    return { sheet: sheet === undefined ? otherwise : this.sheet(sheet), inner }
  }
}
