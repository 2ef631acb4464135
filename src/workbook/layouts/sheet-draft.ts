import { cellAt, fixed, rangeAt } from '../address.ts'
import type { SheetKey } from '../sheet-keys.ts'
import { ink, styles, type CellStyle } from '../styles.ts'
import { heightOf, lineHeight, linesOf, textIn } from './row-height.ts'
import type {
  BlockPlan,
  ChartPlan,
  HighlightPlan,
  ListPlan,
  PlannedCell,
  PrintPlan,
  SheetPlan,
  TablePlan,
} from '../write-plan.ts'

/** A column of one of our tables: its header, how its cells look, and how wide it is in characters. */
export interface DraftColumn {
  readonly header: string
  readonly style: CellStyle
  readonly width?: number
}

/** Where a table came to stand: rows of its data, and each column by its header. */
export interface DraftTable {
  readonly name: string
  readonly headerRow: number
  readonly firstRow: number
  readonly lastRow: number
  readonly columnOf: (header: string) => number
}

interface TableOptions {
  /** Rows that stay blank for people to fill in. */
  readonly spare?: number
  /** The column it begins in. */
  readonly column?: number
  readonly filter?: boolean
  /** Whether rows are as high as their longest wrapped text needs. */
  readonly fitted?: boolean
}

interface SheetLook {
  readonly key: SheetKey
  readonly name: string
  readonly state?: SheetPlan['state']
  readonly widths: readonly number[]
  readonly freeze?: SheetPlan['freeze']
  /** Printed are the columns up to `columns`; left out: all that is written. */
  readonly print?: Omit<PrintPlan, 'breaksBefore' | 'area'> & { readonly columns?: number }
  readonly isProtected?: boolean
}

const entries = new Map<CellStyle, CellStyle>()

/** The look of a cell that waits to be filled in: it shows its edge. */
function entryOf(style: CellStyle): CellStyle {
  const entry = entries.get(style) ?? { ...style, bottom: styles.entry.bottom }
  entries.set(style, entry)
  return entry
}

/** Puts a sheet together from the top down. */
export class SheetDraft {
  /** The row that is written next. */
  row = 1
  private readonly blocks: BlockPlan[] = []
  private readonly rows: { row: number; height?: number; hidden?: boolean }[] = []
  private readonly merges: string[] = []
  private readonly tables: TablePlan[] = []
  private readonly lists: ListPlan[] = []
  private readonly highlights: HighlightPlan[] = []
  private readonly breaks: number[] = []
  private drawn: ChartPlan | undefined

  /** Writes cells into the present row from a column on, and stays there. */
  put(cells: readonly PlannedCell[], looks: readonly (CellStyle | undefined)[], column = 1): this {
    this.blocks.push({ row: this.row, column, rows: [cells], styles: looks })
    return this
  }

  /** Goes on below, leaving `count - 1` rows blank. */
  next(count = 1): this {
    this.row += count
    return this
  }

  /** Writes one cell and goes on below. */
  line(cell: PlannedCell, style: CellStyle, height?: number): this {
    if (height !== undefined) this.rows.push({ row: this.row, height })
    return this.put([cell], [style]).next()
  }

  /** Writes a text over several columns and goes on below. */
  wide(cell: PlannedCell, style: CellStyle, columns: number, height?: number): this {
    if (columns > 1) this.merge(this.row, 1, this.row, columns)
    return this.line(cell, style, height)
  }

  height(height: number): this {
    this.rows.push({ row: this.row, height })
    return this
  }

  /** Folds the present row away, or one that was written before. */
  hide(row = this.row): this {
    const at = this.rows.findIndex((one) => one.row === row)
    if (at < 0) this.rows.push({ row, hidden: true })
    else this.rows[at] = { ...this.rows[at], row, hidden: true }
    return this
  }

  merge(row: number, column: number, lastRow: number, lastColumn: number): this {
    this.merges.push(rangeAt(row, column, lastRow, lastColumn))
    return this
  }

  /** Begins a new printed page with the present row. */
  breakPage(): this {
    this.breaks.push(this.row)
    return this
  }

  /**
   * Writes a table and goes on below it.
   */
  table(
    name: string,
    columns: readonly DraftColumn[],
    rows: readonly (readonly PlannedCell[])[],
    { spare = 0, column = 1, filter = true, fitted = false }: TableOptions = {},
  ): DraftTable {
    const headerRow = this.row
    const blank = columns.map(({ style }) => ({ style: entryOf(style) }))
    // A table without any row is none for Excel.
    const blanks = Math.max(spare, rows.length === 0 ? 1 : 0)
    const all = [...rows, ...Array.from({ length: blanks }, () => blank)]
    const heads = columns.map(({ style }) => (style.horizontal === 'right' ? styles.headRight : styles.head))
    this.put(
      columns.map(({ header }) => header),
      heads,
      column,
    )
    this.blocks.push({
      row: headerRow + 1,
      column,
      rows: all,
      styles: columns.map(({ style }) => style),
    })
    if (fitted) this.fit(headerRow + 1, columns, rows)
    const lastRow = headerRow + all.length
    const lastColumn = column + columns.length - 1
    const headers = columns.map(({ header }) => header)
    const ref = rangeAt(headerRow, column, lastRow, lastColumn)
    this.tables.push({ name, ref, columns: headers, style: 'TableStyleLight1', filter })
    this.row = lastRow + 1
    const columnOf = (header: string): number => column + headers.indexOf(header)
    return { name, headerRow, firstRow: headerRow + 1, lastRow, columnOf }
  }

  private fit(
    firstRow: number,
    columns: readonly DraftColumn[],
    rows: readonly (readonly PlannedCell[])[],
  ): void {
    rows.forEach((cells, at) => {
      const lines = columns.map(({ style, width = 14 }, position) =>
        style.wrap ? linesOf(textIn(cells[position]), width) : 1,
      )
      const height = heightOf(Math.max(1, ...lines))
      if (height > lineHeight) this.rows.push({ row: firstRow + at, height })
    })
  }

  list(list: ListPlan): this {
    this.lists.push(list)
    return this
  }

  highlight(ref: string, formula: string, style: CellStyle): this {
    this.highlights.push({ ref, formula, style })
    return this
  }

  chart(chart: ChartPlan): this {
    this.drawn = chart
    return this
  }

  /** The title of a sheet and one line under it that says what it is for. */
  heading(title: string, note: string, columns: number, noteHeight = 32): this {
    this.line(title, styles.title, 26)
    return this.wide(note, styles.note, columns, noteHeight)
  }

  sheet({ key, name, state = 'visible', widths, freeze, print, isProtected = false }: SheetLook): SheetPlan {
    return {
      key,
      name,
      state,
      tabColor: ink.dark,
      columns: widths.map((width) => ({ width })),
      rows: this.rows,
      blocks: this.blocks,
      merges: this.merges,
      tables: this.tables,
      lists: this.lists,
      highlights: this.highlights,
      showGridLines: false,
      isProtected,
      ...(freeze && { freeze }),
      ...(this.drawn && { chart: this.drawn }),
      ...(print && { print: this.printed(print) }),
    }
  }

  private printed({ columns, ...print }: NonNullable<SheetLook['print']>): PrintPlan {
    const lastRow = Math.max(...this.blocks.map(({ row, rows }) => row + rows.length - 1))
    return {
      ...print,
      ...(columns !== undefined && { area: fixed(rangeAt(1, 1, lastRow, columns)) }),
      ...(this.breaks.length > 0 && { breaksBefore: this.breaks }),
    }
  }

  /** The cells of a column of a table, from its first row down to `rows` rows, so that a table may grow. */
  static cellsOf(table: DraftTable, header: string, rows: number): string {
    const column = table.columnOf(header)
    return rangeAt(table.firstRow, column, Math.max(table.lastRow, table.firstRow + rows - 1), column)
  }

  /** The first cell of a column of a table, as a highlight's formula names it: `$H6`. */
  static firstOf(table: DraftTable, header: string): string {
    return `$${cellAt(table.firstRow, table.columnOf(header))}`
  }
}
