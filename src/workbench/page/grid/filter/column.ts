import type { Json } from '../../../json.ts'
import { numfmt } from '@univerjs/core'
import { fillOf, filteredLines, fontOf, rowsToChoose } from '../../../model/book/filter-rows.ts'
import type { FilterState, Sheet } from '../../../model/book/sheet.ts'
import { numberFormatOf, shownText } from '../../../model/book/styled.ts'
import { valueOf, type PlainValue } from '../../../model/grid/cell-content.ts'
import type { ColumnKind } from './conditions.ts'

/** What the window of a filter shows of its column. */
export interface FilteredColumn {
  readonly header: string
  readonly kind: ColumnKind
  /** All texts that the other columns leave to choose from, each once, in order. */
  readonly texts: readonly string[]
  /** Those of rows that are shown. */
  readonly shown: readonly string[]
  /** The colours of cells and of their texts; one where all are alike. */
  readonly fills: readonly string[]
  readonly fonts: readonly string[]
  /** The number format of most cells. */
  readonly format: string
  readonly criterion: Json | undefined
}

export function filteredColumn(sheet: Sheet, filter: FilterState, column: number): FilteredColumn {
  const at = column - filter.area.left
  const criterion = filter.criteria.get(at)
  const cells = rowsToChoose(sheet, filter, at).map((row) => ({
    row,
    value: valueOf(sheet.grid.cell(row, column)),
    text: shownText(sheet, row, column),
  }))
  const entries = new Map(cells.map(({ text, value }) => [text, value]))
  const texts = [...entries].sort(([, one], [, other]) => inOrder(one, other)).map(([text]) => text)
  const shown = cells.filter(({ row }) => criterion === undefined || !sheet.filteredRows.has(row))
  const rows = filteredLines(sheet, filter)
  return {
    header: shownText(sheet, filter.area.top, column),
    texts,
    shown: [...new Set(shown.map(({ text }) => text))],
    fills: [...new Set(rows.map((row) => fillOf(sheet, row, column).toUpperCase()))],
    fonts: [...new Set(rows.map((row) => fontOf(sheet, row, column).toUpperCase()))],
    criterion,
    ...kindOf(sheet, column, cells),
  }
}

const order = new Intl.Collator('en', { numeric: true })

/** Numbers, then texts, and blanks last, as in Excel. */
function inOrder(one: PlainValue, other: PlainValue): number {
  const rank = (value: PlainValue): number =>
    value === '' ? 3 : ['number', 'string', 'boolean'].indexOf(typeof value)
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return rank(one) - rank(other) || order.compare(String(one), String(other))
}

/** What most cells of a column hold; where as many hold one as the other, it is numbers. */
function kindOf(
  sheet: Sheet,
  column: number,
  cells: readonly { readonly row: number; readonly value: PlainValue }[],
): { readonly kind: ColumnKind; readonly format: string } {
  const numbers = cells.filter(({ value }) => typeof value === 'number')
  const filled = cells.filter(({ value }) => value !== '')
  const formats = new Map<string, number>()
  for (const { row } of numbers) {
    const format = numberFormatOf(sheet, row, column)
    formats.set(format, (formats.get(format) ?? 0) + 1)
  }
  const [format = 'General'] = [...formats].sort(([, one], [, other]) => other - one)[0] ?? []
  if (numbers.length * 2 < filled.length || numbers.length === 0) return { kind: 'text', format }
  return { kind: numfmt.isDateFormat(format) ? 'date' : 'number', format }
}
