import { BooleanNumber, type Worksheet } from '@univerjs/core'
import { allRows, type Area } from '../area.ts'

interface SheetOfLines {
  readonly grow: (rows: number, columns: number) => void
  readonly mutate: (name: string, params: object) => void
}

/** The rows and columns of a sheet: how high and wide they are, and which are hidden. */
export class GridLines {
  readonly #worksheet: Worksheet
  readonly #sheet: SheetOfLines

  constructor(worksheet: Worksheet, sheet: SheetOfLines) {
    this.#worksheet = worksheet
    this.#sheet = sheet
  }

  /** In pixels, also of a hidden column. */
  columnWidth(column: number): number {
    return (
      this.#worksheet.getColumnManager().getColumn(column)?.w ??
      this.#worksheet.getConfig().defaultColumnWidth
    )
  }

  setColumnWidth({ left, columns }: Area, pixels: number): void {
    this.#sheet.grow(1, left + Math.min(columns, this.#worksheet.getColumnCount()))
    const last = Math.min(left + columns, this.#worksheet.getColumnCount())
    const columnData = Object.fromEntries(range(left, last).map((column) => [column, { w: pixels }]))
    this.#sheet.mutate('set-col-data', { columnData })
  }

  rowHeight(row: number): number {
    return this.#worksheet.getRowManager().getRow(row)?.h ?? this.#worksheet.getConfig().defaultRowHeight
  }

  setRowHeight({ top, rows }: Area, pixels: number): void {
    this.#sheet.grow(top + Math.min(rows, this.#worksheet.getRowCount()), 1)
    const last = Math.min(top + rows, this.#worksheet.getRowCount())
    const rowData = Object.fromEntries(range(top, last).map((row) => [row, { h: pixels, ia: 0 }]))
    this.#sheet.mutate('set-row-data', { rowData })
  }

  isRowHidden(row: number): boolean {
    return this.#worksheet.getRowManager().getRow(row)?.hd === BooleanNumber.TRUE
  }

  isColumnHidden(column: number): boolean {
    return this.#worksheet.getColumnManager().getColumn(column)?.hd === BooleanNumber.TRUE
  }

  hideRows({ top, rows }: Area, isHidden: boolean): void {
    this.#sheet.grow(Math.min(top + rows, allRows), 1)
    const ranges = [
      {
        startRow: top,
        endRow: top + rows - 1,
        startColumn: 0,
        endColumn: this.#worksheet.getColumnCount() - 1,
      },
    ]
    this.#sheet.mutate(`set-row-${isHidden ? 'hidden' : 'visible'}`, { ranges })
  }

  hideColumns({ left, columns }: Area, isHidden: boolean): void {
    this.#sheet.grow(1, left + columns)
    const ranges = [
      {
        startColumn: left,
        endColumn: left + columns - 1,
        startRow: 0,
        endRow: this.#worksheet.getRowCount() - 1,
      },
    ]
    this.#sheet.mutate(`set-col-${isHidden ? 'hidden' : 'visible'}`, { ranges })
  }
}

/** The whole numbers from one on, up to but not including another. */
function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
}
