import { BooleanNumber, type ICellData } from '@univerjs/core'
import { FormulaDataModel } from '@univerjs/engine-formula'
import type { CellStyle } from '../../xlsx/cell-style.ts'
import { columnLetter } from '../../xlsx/reference.ts'
import type { KnownNames } from '../../xlsx/write/checks/known-names.ts'
import type { WrittenBlock, WrittenCell, WrittenRow, WrittenValue } from '../../xlsx/write/written-book.ts'
import { allColumns, isWithin } from '../model/area.ts'
import type { Book } from '../model/book/book.ts'
import type { Sheet } from '../model/book/sheet.ts'
import { columnNames } from '../model/book/table-shape.ts'
import { formulaOf, valueOf, valueTypeOf } from '../model/grid/cell-content.ts'
import { filedCellFormula } from './filed-formula.ts'
import { Looks } from './filed-looks.ts'
import type { Breath } from './work.ts'

const pointsOfPixel = 0.75
/** A cell that nothing of its column's look is to show through. */
const plain: CellStyle = {}

interface FiledCells {
  readonly blocks: readonly WrittenBlock[]
  readonly rows: readonly WrittenRow[]
}

/** The cells of a sheet as the writer takes them: rows that follow each other are a block. */
export async function filedCells(
  book: Book,
  sheet: Sheet,
  known: KnownNames,
  breath: Breath,
): Promise<FiledCells> {
  const looks = new Looks(book, sheet)
  const lines = new Map<number, WrittenCell[]>()
  const content = cellContents(book, sheet, known)
  const cells: [row: number, column: number, cell: ICellData][] = []
  sheet.grid.forEach((row, column, cell) => cells.push([row, column, cell]))
  for (const [at, [row, column, cell]] of cells.entries()) {
    const line = lines.get(row) ?? []
    if (line.length === 0) lines.set(row, line)
    const style = looks.of(row, column, cell)
    const filed = content(row, column, cell)
    if (filed || style || looks.hasBehind) line[column] = { ...filed, style: style ?? plain }
    if (at % 1000 === 0) await breath.take(at / cells.length)
  }
  return { blocks: blocksOf(lines), rows: filedRows(sheet, looks) }
}

/** What a cell holds: its value, its error, its formula. */
function cellContents(
  book: Book,
  sheet: Sheet,
  known: KnownNames,
): (row: number, column: number, cell: ICellData) => WrittenCell | undefined {
  const headers = headerTexts(sheet)
  const formulas = book.engine.injector.get(FormulaDataModel)
  const unit = book.engine.book.getUnitId()
  return (row, column, cell) => {
    const header = headers.get(`${row} ${column}`)
    if (header !== undefined) return { value: header }
    const shown = valueAndError(cell)
    // A formula that was filled into several cells stands in one of them.
    const own = cell.f ?? (cell.si ? formulas.getFormulaStringByCell(row, column, sheet.id, unit) : undefined)
    if (typeof own !== 'string' || own === '') return shown
    const written = cell.f ? formulaOf(cell) : own
    const formula = filedCellFormula(String(written), known, { sheet, row, column })
    if (formula === undefined) return shown
    const fills = filledRange(cell, row, column)
    // An error may be of a function that is not known here: whoever opens the file calculates it.
    const result = shown?.error === undefined ? shown : undefined
    return { ...result, formula, ...(fills !== undefined && { fills }) }
  }
}

function valueAndError(cell: ICellData): WrittenCell | undefined {
  const value = valueOf(cell)
  if (value === '') {
    const text = cell.p?.body?.dataStream.replace(/\r?\n$/, '') ?? ''
    // An empty text is one in Excel, too.
    return text === '' && cell.v !== '' ? undefined : { value: text }
  }
  if (typeof value === 'number' && !Number.isFinite(value)) return { error: '#NUM!' }
  return valueTypeOf(cell) === 'Error' ? { error: String(value) } : { value }
}

function filledRange(cell: ICellData, row: number, column: number): string | undefined {
  const fills: unknown = cell.custom?.['fills']
  if (!Array.isArray(fills)) return undefined
  const [rows, columns] = (fills as readonly unknown[]).map(Number)
  const first = `${columnLetter(column + 1)}${row + 1}`
  return `${first}:${columnLetter(column + (columns ?? 1))}${row + (rows ?? 1)}`
}

/** Headers of tables are texts, whatever stands in their cells. */
function headerTexts(sheet: Sheet): ReadonlyMap<string, string> {
  return new Map(
    sheet.tables
      .filter(({ hasHeaders }) => hasHeaders)
      .flatMap((table) =>
        columnNames(table).map((name, at): [string, string] => [
          `${table.area.top} ${table.area.left + at}`,
          name,
        ]),
      ),
  )
}

function filedRows(sheet: Sheet, looks: Looks): readonly WrittenRow[] {
  const rowData = looks.rowData()
  const rows = new Set([...Object.keys(rowData).map(Number), ...sheet.filteredRows])
  return [...rows]
    .sort((one, other) => one - other)
    .flatMap((row): WrittenRow[] => {
      const data = rowData[row]
      const isAuto = data?.ia !== BooleanNumber.FALSE
      const pixels = isAuto ? (data?.ah ?? data?.h) : data.h
      const hidden = data?.hd === BooleanNumber.TRUE || sheet.filteredRows.has(row)
      const line = { top: row, left: 0, rows: 1, columns: allColumns }
      const isUnlocked = sheet.unlockedLines.some((lines) => isWithin(line, lines))
      const style = looks.ofLine(data?.s, isUnlocked)
      if (pixels === undefined && !hidden && !style) return []
      return [
        {
          row: row + 1,
          ...(pixels !== undefined && {
            height: Math.min(409.5, Math.round(pixels * pointsOfPixel * 1e6) / 1e6),
            isAuto,
          }),
          ...(hidden && { hidden }),
          ...(style && { style }),
        },
      ]
    })
}

/** Rows one below the other in one block, whose columns have the look that most of their cells have. */
function blocksOf(lines: ReadonlyMap<number, readonly WrittenCell[]>): readonly WrittenBlock[] {
  const blocks: WrittenBlock[] = []
  let rows: (readonly WrittenCell[])[] = []
  let first = 0
  const close = (): void => {
    if (rows.length > 0) blocks.push(blockOf(first, rows))
    rows = []
  }
  for (const [row, line] of [...lines].sort(([one], [other]) => one - other)) {
    if (line.length === 0) continue
    if (row !== first + rows.length) {
      close()
      first = row
    }
    rows.push(line)
  }
  close()
  return blocks
}

function blockOf(row: number, rows: readonly (readonly WrittenCell[])[]): WrittenBlock {
  const counts: Map<CellStyle, number>[] = []
  for (const line of rows) {
    line.forEach(({ style = plain }, column) => {
      const count = (counts[column] ??= new Map())
      count.set(style, (count.get(style) ?? 0) + 1)
    })
  }
  const styles = Array.from(counts, (count) => mostOf(count))
  return {
    row: row + 1,
    column: 1,
    styles,
    rows: rows.map((line) => {
      const values: WrittenValue[] = []
      line.forEach((cell, column) => {
        values[column] = simplest(cell, styles[column])
      })
      return values
    }),
  }
}

function mostOf(count: ReadonlyMap<CellStyle, number> | undefined): CellStyle | undefined {
  let [most, style]: [number, CellStyle | undefined] = [0, undefined]
  for (const [one, times] of count ?? []) if (times > most) [most, style] = [times, one]
  return style
}

/** A value by itself where it looks as its column does: of a large sheet that spares millions of objects. */
function simplest(cell: WrittenCell, ofColumn: CellStyle | undefined): WrittenValue {
  const { value = null, formula, error, style } = cell
  return formula === undefined && error === undefined && style === ofColumn ? value : cell
}
