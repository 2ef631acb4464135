import { cellOf, placeIn, writtenIn, type TableRow } from '../core/budget/rows.ts'
import type { Place } from '../core/finding.ts'
import { codeBook, type CodeBook } from '../core/framework/code-book.ts'
import type { FrameworkTableName } from './framework-rows.ts'

/** The tables of a book that carry its framework, those that it has, with the rows that hold anything. */
export type FrameworkTables = Readonly<Partial<Record<FrameworkTableName, readonly TableRow[]>>>

/** What keeps a cell from being understood, in words that follow the cell's place. */
export interface CellProblem {
  readonly at: Place
  readonly problem: string
}

/** The sheets of a framework while they are read: what is wrong in them, and where each item stands. */
export class FrameworkSheets {
  readonly problems: CellProblem[] = []
  private readonly places = new Map<string, TableRow>()

  constructor(private readonly tables: FrameworkTables) {}

  rows(table: FrameworkTableName): readonly TableRow[] {
    return this.tables[table] ?? []
  }

  /** What is written in a cell, with `\n` for any line break. */
  text(row: TableRow, column: string): string {
    const cell = cellOf(row, column)
    if (typeof cell === 'object' && cell !== null && 'fault' in cell) {
      this.note(row, column, `holds “${cell.text}”, which is no value`)
    }
    return writtenIn(row, column).replace(/\r\n?/gu, '\n')
  }

  /** The codes of a table, by what people may write for them. */
  bookOf(table: FrameworkTableName): CodeBook {
    const items = this.rows(table).map((row) => ({
      code: this.text(row, 'Code'),
      names: ['Title', 'Text', 'Name'].map((column) => this.text(row, column)).filter((name) => name !== ''),
    }))
    return codeBook(items)
  }

  /** Rows as items of a list of the JSON, whose places are kept by their path: `objectives[0]`. */
  items<Item>(
    path: string,
    rows: readonly TableRow[],
    itemOf: (row: TableRow, path: string) => Item,
  ): Item[] {
    return rows.map((row, at) => {
      const own = `${path}[${at}]`
      this.places.set(own, row)
      return itemOf(row, own)
    })
  }

  keep(path: string, row: TableRow): void {
    this.places.set(path, row)
  }

  note(row: TableRow, column: string, problem: string): void {
    this.problems.push({ at: placeIn(row, column), problem })
  }

  /** Where a part of the JSON stands: `objectives[0].outputs[2].code` in the column `Code` of its row. */
  placeOf(path: string): Place | undefined {
    const [, own = path, field] = /^(.*\])\.(\w+)/u.exec(path) ?? []
    const row = this.places.get(own) ?? this.places.get(path.replace(/\[\d+\]$/u, ''))
    if (!row) return undefined
    const column = field === undefined ? 'Code' : `${field.slice(0, 1).toUpperCase()}${field.slice(1)}`
    return placeIn(row, row.source.header.columns.Value ? 'Value' : column)
  }
}
