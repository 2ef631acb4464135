import type { ICellData } from '@univerjs/core'
import { isObject, type Json } from '../../json.ts'
import { ExcelError } from '../excel-error.ts'
import { NoSuchPart, orRefError, translate } from '../formula/structured.ts'
import type { Book } from './book.ts'
import { handNames } from './names.ts'
import type { Sheet } from './sheet.ts'
import { customOf } from './styled.ts'
import { tableShape } from './table-shape.ts'

/** A cell's new formula: Univer gets plain addresses, and the text as written is kept beside them. */
export function formulaCell(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  formula: string,
): ICellData {
  let calculated: string
  try {
    calculated = calculatedForm(book, sheet, row, column, formula)
  } catch (thrown) {
    if (!(thrown instanceof NoSuchPart)) throw thrown
    throw new ExcelError('InvalidArgument', `The formula names what is not there: ${formula}`)
  }
  book.engine.calculation.typed(sheet.id, row, column)
  return {
    v: null,
    p: null,
    si: null,
    f: calculated,
    ...customOf(sheet.grid.cell(row, column), { written: calculated === formula ? undefined : formula }),
  }
}

function calculatedForm(book: Book, sheet: Sheet, row: number, column: number, formula: string): string {
  const shapes = book.tables.map(tableShape)
  return translate(formula, shapes, { sheet: sheet.name, row, column }).formula
}

/** Formulas that name tables, after a table has moved, grown, gone or got another name. */
export function retranslate(book: Book): void {
  const shapes = book.tables.map(tableShape)
  for (const sheet of book.sheets) {
    sheet.grid.forEach((row, column, cell) => {
      const written: unknown = cell.custom?.['written']
      if (typeof written !== 'string') return
      const place = { sheet: sheet.name, row, column }
      const calculated = orRefError(() => translate(written, shapes, place).formula)
      if (calculated !== cell.f) sheet.grid.put(row, column, [[{ f: calculated, v: null }]])
    })
  }
  handNames(book)
}

/** Changes every formula of the book: in cells, in names, in rules, in charts. */
export function rewriteFormulas(book: Book, change: (formula: string, home: Sheet) => string): void {
  for (const sheet of book.sheets) {
    sheet.grid.forEach((row, column, cell) => {
      if (typeof cell.f !== 'string') return
      const written: unknown = cell.custom?.['written']
      const f = change(cell.f, sheet)
      const newWritten = typeof written === 'string' ? change(written, sheet) : undefined
      if (f === cell.f && newWritten === written) return
      sheet.grid.put(row, column, [[{ f, v: null, ...customOf(cell, { written: newWritten }) }]])
    })
    for (const highlight of sheet.highlights) highlight.formula = change(highlight.formula, sheet)
    for (const list of sheet.lists) list.rule = inRule(list.rule, (formula) => change(formula, sheet))
    for (const series of sheet.charts.flatMap(({ series }) => series)) {
      series.name = change(series.name, sheet)
      series.categories = change(series.categories, sheet)
      series.values = change(series.values, sheet)
    }
  }
  for (const name of book.names) name.formula = change(name.formula, name.sheet ?? book.active)
  handNames(book)
}

/** A rule for what may be typed, with its formulas changed: `{ list: { source: '=Lists!$A$1:$A$9' } }`. */
function inRule(rule: Json, change: (formula: string) => string): Json {
  if (typeof rule === 'string') return rule.startsWith('=') ? change(rule) : rule
  if (!isObject(rule)) return rule
  return Object.fromEntries(Object.entries(rule).map(([name, part]) => [name, inRule(part, change)]))
}
