import type { CodeBook, Resolution } from '../framework/code-book.ts'
import type { Place } from '../finding.ts'
import { isBlank, textOf, type Cell, type CellBlock } from './cell.ts'
import type { Header } from './header.ts'

/** A small table of a book: splits, drivers, links, revenue or ceilings. */
export interface TableSource<Role extends string> {
  readonly name: string
  readonly sheet: string | null
  readonly header: Header<Role>
  /** The encoding taken where the text was not UTF-8. */
  readonly encoding?: string
  /** The book it stands in, where several are read as one. */
  readonly book?: string
}

/** One row of a small table, still as cells. */
export interface TableRow<Role extends string = string> {
  readonly source: TableSource<Role>
  /** The row as Excel shows it. */
  readonly row: number
  readonly cells: CellBlock['rows'][number]
}

/** A cell that should name an item: what is written, and what it stands for. */
export interface CodeCell {
  readonly text: string
  readonly is: Resolution
}

/** The rows of a table that hold anything. */
export function rowsOf<Role extends string>(
  source: TableSource<Role>,
  blocks: readonly CellBlock[],
): TableRow<Role>[] {
  return blocks.flatMap(({ firstRow, rows }) =>
    rows.flatMap((cells, offset) =>
      cells.every(isBlank) ? [] : [{ source, row: firstRow + offset, cells }],
    ),
  )
}

export function cellOf<Role extends string>(row: TableRow<Role>, role: Role): Cell | undefined {
  const column = row.source.header.columns[role]
  return column && row.cells[column.position]
}

/** What a person wrote in a cell, without outer spaces. */
export function writtenIn<Role extends string>(row: TableRow<Role>, role: Role): string {
  return textOf(cellOf(row, role)).trim()
}

export function codeIn<Role extends string>(row: TableRow<Role>, role: Role, book: CodeBook): CodeCell {
  const text = textOf(cellOf(row, role))
  return { text, is: book.resolve(text) }
}

/** The place of a row's cell; `column` is the role's own name where the table has no such column. */
export function placeIn<Role extends string>(row: TableRow<Role>, role: Role): Place {
  const { name, sheet, header } = row.source
  return { source: name, sheet, row: row.row, column: header.columns[role]?.shown ?? role }
}
