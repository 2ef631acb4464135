import { WrapStrategy } from '@univerjs/core'
import type { Json } from '../json.ts'
import { areaText, type Area } from './area.ts'
import { checkFormula } from './book/check-formula.ts'
import { filterRows } from './book/filter-rows.ts'
import { findArea } from './book/find-area.ts'
import { spreadFormula, takeIn } from './book/grow-table.ts'
import { wholeBook } from './book/happenings.ts'
import { hideRows } from './book/hide-rows.ts'
import { guardAction } from './book/protection.ts'
import { numberFormatOf } from './book/styled.ts'
import { columnNames } from './book/table-shape.ts'
import { tellSheet } from './book/tell-change.ts'
import { checkTyped } from './book/typing-rules.ts'
import { emptyCells, writeCells } from './book/write-cells.ts'
import { ExcelError } from './excel-error.ts'
import { fillSeries, repeated } from './fill-series.ts'
import type { Axis } from './grid/grid-lines.ts'
import { completed } from './grid/typed-text.ts'
import { copyRange } from './kinds/range-copies.ts'
import { moveRange } from './kinds/range-moves.ts'
import { shiftBlock } from './kinds/range-structure.ts'
import { selectPlace } from './kinds/selection.ts'
import { sortLines } from './kinds/sort.ts'
import type { Block } from './objects.ts'
import { PersonAtCells, seenParts } from './person-at-cells.ts'

/** What people do in a book by hand, while an add-in looks on. */
export class Person extends PersonAtCells {
  /** Writes into cells from the address on, such as `Budget!C3`. Right below or beside a table, that makes it larger. */
  type(address: string, rows: readonly (readonly Json[])[]): void {
    this.act(() => {
      const { sheet, area: corner } = findArea(this.book, this.book.active, address)
      const area = { ...corner, rows: rows.length, columns: rows[0]?.length ?? 1 }
      this.#write({ book: this.book, sheet, area }, rows)
      if (rows.some((row) => row.some((value) => value !== ''))) takeIn(this.book, sheet, area)
    })
  }

  /** Writes a text into every cell of a block, as pasting it there does. */
  typeInto(address: string, text: string): void {
    this.act(() => {
      for (const block of this.seenBlocks(address)) this.#write(block, alike(block.area, text))
      const { sheet, area } = this.block(address)
      takeIn(this.book, sheet, area)
    })
  }

  /**
   * Types into all cells of a block by the keyboard: what a cell's rule does not allow is refused. What Excel does by
   * itself thereupon, for a table, is taken back on its own, before what was typed.
   */
  enter(address: string, given: string): void {
    const { sheet, area } = this.block(address)
    const text = completed(given, numberFormatOf(sheet, area.top, area.left))
    checkFormula(this.book, sheet, area, text)
    checkTyped(this.book, sheet, area.top, area.left, text)
    this.act(() => {
      for (const block of this.seenBlocks(address)) this.#write(block, alike(block.area, text))
    })
    if (text !== '') this.act(() => void takeIn(this.book, sheet, area))
    if (text.startsWith('=')) this.act(() => spreadFormula(this.book, sheet, area, text))
  }

  /** A text of several lines is wrapped. */
  #write({ book, sheet, area }: Block, rows: readonly (readonly Json[])[]): void {
    writeCells(book, sheet, area, rows)
    const isBroken = rows.some((row) => row.some((value) => isBrokenText(value)))
    if (!isBroken || sheet.protection) return
    sheet.grid.look(area, (down, across) =>
      isBrokenText(rows[down]?.[across]) ? { s: { tb: WrapStrategy.WRAP } } : undefined,
    )
  }

  /** Empties cells, of several blocks too: `Budget!A3:A5,A9`. */
  clear(address: string): void {
    this.act(() => {
      for (const { sheet, area } of this.seenBlocks(address)) emptyCells(this.book, sheet, area)
    })
  }

  /** Copies the cells that are seen to a place; a larger place gets them again and again. */
  copy(from: string, to: string, what: 'All' | 'Values' | 'Formats' | 'Formulas' = 'All'): void {
    this.act(() => {
      const [source, target] = [this.block(from), this.block(to)]
      const parts = seenParts(source)
      const isWhole = parts.length === 1 && parts[0]?.area.rows === source.area.rows
      const rows = parts.reduce((sum, { area }) => sum + area.rows, 0)
      const places = isWhole && source.area.rows === 1 ? seenParts(target) : [target]
      if (isWhole) {
        for (const place of places)
          copyRange({ ...place, area: repeated(place.area, source.area) }, source, what, false, false)
      } else {
        let { top } = target.area
        for (const part of parts) {
          copyRange(
            { ...target, area: { ...part.area, top, left: target.area.left } },
            part,
            what,
            false,
            false,
          )
          top += part.area.rows
        }
      }
      if (what !== 'Formats') takeIn(this.book, target.sheet, repeated(target.area, { ...source.area, rows }))
    })
  }

  /** Cuts cells out and puts them elsewhere. */
  cut(from: string, to: string): void {
    this.act(() => moveRange(this.block(from), this.block(to)))
  }

  /** Drags the corner of a block over the cells beside it: numbers go on in their steps, all else is repeated. */
  fill(from: string, over: string): void {
    this.act(() => fillSeries(this.block(from), this.block(over)))
  }

  /** Sorts the rows of a block by one of its columns, counted from 0. */
  sort(address: string, column: number, ascending = true): void {
    const found = findArea(this.book, this.book.active, address)
    this.act(() => sortLines({ book: this.book, ...found }, [{ key: column, ascending }]))
  }

  /** Shows only the rows of a table with one of these texts in a column; all of them where none are given. */
  filter(tableName: string, column: string, texts?: readonly string[]): void {
    const table = this.book.findTable(tableName)
    const at = table ? columnNames(table).indexOf(column) : -1
    if (!table || at < 0) throw new ExcelError('ItemNotFound')
    this.act(() => {
      if (texts) table.filter.criteria.set(at, { filterOn: 'Values', values: texts })
      else table.filter.criteria.delete(at)
      filterRows(table.sheet)
    })
  }

  /** Takes back what was done last in this Excel, by hand or by the add-in, as Ctrl+Z does. */
  undo(): void {
    this.undoStack.undo()
  }

  /** Does again what was taken back last, as Ctrl+Y does; nothing once something else was done. */
  redo(): void {
    this.undoStack.redo()
  }

  /** Selects cells, also several blocks: `Budget!A3:A5` or `Budget!A3:A5,A9`. */
  select(address: string): void {
    const blocks = this.blocks(address)
    const last = blocks.at(-1)
    if (!last) return
    selectPlace(
      last,
      blocks.slice(0, -1).map(({ area }) => area),
    )
    this.book.lookUp()
  }

  /** Clicks on a cell, which selects it. */
  click(address: string): void {
    const { sheet, area } = findArea(this.book, this.book.active, address)
    this.select(address)
    const where = { address: areaText(area), offsetX: 0, offsetY: 0 }
    tellSheet(this.book, sheet, 'singleClicked', where)
  }

  /** Comes back from another window. */
  bringToFront(): void {
    this.book.happenings.tell('bookActivated', [wholeBook], {}, false)
  }

  hideRows(address: string, isHidden = true): void {
    const { sheet, area } = this.block(address)
    this.act(() => hideRows(this.book, sheet, area, isHidden))
  }

  hideColumns(address: string, isHidden = true): void {
    const { sheet, area } = this.block(address)
    guardAction(sheet, 'allowFormatColumns')
    this.act(() => sheet.grid.lines.hideColumns(area, isHidden))
  }

  /** Drags the edge of rows or columns, such as `Budget!C:D`; in pixels. */
  resize(address: string, axis: Axis, pixels: number): void {
    const { sheet, area } = this.block(address)
    guardAction(sheet, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns')
    const { lines } = sheet.grid
    this.act(() => (axis === 'rows' ? lines.setRowHeight(area, pixels) : lines.setColumnWidth(area, pixels)))
  }

  /** Presses twice on the edge of rows: they are as high as the texts in them again, and stay so. */
  fitRows(address: string): void {
    const { sheet, area } = this.block(address)
    guardAction(sheet, 'allowFormatRows')
    this.act(() => sheet.grid.lines.fitRows(area))
  }

  /** New rows before those of the address, such as `Budget!3:4`. */
  insertRows(address: string): void {
    this.insert(address, 'rows')
  }

  deleteRows(address: string): void {
    this.delete(address, 'rows')
  }

  /** Makes room where a block is: what lies behind it moves down or to the right. */
  insert(address: string, axis: Axis): void {
    this.act(() => shiftBlock(this.block(address), axis, 1))
  }

  /** Takes a block out: what lies behind it moves up or to the left. */
  delete(address: string, axis: Axis): void {
    this.act(() => shiftBlock(this.block(address), axis, -1))
  }
}

function alike({ rows, columns }: Area, text: string): readonly (readonly Json[])[] {
  return Array.from({ length: rows }, () => Array<Json>(columns).fill(text))
}

function isBrokenText(value: Json | undefined): boolean {
  return typeof value === 'string' && value.includes('\n') && !value.startsWith('=')
}
