import { BooleanNumber, type ICellData, type Nullable } from '@univerjs/core'
import { FormulaDataModel } from '@univerjs/engine-formula'
import type { Losses } from '../../xlsx/appearance/losses.ts'
import { columnLetter } from '../../xlsx/reference.ts'
import type { KnownNames } from '../../xlsx/write/checks/known-names.ts'
import type { WrittenBlock, WrittenCell, WrittenRow } from '../../xlsx/write/written-book.ts'
import { allColumns, isWithin } from '../model/area.ts'
import type { Book } from '../model/book/book.ts'
import type { Sheet } from '../model/book/sheet.ts'
import { columnNames } from '../model/book/table-shape.ts'
import { formulaOf, valueOf, valueTypeOf } from '../model/grid/cell-content.ts'
import { Blocks, plain } from './filed-blocks.ts'
import { filedCellFormula } from './filed-formula.ts'
import { Looks, worksheetOf } from './filed-looks.ts'
import type { Breath } from './work.ts'

const pointsOfPixel = 0.75

interface FiledCells {
  readonly blocks: readonly WrittenBlock[]
  readonly rows: readonly WrittenRow[]
}

/** What is kept beside a cell of its look, and goes into no file. */
const rarerLooks = [
  'autoIndent',
  'borderTints',
  'fillPattern',
  'fillPatternColor',
  'fillPatternTint',
  'fillTint',
  'fontTint',
  'horizontalAlignment',
  'subscript',
  'superscript',
  'underline',
  'verticalAlignment',
]

/** The cells of a sheet as the writer takes them; what of them no file holds is counted. */
export async function filedCells(
  book: Book,
  sheet: Sheet,
  known: KnownNames,
  { breath, losses }: { readonly breath: Breath; readonly losses: Losses },
): Promise<FiledCells> {
  const looks = new Looks(book, sheet)
  const blocks = new Blocks()
  const content = cellContents(book, sheet, known, losses)
  const lines = cellLines(book, sheet)
  for (const [at, [row, cells]] of lines.entries()) {
    const line: WrittenCell[] = []
    for (const [key, cell] of Object.entries(cells)) {
      if (!cell) continue
      const column = Number(key)
      const style = looks.of(row, column, cell)
      const filed = content(row, column, cell)
      if (filed || style || looks.hasBehind) line[column] = { ...filed, style: style ?? plain }
      if (cell.p) losses.add('looks of parts of a text')
      if (typeof cell.custom?.['style'] === 'string') losses.add('names of looks, which stay as looks')
      if (rarerLooks.some((name) => cell.custom?.[name] !== undefined))
        losses.add('patterns, tints and other rarer looks of cells')
    }
    blocks.add(row, line)
    await breath.take(at / lines.length)
  }
  return { blocks: blocks.end(), rows: filedRows(sheet, looks) }
}

type Line = Readonly<Record<number, Nullable<ICellData>>>

/** The cells that the engine knows, row by row. */
function cellLines(book: Book, sheet: Sheet): readonly (readonly [row: number, cells: Line])[] {
  sheet.grid.flush()
  const matrix: Readonly<Record<number, Line>> = worksheetOf(book, sheet).getCellMatrix().getMatrix()
  return Object.entries(matrix).map(([row, cells]) => [Number(row), cells])
}

/** What a cell holds: its value, its error, its formula. */
function cellContents(
  book: Book,
  sheet: Sheet,
  known: KnownNames,
  losses: Losses,
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
    if (formula === undefined) {
      losses.add('formulas that no file can hold, whose results stay')
      return shown
    }
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
  const known = Object.keys(rowData).map(Number)
  const { lines } = sheet.grid
  const levelOf = (row: number): number => lines.level('rows', row)
  const isBelow = sheet.outline.summaryBelow !== '0'
  /** Of the row that sums up the group that a row ends. */
  const sumOf = (row: number): number => (isBelow ? row + 1 : row - 1)
  const collapsed = new Set(
    known
      .filter((row) => lines.isRowHidden(row) && levelOf(row) > levelOf(sumOf(row)))
      .map(sumOf)
      // A group within one that is hidden opens with it.
      .filter((row) => row >= 0 && !lines.isRowHidden(row)),
  )
  const rows = new Set([...known, ...sheet.filteredRows, ...collapsed])
  return [...rows]
    .sort((one, other) => one - other)
    .flatMap((row): WrittenRow[] => {
      const data = rowData[row]
      const isAuto = data?.ia !== BooleanNumber.FALSE
      // A height that was found here for its texts is found anew by whoever opens the file.
      const pixels = isAuto && data?.ah !== data?.h ? undefined : data?.h
      const hidden = data?.hd === BooleanNumber.TRUE || sheet.filteredRows.has(row)
      const line = { top: row, left: 0, rows: 1, columns: allColumns }
      const isUnlocked = sheet.unlockedLines.some((lines) => isWithin(line, lines))
      const style = looks.ofLine(data?.s, isUnlocked)
      const level = levelOf(row)
      if (pixels === undefined && !hidden && !style && level === 0 && !collapsed.has(row)) return []
      return [
        {
          row: row + 1,
          ...(pixels !== undefined && {
            height: Math.min(409.5, Math.round(pixels * pointsOfPixel * 1e6) / 1e6),
            isAuto,
          }),
          ...(hidden && { hidden }),
          ...(level > 0 && { level }),
          ...(collapsed.has(row) && { isCollapsed: true }),
          ...(style && { style }),
        },
      ]
    })
}
