import { textOf, type Cell } from '../../../core/budget/cell.ts'
import type { PlannedValue } from '../../../workbook/planned-cell.ts'
import type { TableExtent } from '../../../workbook/write-plan.ts'
import type { AddedCells, CellEdit, RowsEdit } from '../../../workbook/cell-edit.ts'

/** One cell to be written: what stands there now, and what will. */
export interface Target {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly old: PlannedValue
  readonly value: PlannedValue
  /** The table of ours that it stands in where it comes or goes with its whole row. */
  readonly rowOf?: string
  /** Whether it is a row that the table grows by, which looks like the one above it. */
  readonly isNewRow?: boolean
  /** A number format that the value needs, such as that of a percentage. */
  readonly numberFormat?: string
  /** The number format that the cell has, where it was asked for. */
  readonly had?: string
}

/** A change of one cell that was asked for, with what is needed to make it or take it back later. */
export interface KeptEdit extends CellEdit {
  /** The number format that the cell is to have again. */
  readonly numberFormat?: string
  /** What else stands in the row of a line without an id of its own, by header: the row is known again by that. */
  readonly beside?: Readonly<Record<string, string>>
}

/** Changes of cells, as they are asked for and as they are taken back. */
export interface Edits {
  readonly edits: readonly KeptEdit[]
  readonly rows: readonly RowsEdit[]
  readonly added: readonly AddedCells[]
  /** Cells that go blank again, where they still hold what is given. */
  readonly taken: readonly AddedCells[]
  /** Tables of a person's own that get other ranges: of lines with columns added beside them. */
  readonly extended: readonly KeptExtent[]
}

/** A table and the range it is to have; where it is given back, only as long as it has the one that it got. */
export interface KeptExtent extends TableExtent {
  readonly from?: string
}

export const noEdits: Edits = { edits: [], rows: [], added: [], taken: [], extended: [] }

/** A cell as it would be written again. */
export function plainValue(cell: Cell | undefined): PlannedValue {
  if (cell === null || cell === undefined) return null
  if (typeof cell !== 'object') return cell
  return 'number' in cell ? cell.number : cell.text
}

/** Whether a cell holds a value, as far as people can tell: texts count, not types; numbers as numbers. */
export function holds(cell: Cell | undefined, value: PlannedValue): boolean {
  const plain = plainValue(cell)
  if (value === null || value === '') return plain === null || plain === ''
  return plain === value || (typeof value === 'string' && textOf(cell) === value)
}
