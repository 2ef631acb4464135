import type { CellValue } from './cell-value.ts'
import type { CellRange } from './reference.ts'
import { columnIn, columnLetter, lastColumnOfSheet, lastRowOfSheet } from './reference.ts'
import type { Spent } from './spent.ts'
import { damaged } from './xlsx-error.ts'

/** One row: `cells[0]` is column A; a place is undefined where the file has no cell, null where it is blank. */
export interface SheetRow {
  readonly row: number
  readonly cells: readonly (CellValue | undefined)[]
  readonly hidden: boolean
}

/** What stands in a sheet: the rows that are present, in ascending order. */
export interface SheetRows {
  readonly rows: readonly SheetRow[]
  readonly merges: readonly CellRange[]
  readonly isProtected: boolean
  readonly hasFilter: boolean
}

/** A gap of this many places makes the engine keep an array by its keys; each costs as much as so many places. */
const [longestGap, costOfKey] = [1024, 32]
/** What a row costs beside its cells, in places. */
const costOfRow = 8

const noCells: readonly CellValue[] = []

/** Puts rows and cells where they say, in ascending order and within the bounds of a sheet. */
export class RowBuilder {
  readonly rows: SheetRow[] = []
  /** Whether the sheet has a place for rows, be it empty. */
  hasBegun = false
  private cells: (CellValue | undefined)[] = []
  private row = 0
  private rowText = ''
  private hidden = false
  private column = 0
  private cellCount = 0
  private places = 0
  private hasGap = false

  constructor(
    private readonly sheet: string,
    private readonly spent: Spent,
  ) {}

  /** Starts a row; without a number it is the one after the last. */
  startRow(number: string | undefined, hidden: boolean): void {
    this.finish()
    const row = number === undefined ? this.row + 1 : /^[1-9]\d{0,6}$/.test(number) ? Number(number) : 0
    if (row <= this.row || row > lastRowOfSheet) {
      throw damaged(`the rows of the sheet ${this.sheet} are not in order after row ${this.row}`)
    }
    this.row = row
    this.rowText = String(row)
    this.hidden = hidden
  }

  /** Moves to a cell; without a reference it is the one after the last. */
  startCell(at: string | undefined): void {
    this.startColumn(at === undefined ? this.column + 1 : columnIn(at, this.rowText), at)
  }

  /** Moves to the cell of a column; `at` is how the file refers to it, if otherwise than plainly. */
  startColumn(column: number, at?: string): void {
    if (column <= this.column || column > lastColumnOfSheet) {
      const shown = at ?? `${columnLetter(column)}${this.row}`
      throw damaged(`the cell ${shown} of the sheet ${this.sheet} is not in its place in row ${this.row}`)
    }
    const gap = column - this.column
    if (gap >= longestGap) this.hasGap = true
    this.places += gap < longestGap ? gap : costOfKey
    this.cellCount += 1
    this.column = column
  }

  put(value: CellValue | undefined): void {
    if (value === undefined) throw damaged(`the cell ${this.place()} of the sheet ${this.sheet} is broken`)
    this.cells[this.column - 1] = value
  }

  /** Takes the row that was started last, if any, to the others. */
  finish(): void {
    if (this.row === 0) return
    this.spent.add('cells', this.cellCount)
    this.spent.add('places', this.places + costOfRow)
    // A copy takes just the memory it needs; one of an array with gaps takes time for each place.
    const cells = this.cellCount === 0 ? noCells : this.hasGap ? this.cells : this.cells.slice()
    this.rows.push({ row: this.row, cells, hidden: this.hidden })
    this.cells = []
    this.column = 0
    this.cellCount = 0
    this.places = 0
    this.hasGap = false
  }

  /** The cell it stands at, such as `B7`. */
  place(): string {
    return `${columnLetter(this.column)}${this.row}`
  }
}
