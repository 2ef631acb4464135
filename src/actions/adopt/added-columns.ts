import { columnLetter, rangeAt, type CellRange } from '../../workbook/address.ts'
import type { AddedCells } from '../../workbook/cell-edit.ts'
import { headerOf } from '../../workbook/opened/foreign-header.ts'
import type { OpenedBook } from '../../workbook/opened/opened-book.ts'
import { tableNamed } from '../../workbook/opened/own-table.ts'
import type { SourcePlace } from '../../workbook/opened/source-place.ts'
import type { PlannedCell, TableExtent } from '../../workbook/write-plan.ts'
import { roomBeside } from './column-room.ts'
import type { NewId } from './line-ids.ts'
import { addedHeader } from './keep-added.ts'
import { plainWords } from './plain-words.ts'
import type { RoleChoice, SourceChoice } from './source-choice.ts'

/** What adopting a budget adds to the user's sheet, and how the source is declared with it. */
export interface AddedColumns {
  readonly choice: SourceChoice
  readonly columns: readonly RoleChoice[]
  readonly added: readonly AddedCells[]
  readonly extended: readonly TableExtent[]
}

/** Ids are texts, whatever they look like. */
const idStyle = { numberFormat: '@' } as const

/**
 * Plans the columns that play roles which none of the user's columns plays: their headers, in the lowest header row,
 * and ids of lines.
 * @returns undefined where there is no room beside the lines
 */
export function addColumns(
  book: OpenedBook,
  choice: SourceChoice,
  place: SourcePlace,
  roles: readonly ('Line' | 'Output' | 'Enabler')[],
  ids: readonly NewId[],
): AddedColumns | undefined {
  const { sheet, headerRows, whole } = place
  const firstRow = Math.min(headerRows.firstRow, whole.firstRow)
  const first = roomBeside(book, sheet, { ...whole, firstRow }, roles.length)
  if (first === undefined) return undefined
  const columns = roles.map((role) => ({ role, header: freeHeader(book, place, role) }))
  const headers = {
    sheet,
    row: headerRows.lastRow,
    column: first,
    rows: [columns.map(({ header }) => header)],
  }
  const lineAt = roles.indexOf('Line')
  const { range, ...extent } = widened(book, choice.range, place, { first, last: first + roles.length - 1 })
  return {
    choice: { ...choice, sheet, range, columns: [...choice.columns, ...columns] },
    columns,
    added: [headers, ...(lineAt < 0 ? [] : idCells(sheet, first + lineAt, ids))],
    ...extent,
  }
}

/** Ids as blocks of cells, one for each run of rows: no other row is touched. */
export function idCells(sheet: string, column: number, ids: readonly NewId[]): readonly AddedCells[] {
  const runs: { row: number; rows: PlannedCell[][] }[] = []
  for (const { row, id } of ids) {
    const cells = [{ value: id, style: idStyle }]
    const run = runs.at(-1)
    if (run && run.row + run.rows.length === row) run.rows.push(cells)
    else runs.push({ row, rows: [cells] })
  }
  return runs.map((run) => ({ sheet, column, ...run }))
}

/** The role's own name, unless something is headed so already. */
function freeHeader(book: OpenedBook, { sheet, headerRows }: SourcePlace, role: string): string {
  const taken = new Set(
    headerOf(book.readSheet(sheet), headerRows).flatMap(({ whole, lowest }) =>
      [whole, lowest].map(plainWords),
    ),
  )
  for (let count = 0; ; count++) {
    const header = addedHeader(role, count)
    if (!taken.has(plainWords(header))) return header
  }
}

/** The range of a source over further columns at its right: a table grows where they stand right beside it. */
function widened(
  book: OpenedBook,
  range: string,
  { headerRows, data, whole }: SourcePlace,
  { first, last }: { readonly first: number; readonly last: number },
): { readonly range: string; readonly extended: readonly TableExtent[] } {
  const reach = (rows: CellRange): string => rangeAt(rows.firstRow, whole.firstColumn, rows.lastRow, last)
  const table = tableNamed(book, range.replace(/\[(#\w{1,20})?\]$/u, ''))
  if (table && first === whole.lastColumn + 1) {
    return { range, extended: [{ table: table.name, ref: reach(whole) }] }
  }
  if (table) return { range: reach({ ...data, firstRow: headerRows.firstRow }), extended: [] }
  if (range === '') return { range, extended: [] }
  const [, left = ''] = /^\$?([A-Z]{1,3}):\$?[A-Z]{1,3}$/iu.exec(range) ?? []
  if (left !== '') return { range: `${left}:${columnLetter(last)}`, extended: [] }
  return { range: reach(whole), extended: [] }
}
