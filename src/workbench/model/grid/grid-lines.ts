import { BooleanNumber, type IRange, type Worksheet } from '@univerjs/core'
import { allRows, type Area } from '../area.ts'
import type { Cells, Journal } from './journal.ts'

export type Axis = 'rows' | 'columns'

interface SheetOfLines {
  readonly grow: (rows: number, columns: number) => void
  readonly mutate: (name: string, params: object) => void
  readonly cells: (area: Area) => Cells
  readonly replace: (cells: Cells) => void
}

/** The rows and columns of a sheet: how high and wide they are, and which are hidden. */
export class GridLines {
  readonly #find: () => Worksheet
  readonly #journal: Journal
  readonly #sheet: SheetOfLines

  constructor(find: () => Worksheet, journal: Journal, sheet: SheetOfLines) {
    this.#find = find
    this.#journal = journal
    this.#sheet = sheet
  }

  get #worksheet(): Worksheet {
    return this.#find()
  }

  /** Lines come in, or go with what stands in them: those behind them move. */
  shift(axis: Axis, at: number, by: number): void {
    const isRows = axis === 'rows'
    const { rows, columns } = this.#size()
    const all = isRows ? rows : columns
    if (at >= all) return
    const count = by > 0 ? by : Math.min(-by, all - at)
    const area: Area = isRows
      ? { top: at, left: 0, rows: count, columns }
      : { top: 0, left: at, rows, columns: count }
    if (by > 0) this.#journal.note(() => this.shift(axis, at, -count))
    else {
      const [lines, cells] = [this.#copies(axis, at, count), this.#sheet.cells(area)]
      this.#journal.note(() => {
        this.shift(axis, at, count)
        this.#putBack(axis, lines)
        this.#sheet.replace(cells)
      })
    }
    const mutation = isRows ? (by > 0 ? 'insert-row' : 'remove-rows') : by > 0 ? 'insert-col' : 'remove-col'
    this.#sheet.mutate(mutation, { range: rangeOf(area) })
  }

  /** Leaves in the journal how lines are before they change. */
  note(axis: Axis, from: number, count: number): void {
    const lines = this.#copies(axis, from, count)
    this.#journal.note(() => {
      this.note(axis, from, count)
      this.#putBack(axis, lines)
    })
  }

  /** Lines as high, wide and hidden as those of another sheet, and with its looks. */
  copyFrom(other: GridLines, styled: (line: { s?: unknown }) => object): void {
    const { rows, columns } = other.#size()
    this.#sheet.grow(rows, columns)
    for (const [axis, count] of [
      ['rows', rows],
      ['columns', columns],
    ] as const) {
      this.note(axis, 0, count)
      const lines = [...other.#copies(axis, 0, count)].map(
        ([at, line]) => [at, line && styled(line)] as const,
      )
      this.#putBack(axis, new Map(lines))
    }
  }

  #copies(axis: Axis, from: number, count: number): Map<number, object | undefined> {
    const { rows, columns } = this.#size()
    const to = Math.min(from + count, axis === 'rows' ? rows : columns)
    return new Map(
      range(from, to).map((at) => {
        const line =
          axis === 'rows'
            ? this.#worksheet.getRowManager().getRow(at)
            : this.#worksheet.getColumnManager().getColumn(at)
        return [at, line ? { ...line } : undefined]
      }),
    )
  }

  #putBack(axis: Axis, lines: ReadonlyMap<number, object | undefined>): void {
    const [mutation, data] = axis === 'rows' ? ['set-row-data', 'rowData'] : ['set-col-data', 'columnData']
    const gone = Object.fromEntries([...lines].map(([at]) => [at, null]))
    const back = Object.fromEntries([...lines].filter(([, line]) => line))
    this.#sheet.mutate(mutation, { [data]: gone })
    this.#sheet.mutate(mutation, { [data]: back })
  }

  #size(): { readonly rows: number; readonly columns: number } {
    return { rows: this.#worksheet.getRowCount(), columns: this.#worksheet.getColumnCount() }
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
    this.note('columns', left, last - left)
    const columnData = Object.fromEntries(range(left, last).map((column) => [column, { w: pixels }]))
    this.#sheet.mutate('set-col-data', { columnData })
  }

  rowHeight(row: number): number {
    return this.#worksheet.getRowHeight(row)
  }

  /** The height that somebody gave a row, in pixels; undefined where it follows the texts in it. */
  ownHeight(row: number): number | undefined {
    const { ia, h } = this.#worksheet.getRowManager().getRow(row) ?? {}
    return ia === BooleanNumber.FALSE ? h : undefined
  }

  setRowHeight({ top, rows }: Area, pixels: number): void {
    this.#sheet.grow(top + Math.min(rows, this.#worksheet.getRowCount()), 1)
    const last = Math.min(top + rows, this.#worksheet.getRowCount())
    this.note('rows', top, last - top)
    const rowData = Object.fromEntries(range(top, last).map((row) => [row, { h: pixels, ia: 0 }]))
    this.#sheet.mutate('set-row-data', { rowData })
  }

  /** Takes the heights away that rows were given: they follow the texts in them again. */
  fitRows({ top, rows }: Area): void {
    const heights = new Set(['h', 'ah', 'ia'])
    const fitted = [...this.#copies('rows', top, rows)].flatMap(([at, line]) => {
      if (!line) return []
      const others = Object.entries(line).filter(([name]) => !heights.has(name))
      return [[at, others.length > 0 ? Object.fromEntries(others) : undefined] as const]
    })
    this.note('rows', top, rows)
    this.#putBack('rows', new Map(fitted))
  }

  /** The size of rows or columns that were never given one. */
  standard(axis: Axis): number {
    const { defaultRowHeight, defaultColumnWidth } = this.#worksheet.getConfig()
    return axis === 'rows' ? defaultRowHeight : defaultColumnWidth
  }

  /** How many groups of an outline a line is in. */
  level(axis: Axis, at: number): number {
    const { custom } =
      (axis === 'rows'
        ? this.#worksheet.getRowManager().getRow(at)
        : this.#worksheet.getColumnManager().getColumn(at)) ?? {}
    const level: unknown = custom?.['level']
    return typeof level === 'number' ? level : 0
  }

  setLevels(axis: Axis, levels: ReadonlyMap<number, number>): void {
    if (levels.size === 0) return
    const [first, last] = [Math.min(...levels.keys()), Math.max(...levels.keys())]
    this.#sheet.grow(axis === 'rows' ? last + 1 : 1, axis === 'rows' ? 1 : last + 1)
    this.note(axis, first, last - first + 1)
    const data = Object.fromEntries([...levels].map(([at, level]) => [at, { custom: { level } }]))
    this.#sheet.mutate(axis === 'rows' ? 'set-row-data' : 'set-col-data', {
      [axis === 'rows' ? 'rowData' : 'columnData']: data,
    })
  }

  isRowHidden(row: number): boolean {
    return this.#worksheet.getRowManager().getRow(row)?.hd === BooleanNumber.TRUE
  }

  isColumnHidden(column: number): boolean {
    return this.#worksheet.getColumnManager().getColumn(column)?.hd === BooleanNumber.TRUE
  }

  hideRows({ top, rows }: Area, isHidden: boolean): void {
    this.#sheet.grow(Math.min(top + rows, allRows), 1)
    this.note('rows', top, rows)
    const { columns } = this.#size()
    const ranges = [rangeOf({ top, left: 0, rows, columns })]
    this.#sheet.mutate(`set-row-${isHidden ? 'hidden' : 'visible'}`, { ranges })
  }

  hideColumns({ left, columns }: Area, isHidden: boolean): void {
    this.#sheet.grow(1, left + columns)
    this.note('columns', left, columns)
    const { rows } = this.#size()
    const ranges = [rangeOf({ top: 0, left, rows, columns })]
    this.#sheet.mutate(`set-col-${isHidden ? 'hidden' : 'visible'}`, { ranges })
  }
}

/** A block as the engine names it. */
export function rangeOf({ top, left, rows, columns }: Area): object {
  return { startRow: top, endRow: top + rows - 1, startColumn: left, endColumn: left + columns - 1 }
}

/** A block of the engine's. */
export function areaIn({ startRow, endRow, startColumn, endColumn }: IRange): Area {
  return {
    top: startRow,
    left: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  }
}

/** The whole numbers from one on, up to but not including another. */
function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
}
