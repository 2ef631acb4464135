import type { CellValue } from './cell-value.ts'
import type { CellRange } from './reference.ts'
import { columnLetter, columnNumber, lastColumnOfSheet, lastRowOfSheet } from './reference.ts'
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

const reference = /^([A-Z]{1,3})([1-9]\d{0,6})$/
/** A gap of this many places makes the engine keep an array by its keys, so that it then costs nothing. */
const costlessGap = 1024

/** Puts rows and cells where they say, in ascending order and within the bounds of a sheet. */
export class RowBuilder {
  readonly rows: SheetRow[] = []
  /** Whether the sheet has a place for rows, be it empty. */
  hasBegun = false
  private cells: (CellValue | undefined)[] = []
  private row = 0
  private column = 0

  constructor(
    private readonly sheet: string,
    private readonly spent: Spent,
  ) {}

  /** Starts a row; without a number it is the one after the last. */
  startRow(number: string | undefined, hidden: boolean): void {
    const row = number === undefined ? this.row + 1 : /^[1-9]\d{0,6}$/.test(number) ? Number(number) : 0
    if (row <= this.row || row > lastRowOfSheet) {
      throw damaged(`the rows of the sheet ${this.sheet} are not in order after row ${this.row}`)
    }
    this.spent.add('rows', 1)
    this.row = row
    this.column = 0
    this.cells = []
    this.rows.push({ row, cells: this.cells, hidden })
  }

  /** Moves to a cell; without a reference it is the one after the last. */
  startCell(at: string | undefined): void {
    const column = at === undefined ? this.column + 1 : this.columnOf(at)
    if (column <= this.column || column > lastColumnOfSheet) {
      throw damaged(`the cell ${at ?? ''} of the sheet ${this.sheet} is not in its place in row ${this.row}`)
    }
    const gap = column - this.column
    this.spent.add('places', gap < costlessGap ? gap : 1)
    this.spent.add('cells', 1)
    this.column = column
  }

  put(value: CellValue | undefined): void {
    if (value === undefined) throw damaged(`the cell ${this.place()} of the sheet ${this.sheet} is broken`)
    this.cells[this.column - 1] = value
  }

  /** The cell it stands at, such as `B7`. */
  place(): string {
    return `${columnLetter(this.column)}${this.row}`
  }

  private columnOf(at: string): number {
    const [, letters = '', row] = reference.exec(at) ?? []
    return Number(row) === this.row ? columnNumber(letters) : 0
  }
}
