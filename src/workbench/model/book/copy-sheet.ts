import type { ICellData } from '@univerjs/core'
import { renameSheetIn } from '../formula/shift.ts'
import { renameIn } from '../formula/structured.ts'
import type { Book } from './book.ts'
import { copyChart } from './charts.ts'
import { addName } from './names.ts'
import { retranslate } from './formulas.ts'
import { addSheetAt } from './sheets.ts'
import type { Sheet, TableState } from './sheet.ts'
import { customOf } from './styled.ts'
import { isTaken } from './tables.ts'

/** A sheet like another one of the book's, at a place of its own; its tables get names of their own. */
export function copySheet(book: Book, source: Sheet, at: number): Sheet {
  const copy = copyInto(book, source, freeName(book, source.name), at, book)
  retranslate(book)
  return copy
}

/** The same, of a sheet of any book; what names tables is to be translated anew then. */
export function copyInto(book: Book, source: Sheet, name: string, at: number, from: Book): Sheet {
  const copy = addSheetAt(book, name, at)
  const styles = from.engine.book.getStyles()
  // Styles are named by ids, which another book gives to others.
  const styled = <Styled extends { s?: unknown }>(one: Styled): Styled =>
    from === book || typeof one.s !== 'string' ? one : { ...one, s: styles.get(one.s) }
  copyCells(source, copy, styled)
  copy.grid.lines.copyFrom(source.grid.lines, styled)
  copy.grid.setMerges(source.grid.merges())
  for (const table of source.tables) copyTable(book, table, copy)
  const { lists, highlights, links, frozen, showGridlines, showHeadings, view, outline, tabColor } = source
  const { charts, unlockedLines, notes, page, visibility } = source
  Object.assign(copy, {
    frozen,
    showGridlines,
    showHeadings,
    view,
    outline,
    tabColor,
    visibility,
    page: structuredClone(page),
    lists: structuredClone(lists),
    links: structuredClone(links),
    notes: structuredClone(notes),
    unlockedLines: [...unlockedLines],
    highlights: highlights.map((one) => ({ ...one, id: book.newId(), format: new Map(one.format) })),
    charts: charts.map((chart) => copyChart(book, chart, source.name, copy.name)),
  })
  for (const own of from.names.filter(({ sheet }) => sheet === source)) {
    addName(book, own.name, renameSheetIn(own.formula, source.name, copy.name), own.comment, copy)
  }
  return copy
}

/** `Plan (2)`, and so on. */
export function freeName(book: Book, name: string): string {
  for (let number = 2; ; number++) {
    const ending = ` (${number})`
    const free = `${name.slice(0, 31 - ending.length)}${ending}`
    if (!book.findSheet(free)) return free
  }
}

function copyCells(source: Sheet, copy: Sheet, styled: (cell: ICellData) => ICellData): void {
  const used = source.grid.used(false)
  if (!used) return
  const cells = Array.from({ length: used.rows }, (_, down) =>
    Array.from({ length: used.columns }, (__, across) => {
      const cell = structuredClone(source.grid.cell(used.top + down, used.left + across))
      return cell && styled(cell)
    }),
  )
  copy.grid.replace(used.top, used.left, cells)
}

function copyTable(book: Book, table: TableState, copy: Sheet): void {
  let name = table.name
  for (let number = 2; isTaken(book, name); number++) name = `${table.name}${number}`
  copy.tables.push({
    ...table,
    id: book.newId(),
    sheet: copy,
    name,
    columnIds: [...table.columnIds],
    filter: { area: table.filter.area, criteria: new Map(table.filter.criteria) },
  })
  copy.grid.forEach((row, column, cell) => {
    const written: unknown = cell.custom?.['written']
    if (typeof written !== 'string') return
    const renamed = renameIn(written, { table: table.name, newTable: name }, false)
    if (renamed !== written) copy.grid.put(row, column, [[customOf(cell, { written: renamed })]])
  })
}
