import type { Json } from '../json.ts'
import { areaText, isWithin } from './area.ts'
import type { Book } from './book/book.ts'
import { shiftCells } from './book/cells-move.ts'
import { filterRows } from './book/filter-rows.ts'
import { findArea } from './book/find-area.ts'
import { wholeBook } from './book/happenings.ts'
import { hideRows } from './book/hide-rows.ts'
import { protectSheet, unprotectSheet } from './book/protection.ts'
import { deleteSheet, moveSheet, renameSheet, showSheet } from './book/sheets.ts'
import type { Visibility } from './book/sheet.ts'
import { columnNames } from './book/table-shape.ts'
import { resizeTable } from './book/tables.ts'
import { tellChange, tellSheet } from './book/tell-change.ts'
import type { UndoStack } from './book/undo-stack.ts'
import { writeCells } from './book/write-cells.ts'
import { ExcelError } from './excel-error.ts'
import { sortLines } from './kinds/sort.ts'
import { selectPlace } from './kinds/selection.ts'

/** What people do in a book by hand, while an add-in looks on. */
export class Person {
  readonly #book: Book
  readonly #undo: UndoStack

  constructor(book: Book, undo: UndoStack) {
    this.#book = book
    this.#undo = undo
  }

  /** Types into cells from the address on, such as `Budget!C3`. Right below a table, that makes it longer. */
  type(address: string, rows: readonly (readonly Json[])[]): void {
    this.#do(() => this.#type(address, rows))
  }

  #type(address: string, rows: readonly (readonly Json[])[]): void {
    const { sheet, area: corner } = findArea(this.#book, this.#book.active, address)
    const area = { ...corner, rows: rows.length, columns: rows[0]?.length ?? 1 }
    writeCells(this.#book, sheet, area, rows)
    for (const table of sheet.tables) {
      const below = { ...table.area, top: table.area.top + table.area.rows, rows: area.rows }
      const isRightBelow = area.top === below.top && isWithin(area, below)
      if (!isRightBelow || table.hasTotals) continue
      resizeTable(this.#book, table, { ...table.area, rows: table.area.rows + area.rows })
    }
  }

  /** Sorts the rows of a block by one of its columns, counted from 0. */
  sort(address: string, column: number, ascending = true): void {
    const found = findArea(this.#book, this.#book.active, address)
    this.#do(() => sortLines({ book: this.#book, ...found }, [{ key: column, ascending }]))
  }

  /** Shows only the rows of a table with one of these texts in a column; all of them where none are given. */
  filter(tableName: string, column: string, texts?: readonly string[]): void {
    const table = this.#book.findTable(tableName)
    const at = table ? columnNames(table).indexOf(column) : -1
    if (!table || at < 0) throw new ExcelError('ItemNotFound')
    this.#do(() => {
      if (texts) table.filter.criteria.set(at, { filterOn: 'Values', values: texts })
      else table.filter.criteria.delete(at)
      filterRows(table.sheet)
    })
  }

  /** Takes back what was done last in this Excel, by hand or by the add-in, as Ctrl+Z does. */
  undo(): void {
    this.#undo.undo()
  }

  rename(sheet: string, name: string): void {
    this.#doForGood(() => renameSheet(this.#book, this.#book.sheet(sheet), name))
  }

  /** Protects a sheet, all of it but the cells that are not locked. */
  protect(sheet: string, password?: string): void {
    this.#doForGood(() => protectSheet(this.#book, this.#book.sheet(sheet), {}, password))
  }

  unprotect(sheet: string, password?: string): void {
    this.#doForGood(() => unprotectSheet(this.#book, this.#book.sheet(sheet), password))
  }

  /** Drags a sheet's tab to a place, counted from 0. */
  move(sheet: string, position: number): void {
    this.#doForGood(() => moveSheet(this.#book, this.#book.sheet(sheet), position))
  }

  show(sheet: string, visibility: Visibility): void {
    this.#doForGood(() => showSheet(this.#book, this.#book.sheet(sheet), visibility))
  }

  deleteSheet(sheet: string): void {
    this.#doForGood(() => deleteSheet(this.#book, this.#book.sheet(sheet)))
  }

  /** Selects cells, also several blocks: `Budget!A3:A5` or `Budget!A3:A5,A9`. */
  select(address: string): void {
    const [first = '', ...rest] = address.split(',')
    const { sheet, area } = findArea(this.#book, this.#book.active, first)
    const blocks = [area, ...rest.map((block) => findArea(this.#book, sheet, block).area)]
    selectPlace({ book: this.#book, sheet, area: blocks.at(-1) ?? area }, blocks.slice(0, -1))
  }

  /** Clicks on a cell, which selects it. */
  click(address: string): void {
    const { sheet, area } = findArea(this.#book, this.#book.active, address)
    this.select(address)
    const where = { address: areaText(area), offsetX: 0, offsetY: 0 }
    tellSheet(this.#book, sheet, 'singleClicked', where)
  }

  /** Comes back from another window. */
  bringToFront(): void {
    this.#book.happenings.tell('bookActivated', [wholeBook], {}, false)
  }

  hideRows(address: string, isHidden = true): void {
    const { sheet, area } = findArea(this.#book, this.#book.active, address)
    this.#do(() => hideRows(this.#book, sheet, area, isHidden))
  }

  /** New rows before those of the address, such as `Budget!3:4`. */
  insertRows(address: string): void {
    this.#shift(address, 1)
  }

  deleteRows(address: string): void {
    this.#shift(address, -1)
  }

  #shift(address: string, sign: 1 | -1): void {
    const { sheet, area } = findArea(this.#book, this.#book.active, address)
    this.#do(() => {
      shiftCells(this.#book, sheet, { sheet: sheet.name, axis: 'rows', at: area.top, by: sign * area.rows })
      tellChange(this.#book, sheet, area, sign > 0 ? 'RowInserted' : 'RowDeleted')
    })
  }

  #do(what: () => void): void {
    this.#undo.begin()
    try {
      what()
    } finally {
      this.#undo.end()
    }
  }

  /** What cannot be taken back, nor anything before it. */
  #doForGood(what: () => void): void {
    this.#do(() => {
      what()
      this.#undo.clear()
    })
  }
}
