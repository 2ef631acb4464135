import type { CellRange } from '../../../workbook/address.ts'
import { isSame, type CellContent } from './cell-content.ts'
import { isCodedKey, ourHeaders, presentTable } from './coded-table.ts'
import { refuseFiltered, refuseProtected } from './in-the-way.ts'
import type { PresentCells } from './present-cells.ts'
import type { PresentSheet, PresentTable } from './present-sheet.ts'
import { matchRows, type RowId } from './row-matches.ts'
import { SheetPhases } from './sheet-calls.ts'
import type { CodedUndo, OldContent } from './sheets-undo.ts'
import { writeCells } from './write-cells.ts'

/** The cells of the table that an undo is about; undefined where it is gone. */
export function codedRange(undo: CodedUndo, present: PresentSheet): CellRange | undefined {
  return tableOf(undo, present)?.range
}

/**
 * Gives cells back what they held, as long as they hold what was written, and takes inserted rows away in which
 * nobody has written anything since.
 */
export function undoCoded(undo: CodedUndo, present: PresentSheet, held: PresentCells): SheetPhases {
  const phases = new SheetPhases(present.id)
  const { key } = undo
  const found = tableOf(undo, present)
  if (!found || !isCodedKey(key)) return phases
  refuseProtected(false, present)
  refuseFiltered({ title: present.title, isFiltered: found.isFiltered || present.isFiltered })
  const table = presentTable(present, key, held, found.hasTotals)
  const positionOf = (texts: readonly string[]): ((text: string) => number | undefined) => {
    const ids = [...new Set(texts)]
    const matches = matchRows(
      ids.map((text) => JSON.parse(text) as RowId),
      table.ids,
    )
    return (text) => matches[ids.indexOf(text)]
  }
  const all = positionOf([...undo.inserted, ...undo.changed.map(({ row }) => row)])
  const written = new Map<string, OldContent>()
  for (const { row, header, was, now } of undo.changed) {
    const at = all(row)
    const column = table.columnOf(header)
    if (at === undefined || !isSame(table.contentAt(at, header), contentOfOld(now))) continue
    written.set(`${table.firstRow + at} ${column}`, was)
  }
  writeCells(
    phases.contents,
    held.range,
    {
      contentAt: (row, column) => written.get(`${row} ${column}`) ?? null,
      formatAt: (row, column) => held.formatAt(row, column),
    },
    'values',
    (row, column) => written.has(`${row} ${column}`),
  )
  const ours = new Set(ourHeaders(key).map((header) => table.columnOf(header)))
  const isUsersBlank = (row: number): boolean => isBlankBut(held, table.firstRow + row, ours)
  const inserted = undo.inserted.flatMap((text) => all(text) ?? []).filter(isUsersBlank)
  // Where the write was interrupted, rows were inserted and never filled.
  const unfilled = table.ids.flatMap((_, row) =>
    isBlankBut(held, table.firstRow + row, new Set()) ? [row] : [],
  )
  const surplus = Math.max(0, table.ids.length - inserted.length - undo.rows)
  const gone = [...inserted, ...unfilled.slice(0, surplus)].sort((one, other) => other - one)
  for (const row of gone) {
    const line = `${table.firstRow + row}:${table.firstRow + row}`
    phases.after.add((sheet) => sheet.getRange(line).delete('Up'))
  }
  return phases
}

function tableOf({ table }: CodedUndo, { tables }: PresentSheet): PresentTable | undefined {
  return tables.find(({ name, hasHeaders }) => hasHeaders && name.toLowerCase() === table.toLowerCase())
}

function isBlankBut(held: PresentCells, row: number, but: ReadonlySet<number>): boolean {
  const { firstColumn, lastColumn } = held.range
  for (let column = firstColumn; column <= lastColumn; column++) {
    if (!but.has(column) && held.at(row, column) !== null) return false
  }
  return true
}

function contentOfOld(content: OldContent): CellContent {
  return content === '' ? null : content
}
