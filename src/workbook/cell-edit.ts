import type { OwnTableName } from './own-tables.ts'
import type { PlannedCell, PlannedValue } from './planned-cell.ts'

/**
 * One cell that a person asked to change. Between reading and writing others may sort, insert and edit: the row is
 * found again by the id of its line, and written only where the cell still holds what was read.
 */
export interface CellEdit {
  readonly table: OwnTableName
  /** The source that the cell was read from; of our small tables the table's own name. */
  readonly source: string
  /** The row as it was read. */
  readonly row: number
  /** The id of the line, by which its row is found again; undefined where it has none, or shares it. */
  readonly line: string | undefined
  /** Of a line without an id of its own: its activity as read, for its row may hold another line by now. */
  readonly activity?: string
  /** The role of the column: `Output`, `2020`. */
  readonly column: string
  /** The text that was read there, `''` for a blank cell; undefined where the column is ours to overwrite. */
  readonly old: string | undefined
  readonly value: PlannedValue
}

/**
 * Rows that go from one of our tables or come to it, cells by header. A row that goes leaves a blank row behind,
 * which the next row that comes fills; nothing is ever shifted.
 */
export interface RowsEdit {
  readonly table: OwnTableName
  /** The texts by which rows that go are known: all rows that hold them. */
  readonly remove: readonly Readonly<Record<string, string>>[]
  readonly add: readonly Readonly<Record<string, PlannedValue>>[]
}

/** Cells of a person's own sheet that were blank when they were read, and are written only if they still are. */
export interface AddedCells {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly rows: readonly (readonly PlannedCell[])[]
}
