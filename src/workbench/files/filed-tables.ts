import type { TableColumnLook } from '../../xlsx/sheet-look.ts'
import { isTableStyle } from '../../xlsx/write/checks/check-tables.ts'
import type { KnownNames } from '../../xlsx/write/checks/known-names.ts'
import type { WrittenTable } from '../../xlsx/write/written-book.ts'
import { areaText } from '../model/area.ts'
import { bodyOf, columnNames } from '../model/book/table-shape.ts'
import type { TableState } from '../model/book/sheet.ts'
import { toR1C1 } from '../model/formula/r1c1.ts'
import { formulaOf, valueOf } from '../model/grid/cell-content.ts'
import { filedCellFormula } from './filed-formula.ts'
import { filterLook } from './filters.ts'

/** What `SUBTOTAL` calculates, by its number without hidden rows, as files name it for a row of totals. */
const functions: Readonly<Record<string, string>> = {
  101: 'average',
  102: 'countNums',
  103: 'count',
  104: 'max',
  105: 'min',
  107: 'stdDev',
  109: 'sum',
  110: 'var',
}

export function filedTable(table: TableState, known: KnownNames): WrittenTable {
  const columns = columnNames(table)
  const totalsRows = table.hasTotals ? 1 : 0
  const flag = (is: boolean): string => (is ? '1' : '0')
  const hasFilter = table.showFilterButton && table.hasHeaders
  return {
    name: table.name,
    ref: areaText(table.area),
    columns,
    headerRows: table.hasHeaders ? 1 : 0,
    totalsRows,
    look: {
      style: isTableStyle(table.style) ? table.style : '',
      stripes: {
        showFirstColumn: flag(table.highlightFirstColumn),
        showLastColumn: flag(table.highlightLastColumn),
        showRowStripes: flag(table.showBandedRows),
        showColumnStripes: flag(table.showBandedColumns),
      },
      ...(hasFilter && { filter: filterLook({ ...table.filter, area: table.area }, totalsRows) }),
      hasInsertRow: table.hasInsertRow,
      columns: columns.map((name, at) => columnLook(table, name, at, known)),
    },
  }
}

function columnLook(table: TableState, name: string, at: number, known: KnownNames): TableColumnLook {
  const formula = commonFormula(table, at, known)
  return {
    ...(formula !== undefined && { formula }),
    ...(table.hasTotals && totalsLook(table, name, at, known)),
  }
}

/** The formula of a column all of whose cells have the same one, each told from where it stands. */
function commonFormula(table: TableState, at: number, known: KnownNames): string | undefined {
  const { sheet } = table
  const { top, left, rows } = bodyOf(table)
  const column = left + at
  const first = formulaOf(sheet.grid.cell(top, column))
  if (sheet.grid.cell(top, column)?.f === undefined || typeof first !== 'string') return undefined
  const wanted = toR1C1(first, { row: top, column })
  for (let row = top + 1; row < top + rows; row += 1) {
    const cell = sheet.grid.cell(row, column)
    if (typeof cell?.f !== 'string' || toR1C1(String(formulaOf(cell)), { row, column }) !== wanted)
      return undefined
  }
  return filedCellFormula(first, known, { sheet, row: top, column })
}

function totalsLook(table: TableState, name: string, at: number, known: KnownNames): TableColumnLook {
  const { sheet, area } = table
  const [row, column] = [area.top + area.rows - 1, area.left + at]
  const cell = sheet.grid.cell(row, column)
  if (typeof cell?.f !== 'string') {
    const text = valueOf(cell)
    return typeof text === 'string' && text !== '' ? { totalsLabel: text } : {}
  }
  const formula = filedCellFormula(String(formulaOf(cell)), known, { sheet, row, column })
  if (formula === undefined) return {}
  const [, number = '', of] = /^SUBTOTAL\((\d{3}),[^[\]]*\[([^[\]]+)\]\)$/i.exec(formula) ?? []
  const subtotal = functions[number]
  if (subtotal !== undefined && of?.replace(/'(.)/g, '$1').toLowerCase() === name.toLowerCase()) {
    return { totalsFunction: subtotal }
  }
  return { totalsFunction: 'custom', totalsFormula: formula }
}
