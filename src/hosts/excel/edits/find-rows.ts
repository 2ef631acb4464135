import { textOf, type Cell } from '../../../core/budget/cell.ts'
import type { CellEdit } from '../../../workbook/cell-edit.ts'
import type { PlacedTable } from '../../../workbook/opened/reader-of.ts'
import type { SkipReason } from '../../../workbook/port.ts'
import { columnNumber } from '../../../workbook/address.ts'
import { holds, plainValue, type KeptEdit, type Target } from './target.ts'

/** The cells of a table's columns as they are now: `cells.get(column)?.get(row)`. */
export type ColumnCells = ReadonlyMap<number, ReadonlyMap<number, Cell>>

export interface FoundEdits {
  readonly targets: readonly { readonly edit: KeptEdit; readonly target: Target }[]
  readonly skipped: readonly { readonly edit: CellEdit; readonly reason: SkipReason }[]
}

/**
 * Finds the cells of edits again: the row by the id of the line, wherever it stands now, and otherwise where it was
 * read, if it is still the same row. A cell that somebody changed meanwhile is left to them; one that holds what is
 * wished needs no writing.
 */
export function findRows({ info }: PlacedTable, edits: readonly KeptEdit[], cells: ColumnCells): FoundEdits {
  const columnOf = columnsByRole(info)
  const idColumn = columnOf('Line')
  const rowsOfId = rowsById(idColumn === undefined ? undefined : cells.get(idColumn))
  const targets: FoundEdits['targets'][number][] = []
  const skipped: FoundEdits['skipped'][number][] = []
  for (const edit of edits) {
    const skip = (reason: SkipReason): void => void skipped.push({ edit, reason })
    const column = columnOf(edit.column)
    const rows = edit.line === undefined ? [edit.row] : (rowsOfId.get(edit.line) ?? [])
    const [row, another] = rows
    if (column === undefined || row === undefined) skip('gone')
    else if (another !== undefined) skip('several')
    else if (!isBeside(edit.beside, columnOf, (place) => cells.get(place)?.get(row))) skip('changed')
    else {
      const now = cells.get(column)?.get(row) ?? null
      if (holds(now, edit.value)) continue
      if (edit.old !== undefined && textOf(now).trim() !== edit.old.trim()) skip('changed')
      else {
        const target = { sheet: info.sheet ?? '', row, column, old: plainValue(now), value: edit.value }
        targets.push({ edit, target })
      }
    }
  }
  return wholeLines({ targets, skipped })
}

/** A line is changed as a whole or not at all: a new output beside an old enabler would be worse than either. */
export function wholeLines({ targets, skipped }: FoundEdits): FoundEdits {
  const reasons = new Map(skipped.map(({ edit, reason }) => [lineKey(edit), reason]))
  const more = targets.flatMap(({ edit }) => {
    const reason = reasons.get(lineKey(edit))
    return reason === undefined ? [] : [{ edit, reason }]
  })
  return {
    targets: targets.filter(({ edit }) => !reasons.has(lineKey(edit))),
    skipped: [...skipped, ...more],
  }
}

/** What tells the line of an edit from others. */
export function lineKey({ table, source, line, row }: CellEdit): string {
  return JSON.stringify([table, source, line ?? row])
}

/** The column of a sheet that plays a role in a table, by the role's name without regard to case. */
export function columnsByRole({
  header,
  letters = [],
}: PlacedTable['info']): (role: string) => number | undefined {
  const columns = new Map(
    header.map((cell, at) => [textOf(cell).trim().toLowerCase(), columnNumber(letters[at] ?? '')]),
  )
  return (role) => columns.get(role.toLowerCase())
}

/** Whether all that stood beside a cell still stands there. */
function isBeside(
  beside: KeptEdit['beside'],
  columnOf: (role: string) => number | undefined,
  cellAt: (column: number) => Cell | undefined,
): boolean {
  return Object.entries(beside ?? {}).every(([role, text]) => {
    const column = columnOf(role)
    return column !== undefined && textOf(cellAt(column)).trim() === text.trim()
  })
}

function rowsById(ids: ReadonlyMap<number, Cell> | undefined): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>()
  for (const [row, cell] of ids ?? []) {
    const id = textOf(cell).trim()
    if (id === '') continue
    const known = rows.get(id)
    if (known) known.push(row)
    else rows.set(id, [row])
  }
  return rows
}
