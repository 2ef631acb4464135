import type { RowAppearance, SheetAppearance } from '../../xlsx/appearance/book-appearance.ts'
import { Losses } from '../../xlsx/appearance/losses.ts'
import { readAppearance } from '../../xlsx/appearance/read-appearance.ts'
import type { CellStyle } from '../../xlsx/cell-style.ts'
import type { CellValue } from '../../xlsx/cell-value.ts'
import type { SheetInfo, SheetRow, SheetRows } from '../../xlsx/read-workbook.ts'
import { readWorkbook } from '../../xlsx/read-workbook.ts'
import { parseRange } from '../../xlsx/reference.ts'
import { tooLarge } from '../../xlsx/xlsx-error.ts'
import type {
  BookContent,
  ContentValue,
  ErrorValue,
  FormulaContent,
  RowContent,
  SheetContent,
} from './book-content.ts'
import { countContentLosses } from './content-losses.ts'
import { SharedFormulas } from './shared-formulas.ts'

/** More cells than these make the spreadsheet slow and heavy. */
const mostCells = 2_000_000
/** Days between the two ways of counting them. */
const daysTo1904 = 1462
const timeAlone = /^\d\d:\d\d:\d\d$/

const noStyles: readonly CellStyle[] = []
const noFormulas: readonly FormulaContent[] = []

/**
 * Reads an .xlsx file into plain data; to be done where nobody waits for it, such as in a worker. Values come from the
 * strict reader, the look from a pass of its own. `progress` may throw, which stops it.
 * @throws XlsxError in words where the file is none, is damaged, or holds more than the spreadsheet can
 */
export function readBookFile(
  bytes: Uint8Array,
  progress: (done: number) => void = () => undefined,
): BookContent {
  const book = readWorkbook(bytes)
  const losses = new Losses()
  const all = 2 * book.sheets.length
  let cells = 0
  const values = book.sheets.map(({ name }, at) => {
    progress(at / all)
    const read = book.readSheet(name)
    cells += read.rows.reduce((sum, row) => sum + row.cells.length, 0)
    if (cells > mostCells) {
      throw tooLarge(`it has over ${mostCells.toLocaleString('en')} cells, more than this spreadsheet holds`)
    }
    return read
  })
  const look = readAppearance(bytes, undefined, (done) => progress((book.sheets.length + done) / all))
  const sheets = book.sheets.map((info, at): SheetContent => {
    const [appearance, read] = [look.sheets[at], values[at]]
    if (!appearance || !read) throw new Error(`the sheet ${info.name} has no look`)
    return sheetContent(info, appearance, read, look.from1904, losses)
  })
  const { active, calculation, customProperties, isStructureProtected, properties, standardFont, addIn } =
    look
  const names = book.names.map((name) => ({
    ...name,
    comment: look.nameComments[`${name.sheet ?? ''}!${name.name}`] ?? '',
  }))
  countContentLosses(sheets, names, losses)
  return {
    sheets,
    tables: book.tables.map((table) => ({ ...table, look: look.tables[table.name] ?? plainTable })),
    names,
    of: {
      active,
      calculation,
      customProperties,
      isStructureProtected,
      properties,
      standardFont,
      ...(addIn && { addIn }),
    },
    notCarried: [...look.notCarried, ...losses.all],
  }
}

const plainTable = { style: '', stripes: {}, hasInsertRow: false, columns: [] }

function sheetContent(
  { state }: SheetInfo,
  { rows: looks, ...appearance }: SheetAppearance,
  { rows, merges }: SheetRows,
  from1904: boolean,
  losses: Losses,
): SheetContent {
  const byRow = new Map(looks.map((look) => [look.row, look]))
  const shared = new SharedFormulas(losses)
  const valueOf = contentValues(from1904, losses)
  return {
    ...appearance,
    state,
    merges,
    rows: rows.map((row) => rowContent(row, byRow.get(row.row), shared, valueOf)),
  }
}

function rowContent(
  { row, cells, hidden }: SheetRow,
  look: RowAppearance | undefined,
  shared: SharedFormulas,
  valueOf: (value: CellValue | undefined) => ContentValue,
): RowContent {
  const { columns = [], styles = noStyles } = look?.shape ?? {}
  const { height, isFixed = false, level, style, formulas = [] } = look ?? {}
  return {
    row,
    ...(height !== undefined && { height }),
    isFixed,
    hidden,
    ...(level !== undefined && { level }),
    ...(style && { style }),
    columns,
    styles,
    values: columns.map((column) => valueOf(cells[column - 1])),
    formulas:
      formulas.length === 0
        ? noFormulas
        : formulas.flatMap(({ column, array, ...formula }): FormulaContent[] => {
            const text = shared.textOf({ column, ...formula }, row)
            const range = parseRange(array ?? '')
            if (text === undefined) return []
            if (!range) return [{ column, text }]
            const [height, width] = [
              range.lastRow - range.firstRow + 1,
              range.lastColumn - range.firstColumn + 1,
            ]
            return [{ column, text, fills: [height, width] }]
          }),
  }
}

/** What cells hold, days counted from 1900; each error is one object for all cells that show it. */
function contentValues(from1904: boolean, losses: Losses): (value: CellValue | undefined) => ContentValue {
  const errors = new Map<string, ErrorValue>()
  return (value) => {
    if (typeof value !== 'object' || value === null) return value ?? null
    if ('fault' in value) {
      // A formula that was never calculated has no value yet.
      if (value.fault === 'uncalculated') return null
      const error = errors.get(value.text) ?? { error: value.text }
      errors.set(value.text, error)
      return error
    }
    if (!from1904 || value.format !== 'date' || timeAlone.test(value.text)) return value.number
    losses.add('days counted from 1904, which are counted from 1900 here')
    return value.number + daysTo1904
  }
}
