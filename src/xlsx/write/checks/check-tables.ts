import { parseRange } from '../../reference.ts'
import type { CellRange } from '../../reference.ts'
import { isCell, valueAt } from '../cells.ts'
import { firstOverlap } from '../ranges.ts'
import { cellPlace, quoted, refused } from '../refusal.ts'
import type { WrittenSheet, WrittenTable, WrittenValue } from '../written-book.ts'

const longestColumn = 255
const knownStyle = /^TableStyle(?:Light(?:[1-9]|1\d|2[01])|Medium(?:[1-9]|1\d|2[0-8])|Dark(?:[1-9]|1[01]))$/

/** Whether Excel knows a style of tables by this name in every book. */
export function isTableStyle(name: string): boolean {
  return knownStyle.test(name)
}

/** Each table has a header row that holds its columns' names, a row below it, and no cell of another table. */
export function checkTables(sheet: WrittenSheet): void {
  const placed = sheet.tables.map((table) => ({ table, range: tableRange(table, sheet.name) }))
  for (const { table, range } of placed) {
    checkColumns(table, sheet.name)
    if (table.headerRows === 0) continue
    table.columns.forEach((column, right) => {
      const at = [range.firstRow, range.firstColumn + right] as const
      if (isHeader(valueAt(sheet, ...at), column)) return
      throw refused(
        'write-table-header',
        `${cellPlace(sheet.name, ...at)} does not hold the text ${quoted(column)}, a column of the table ${quoted(table.name)}`,
      )
    })
  }
  const [one, other] = firstOverlap(placed) ?? []
  if (one && other) {
    const names = `${quoted(one.table.name)} and ${quoted(other.table.name)}`
    throw refused('write-table-overlap', `the tables ${names} of the sheet ${sheet.name} share cells`)
  }
}

function tableRange(
  { name, ref, columns, style, look, headerRows = 1, totalsRows = 0 }: WrittenTable,
  sheet: string,
): CellRange {
  const range = parseRange(ref)
  const isWide = range && range.lastColumn - range.firstColumn + 1 === columns.length
  const least = headerRows + totalsRows
  if (range === undefined || !isWide || range.lastRow - range.firstRow < least) {
    throw refused(
      'write-table-range',
      `the table ${quoted(name)} of the sheet ${sheet} does not cover its columns, a header row and a row below it`,
    )
  }
  const shown = look?.style ?? style ?? ''
  if (shown !== '' && !isTableStyle(shown)) {
    throw refused(
      'write-table-style',
      `the table ${quoted(name)} of the sheet ${sheet} has the unknown style ${quoted(shown)}`,
    )
  }
  return range
}

function checkColumns({ name, columns }: WrittenTable, sheet: string): void {
  const taken = new Set<string>()
  for (const column of columns) {
    const isLegal = column !== '' && column.length <= longestColumn && !/(?!\n)\p{Cc}/u.test(column)
    if (!isLegal || taken.has(column.toLowerCase())) {
      throw refused(
        'write-table-column',
        `the column ${quoted(column)} of the table ${quoted(name)} of the sheet ${sheet} is blank, named twice, or too long`,
      )
    }
    taken.add(column.toLowerCase())
  }
}

/** A header is plain text: Excel takes neither a number nor a formula. */
function isHeader(value: WrittenValue | undefined, column: string): boolean {
  if (value === undefined || !isCell(value)) return value === column
  return value.value === column && value.formula === undefined
}
