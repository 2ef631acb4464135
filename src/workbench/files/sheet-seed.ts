import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IStyleData,
  type IWorksheetData,
} from '@univerjs/core'
import type { CellStyle, StandardFont } from '../../xlsx/cell-style.ts'
import { allColumns, allRows, isWithin } from '../model/area.ts'
import { sheetSize } from '../model/book/book.ts'
import { orRefError, translate, type TableShape } from '../model/formula/structured.ts'
import { inFull } from './filed-formula.ts'
import { besideCell, gridStyle, gridStyleOver } from './cell-look.ts'
import type { ContentValue, RowContent, SheetContent } from './book-content.ts'

const pixelsOfPoint = 4 / 3
/** Of a digit in Calibri 11, in pixels. */
const digitWidth = 7
/** Room behind what is used, so that the grid need not grow with the first line that is typed. */
const [moreRows, moreColumns] = [50, 10]
const farColumn = 1000
/** Rows and columns that one array formula is taken to fill. */
const mostFilled = 1000

/** Text that would be read as something else if it were typed. */
const looksTyped = /^\s|^['=+\-.($#\d]|^(?:true|false)$/i

/** The styles of a book, each once, by the ids that its cells name them by. */
export class SeedStyles {
  readonly all: Record<string, IStyleData> = {}
  private readonly ids = new Map<CellStyle, Map<CellStyle | undefined, string>>()
  /** Styles that came in several pieces are the same by what they say only. */
  private readonly idsByText = new Map<string, string>()

  constructor(private readonly standard: StandardFont) {}

  /** Undefined for a plain look that nothing stands behind. */
  idOf(style: CellStyle, behind: CellStyle | undefined): string | undefined {
    const known = this.ids.get(style)?.get(behind)
    if (known !== undefined) return known
    const look = behind ? gridStyleOver(style, behind, this.standard) : gridStyle(style)
    if (Object.keys(look).length === 0) return undefined
    const id = this.idOfLook(look)
    const ids = this.ids.get(style) ?? new Map<CellStyle | undefined, string>()
    this.ids.set(style, ids.set(behind, id))
    return id
  }

  private idOfLook(look: IStyleData): string {
    const text = JSON.stringify(look)
    const id = this.idsByText.get(text) ?? `file${this.idsByText.size + 1}`
    this.idsByText.set(text, id)
    this.all[id] = look
    return id
  }
}

/** A sheet as the grid takes it, filled row by row. */
export class SheetSeed {
  private readonly cells: Record<number, Record<number, ICellData>> = {}
  private readonly rowData: Record<number, object> = {}
  private readonly behind = new Map<number, CellStyle>()
  /** Cells of rows to come that an array formula fills. */
  private readonly filled = new Set<string>()
  private readonly columnCount: number

  constructor(
    private readonly sheet: SheetContent,
    private readonly tables: readonly TableShape[],
    private readonly styles: SeedStyles,
    /** Rows that a filter hides, which the model keeps by itself. */
    private readonly isFiltered: (row: number) => boolean,
  ) {
    this.columnCount = columnCountOf(sheet)
    for (const { first, last, style } of sheet.columns) {
      if (!style) continue
      for (let column = first; column <= Math.min(last, this.columnCount); column += 1)
        this.behind.set(column, style)
    }
  }

  addRow(content: RowContent): void {
    const { row, height, isFixed, hidden, level, style, columns, styles, values, formulas } = content
    const line: Record<number, ICellData> = {}
    columns.forEach((column, at) => {
      const value = this.filled.has(`${row - 1} ${column - 1}`) ? null : (values[at] ?? null)
      line[column - 1] = this.cellOf(value, styles[at] ?? {}, style ?? this.behind.get(column))
    })
    for (const { column, text, fills } of formulas) {
      const cell = line[column - 1]
      if (cell) Object.assign(cell, this.formulaOf(text, fills, row - 1, column - 1, cell))
      if (fills) this.clearFilled(row - 1, column - 1, fills, line)
    }
    if (columns.length > 0) this.cells[row - 1] = { ...this.cells[row - 1], ...line }
    const pixels = height === undefined ? undefined : rounded(height * pixelsOfPoint)
    const isHidden = hidden && !this.isFiltered(row - 1)
    if (pixels === undefined && !isHidden && !style && level === undefined) return
    this.rowData[row - 1] = {
      ...(pixels !== undefined && {
        h: pixels,
        ia: isFixed ? BooleanNumber.FALSE : BooleanNumber.TRUE,
        ah: pixels,
      }),
      ...(isHidden && { hd: BooleanNumber.TRUE }),
      ...(level !== undefined && { custom: { level } }),
      ...(style && { s: this.styles.idOf(style, undefined) ?? null }),
    }
  }

  end(): Partial<IWorksheetData> {
    const { sheet, cells: cellData, rowData } = this
    const { freeze, tabColor, merges, defaultRowHeight, defaultColumnWidth } = sheet
    const lastRow = sheet.rows.at(-1)?.row ?? 0
    return {
      cellData,
      rowData,
      columnData: this.columnData(),
      rowCount: Math.max(sheetSize.rowCount, Math.min(allRows, lastRow + moreRows)),
      columnCount: this.columnCount,
      ...(defaultRowHeight !== undefined && { defaultRowHeight: rounded(defaultRowHeight * pixelsOfPoint) }),
      ...(defaultColumnWidth !== undefined && { defaultColumnWidth: pixelsOfWidth(defaultColumnWidth) }),
      hidden: sheet.state === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      showGridlines: sheet.showGridLines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      ...zoomOf(sheet),
      tabColor: tabColor === undefined ? '' : `#${tabColor}`,
      mergeData: merges.map((merge) => ({
        startRow: merge.firstRow - 1,
        endRow: merge.lastRow - 1,
        startColumn: merge.firstColumn - 1,
        endColumn: merge.lastColumn - 1,
      })),
      freeze: {
        xSplit: freeze.columns,
        ySplit: freeze.rows,
        startRow: freeze.rows === 0 ? -1 : freeze.rows,
        startColumn: freeze.columns === 0 ? -1 : freeze.columns,
      },
    }
  }

  private cellOf(value: ContentValue, style: CellStyle, behind: CellStyle | undefined): ICellData {
    const id = this.styles.idOf(style, behind)
    const custom = besideCell(style, behind)
    return {
      ...contentOf(value),
      ...(id !== undefined && { s: id }),
      ...(custom && { custom: { ...custom } }),
    }
  }

  private formulaOf(
    text: string,
    fills: readonly [number, number] | undefined,
    row: number,
    column: number,
    cell: ICellData,
  ): ICellData {
    const place = { sheet: this.sheet.name, row, column }
    const formula = `=${inFull(text, () => this.tableAt(row, column))}`
    const calculated = orRefError(() => translate(formula, this.tables, place).formula)
    const custom = {
      ...cell.custom,
      ...(calculated !== formula && { written: formula }),
      ...(fills && { fills: [...fills] }),
    }
    return { f: calculated, ...(Object.keys(custom).length > 0 && { custom }) }
  }

  private tableAt(row: number, column: number): string {
    const cell = { top: row, left: column, rows: 1, columns: 1 }
    const isHere = ({ sheet, area }: TableShape): boolean => sheet === this.sheet.name && isWithin(cell, area)
    return this.tables.find(isHere)?.name ?? ''
  }

  /** Results that an array formula fills in are its own: standing there as values they would be in its way. */
  private clearFilled(
    row: number,
    column: number,
    [rows, columns]: readonly [number, number],
    line: Record<number, ICellData>,
  ): void {
    for (let down = 0; down < Math.min(rows, mostFilled); down += 1) {
      for (let across = 0; across < Math.min(columns, mostFilled); across += 1) {
        if (down > 0) this.filled.add(`${row + down} ${column + across}`)
        else if (across > 0) {
          const { s, custom } = line[column + across] ?? {}
          line[column + across] = { ...(s && { s }), ...(custom && { custom }) }
        }
      }
    }
  }

  private columnData(): Record<number, object> {
    const data: Record<number, object> = {}
    for (const { first, last, width, hidden, level, style } of this.sheet.columns) {
      for (let column = first; column <= Math.min(last, this.columnCount); column += 1) {
        data[column - 1] = {
          ...(width !== undefined && { w: pixelsOfWidth(width) }),
          ...(hidden && { hd: BooleanNumber.TRUE }),
          ...(level !== undefined && { custom: { level } }),
          ...(style && { s: this.styles.idOf(style, undefined) ?? null }),
        }
      }
    }
    return data
  }
}

function columnCountOf({ rows, columns }: SheetContent): number {
  const widest = rows.reduce((most, row) => Math.max(most, row.columns.at(-1) ?? 0), 0)
  // Columns up to the end of the sheet are not made for their look alone.
  const named = columns.filter(({ last }) => last < farColumn).map(({ last }) => last)
  return Math.min(allColumns, Math.max(sheetSize.columnCount, widest + moreColumns, ...named))
}

function contentOf(value: ContentValue): ICellData {
  if (value === null) return {}
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER }
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN }
  if (typeof value === 'object') return { v: value.error, t: CellValueType.STRING }
  return { v: value, t: looksTyped.test(value) ? CellValueType.FORCE_STRING : CellValueType.STRING }
}

/** As wide as Excel draws it. */
function pixelsOfWidth(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / digitWidth)) / 256) * digitWidth)
}

/** So that the way to points and back ends where it began. */
function rounded(pixels: number): number {
  return Math.round(pixels * 1e4) / 1e4
}

/** Univer calls the place where it keeps the zoom deprecated, and has no other. */
function zoomOf({ view: { zoomScale = '100' } }: SheetContent): { readonly zoomRatio: number } {
  return { zoomRatio: Number(zoomScale) / 100 }
}
