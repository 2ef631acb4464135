import type { ICellData, IStyleData, Worksheet } from '@univerjs/core'
import { allColumns, allRows, intersection, type Area } from '../area.ts'
import type { Engine } from './engine.ts'
import { areaIn, GridLines, rangeOf } from './grid-lines.ts'
import { cellKey, cellOfKey, type Cells } from './journal.ts'

/** The cells of one sheet in the engine. */
export class GridSheet {
  readonly id: string
  readonly lines: GridLines
  readonly #engine: Engine
  #known: Worksheet
  /** Written but not yet handed to the engine, which looks through the whole sheet at each change. */
  #pending: Record<number, Record<number, ICellData>> | undefined

  constructor(engine: Engine, id: string) {
    const worksheet = engine.book.getSheetBySheetId(id)
    if (!worksheet) throw new Error(`the engine has no sheet ${id}`)
    this.id = id
    this.#engine = engine
    this.#known = worksheet
    this.lines = new GridLines(() => this.#worksheet, engine.journal, {
      grow: (rows, columns) => this.grow(rows, columns),
      mutate: (name, params) => this.mutate(name, params),
      cells: (area) => this.#cellsIn(area),
      replace: (cells) => this.#replace(cells),
    })
  }

  /** Another one once the sheet went and came back. */
  get #worksheet(): Worksheet {
    return (this.#known = this.#engine.book.getSheetBySheetId(this.id) ?? this.#known)
  }

  get rowCount(): number {
    return this.#worksheet.getRowCount()
  }

  get columnCount(): number {
    return this.#worksheet.getColumnCount()
  }

  /** Hands over what was written. */
  flush(): void {
    const cellValue = this.#pending
    this.#pending = undefined
    if (cellValue) this.#run('sheet.mutation.set-range-values', { cellValue })
  }

  cell(row: number, column: number): ICellData | undefined {
    if (this.#pending?.[row]?.[column] !== undefined) this.flush()
    return this.#worksheet.getCellMatrix().getValue(row, column) ?? undefined
  }

  /** The look of a cell: its own, else that of its row, else that of its column. */
  style(row: number, column: number): IStyleData {
    const styles = this.#engine.book.getStyles()
    const cell = this.cell(row, column)
    const own = cell && styles.getStyleByCell(cell)
    const behind =
      this.#worksheet.getRowManager().getRow(row)?.s ??
      this.#worksheet.getColumnManager().getColumn(column)?.s
    const around = behind === undefined || behind === null ? undefined : styles.get(behind)
    return { ...styles.get(this.#worksheet.getDefaultCellStyle()), ...around, ...own }
  }

  /** Writes cells from one corner on; undefined leaves a cell as it is. */
  put(top: number, left: number, rows: readonly (readonly (ICellData | undefined)[])[]): void {
    const width = Math.max(0, ...rows.map((row) => row.length))
    this.grow(top + rows.length, left + width)
    for (const [down, row] of rows.entries()) {
      for (const [across, cell] of row.entries()) {
        if (cell !== undefined) this.#putOne(top + down, left + across, cell)
      }
    }
  }

  /** Puts cells in the place of others, whatever stood there and looked like; undefined empties a cell. */
  replace(top: number, left: number, rows: readonly (readonly (ICellData | undefined)[])[]): void {
    const cells: Cells = new Map()
    for (const [down, row] of rows.entries()) {
      for (const [across, cell] of row.entries()) cells.set(cellKey(top + down, left + across), cell)
    }
    this.grow(top + rows.length, left + Math.max(0, ...rows.map((row) => row.length)))
    this.#replace(cells)
  }

  #replace(cells: Cells): void {
    const gone: Record<number, Record<number, null>> = {}
    const cellValue: Record<number, Record<number, ICellData>> = {}
    for (const [key, cell] of cells) {
      const { row, column } = cellOfKey(key)
      this.#keep(row, column)
      const goneInRow = (gone[row] ??= {})
      goneInRow[column] = null
      const inRow = (cellValue[row] ??= {})
      if (cell) inRow[column] = { ...cell }
    }
    // The engine merges the look of what it is given into that of what is there, so that goes first.
    this.mutate('set-range-values', { cellValue: gone })
    this.mutate('set-range-values', { cellValue })
  }

  #cellsIn(area: Area): Cells {
    const cells: Cells = new Map()
    for (let row = area.top; row < area.top + area.rows; row++) {
      for (let column = area.left; column < area.left + area.columns; column++) {
        const cell = this.cell(row, column)
        if (cell) cells.set(cellKey(row, column), { ...cell })
      }
    }
    return cells
  }

  /** Leaves in the journal what a cell is before it changes. */
  #keep(row: number, column: number): void {
    const kept = this.#engine.journal.cells(this, (cells) => this.#replace(cells))
    const key = cellKey(row, column)
    if (!kept || kept.has(key)) return
    const cell = this.cell(row, column)
    kept.set(key, cell && { ...cell })
  }

  #putOne(row: number, column: number, cell: ICellData): void {
    this.#keep(row, column)
    const whole = this.#withFormula(row, column, cell)
    this.#pending ??= {}
    const line = (this.#pending[row] ??= {})
    line[column] = whole
  }

  /** The engine drops a formula where a change does not repeat it, be it only of the cell's look. */
  #withFormula(row: number, column: number, cell: ICellData): ICellData {
    // Reading it hands over what is pending for the same cell, so that no earlier change of it gets lost.
    const formula = this.cell(row, column)?.f
    if ('f' in cell) return cell
    return typeof formula === 'string' ? { ...cell, f: formula } : cell
  }

  /**
   * Changes the look of a block. Whole columns and rows take it behind their cells, as in Excel; so `down` and
   * `across` are 0 there.
   */
  look(
    area: Area,
    at: (down: number, across: number, cell: ICellData | undefined) => ICellData | undefined,
  ): void {
    const isColumns = area.rows === allRows
    const isRows = area.columns === allColumns
    if (isColumns) this.grow(1, isRows ? 1 : area.left + area.columns)
    else if (isRows) this.grow(area.top + area.rows, 1)
    const block = isColumns || isRows ? this.filled(area) : area
    if (!block) return
    if (isColumns || isRows) this.#lookBehind(block, isColumns, at(0, 0, undefined)?.s)
    this.put(
      block.top,
      block.left,
      Array.from({ length: block.rows }, (_, down) =>
        Array.from({ length: block.columns }, (__, across) => {
          const cell = this.cell(block.top + down, block.left + across)
          if ((isColumns || isRows) && cell === undefined) return undefined
          return at(down + block.top - area.top, across + block.left - area.left, cell)
        }),
      ),
    )
  }

  #lookBehind({ top, left, rows, columns }: Area, isColumns: boolean, style: ICellData['s']): void {
    if (typeof style !== 'object' || style === null) return
    const styles = this.#engine.book.getStyles()
    const merged = (old: ICellData['s']): IStyleData => ({ ...styles.get(old ?? undefined), ...style })
    this.lines.note(isColumns ? 'columns' : 'rows', isColumns ? left : top, isColumns ? columns : rows)
    if (isColumns) {
      const manager = this.#worksheet.getColumnManager()
      const columnData = Object.fromEntries(
        Array.from({ length: columns }, (_, at) => [
          left + at,
          { s: merged(manager.getColumn(left + at)?.s) },
        ]),
      )
      this.#run('sheet.mutation.set-col-data', { columnData })
    } else {
      const manager = this.#worksheet.getRowManager()
      const rowData = Object.fromEntries(
        Array.from({ length: rows }, (_, at) => [top + at, { s: merged(manager.getRow(top + at)?.s) }]),
      )
      this.#run('sheet.mutation.set-row-data', { rowData })
    }
  }

  /** The engine is slow on full-sized sheets, so its own have only what is used. */
  grow(rows: number, columns: number): void {
    if (rows > this.rowCount) {
      const rowCount = Math.min(allRows, Math.max(rows, Math.ceil(this.rowCount * 1.5)))
      this.#run('sheet.mutation.set-worksheet-row-count', { rowCount })
    }
    if (columns > this.columnCount) {
      const columnCount = Math.min(allColumns, Math.max(columns, Math.ceil(this.columnCount * 1.5)))
      this.#run('sheet.mutation.set-worksheet-column-count', { columnCount })
    }
  }

  /** The block of cells that hold something, or also those that only look like something. */
  used(valuesOnly: boolean): Area | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1]
    this.forEach((row, column, cell) => {
      const isFilled = (cell.v !== undefined && cell.v !== null) || cell.f !== undefined
      if (!isFilled && (valuesOnly || cell.s === undefined)) return
      top = Math.min(top, row)
      bottom = Math.max(bottom, row)
      left = Math.min(left, column)
      right = Math.max(right, column)
    })
    return bottom < 0 ? undefined : { top, left, rows: bottom - top + 1, columns: right - left + 1 }
  }

  /** Every cell that the engine knows, row by row. */
  forEach(visit: (row: number, column: number, cell: ICellData) => void): void {
    this.flush()
    this.#worksheet.getCellMatrix().forValue((row, column, cell) => {
      if (cell) visit(row, column, cell)
    })
  }

  /** The part of a block in which there can be anything. */
  filled(area: Area): Area | undefined {
    return intersection(area, { top: 0, left: 0, rows: this.rowCount, columns: this.columnCount })
  }

  merges(): readonly Area[] {
    return this.#worksheet.getMergeData().map(areaIn)
  }

  setMerges(merges: readonly Area[]): void {
    const ranges = (areas: readonly Area[]): object => ({ ranges: areas.map(rangeOf) })
    const before = this.merges()
    this.#engine.journal.note(() => this.setMerges(before))
    if (before.length > 0) this.#run('sheet.mutation.remove-worksheet-merge', ranges(before))
    if (merges.length > 0) this.#run('sheet.mutation.add-worksheet-merge', ranges(merges))
  }

  mutate(name: string, params: object): void {
    this.flush()
    this.#run(`sheet.mutation.${name}`, params)
  }

  #run(id: string, params: object): void {
    this.#engine.run(id, { unitId: this.#engine.book.getUnitId(), subUnitId: this.id, ...params })
  }
}
