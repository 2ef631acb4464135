import { isBlank, textOf, type Cell } from '../../../src/core/budget/cell.ts'
import type { Adoption } from '../../../src/actions/adopt/plan-adoption.ts'
import type { AddedCells, RowsEdit } from '../../../src/workbook/cell-edit.ts'
import type { OpenedTable } from '../../../src/workbook/opened/opened-book.ts'
import { ownTables } from '../../../src/workbook/own-tables.ts'
import type { PlannedCell, TableExtent } from '../../../src/workbook/write-plan.ts'
import { rangeOf, type MadeBook } from './made-book.ts'

/** Carries out what an adoption plans, in a plain way of its own, as a host would. */
export function carryOut(book: MadeBook, { pieces }: Adoption): MadeBook {
  const withCells = pieces.added.reduce(addCells, book)
  const extended = pieces.extendTables.reduce(extendTable, withCells)
  return pieces.rows.reduce(editRows, extended)
}

function addCells(book: MadeBook, { sheet, row, column, rows }: AddedCells): MadeBook {
  return onSheet(book, sheet, (cells) => {
    rows.forEach((values, down) => {
      const at = row - 1 + down
      const target = [...(cells[at] ?? [])]
      values.forEach((value, right) => {
        if (!isBlank(target[column - 1 + right])) throw new Error(`${sheet} row ${row + down} is not blank`)
        while (target.length < column + right) target.push(null)
        target[column - 1 + right] = plain(value)
      })
      cells[at] = target
    })
  })
}

function extendTable(book: MadeBook, { table: name, ref }: TableExtent): MadeBook {
  const tables = book.tables.map((table): OpenedTable => {
    if (table.name !== name) return table
    const range = rangeOf(ref)
    const rows = book.sheets.find((sheet) => sheet.name === table.sheet)?.rows ?? []
    const header = rows[range.firstRow - 1]?.slice(range.firstColumn - 1, range.lastColumn) ?? []
    return { ...table, range, columns: header.map(textOf) }
  })
  return { ...book, tables }
}

/** Rows that go leave blank ones behind, which those that come fill first. */
function editRows(book: MadeBook, { table: name, remove, add }: RowsEdit): MadeBook {
  const found = book.tables.find((table) => table.name === name)
  if (!found) return editRows(withTable(book, name), { table: name, remove, add })
  const { range, columns, sheet } = found
  const changed = onSheet(book, sheet, (cells) => {
    const textAt = (row: number, header: string): string => textOf(cells[row - 1]?.[columns.indexOf(header)])
    const isGone = (row: number): boolean =>
      remove.some((texts) => Object.entries(texts).every(([header, text]) => textAt(row, header) === text))
    for (let row = range.firstRow + 1; row <= range.lastRow; row++) if (isGone(row)) cells[row - 1] = []
    const waiting = add.map((one) => columns.map((header) => one[header] ?? null))
    for (let row = range.firstRow + 1; waiting.length > 0; row++) {
      if ((cells[row - 1] ?? []).every(isBlank)) cells[row - 1] = waiting.shift() ?? []
    }
  })
  const height = changed.sheets.find((one) => one.name === sheet)?.rows.length ?? range.lastRow
  const tables = changed.tables.map((table) =>
    table.name === name ? { ...table, range: { ...range, lastRow: height } } : table,
  )
  return { ...changed, tables }
}

function withTable(book: MadeBook, name: RowsEdit['table']): MadeBook {
  const columns: readonly string[] = ownTables[name]
  const range = { firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: columns.length }
  const table: OpenedTable = { name, sheet: `our ${name}`, range, headerRows: 1, totalsRows: 0, columns }
  return {
    ...book,
    sheets: [...book.sheets, { name: table.sheet, rows: [columns] }],
    tables: [...book.tables, table],
  }
}

function onSheet(book: MadeBook, name: string, change: (rows: (readonly Cell[])[]) => void): MadeBook {
  const sheets = book.sheets.map((sheet) => {
    if (sheet.name !== name) return sheet
    const rows = [...sheet.rows]
    change(rows)
    return { ...sheet, rows: Array.from(rows, (cells: readonly Cell[] | undefined) => cells ?? []) }
  })
  return { ...book, sheets }
}

function plain(cell: PlannedCell): Cell {
  return typeof cell === 'object' ? (cell?.value ?? null) : cell
}
