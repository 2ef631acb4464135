import { textOf } from '../../../core/budget/cell.ts'
import type { CellEdit } from '../../../workbook/cell-edit.ts'
import type { Receipt } from '../../../workbook/port.ts'
import { rangeAt } from '../../../workbook/address.ts'
import type { TableExtent } from '../../../workbook/write-plan.ts'
import type { Glance } from '../glance.ts'
import { readInPieces } from '../read/in-pieces.ts'
import { askAdded, askTaken } from './ask-blocks.ts'
import { askCells } from './ask-cells.ts'
import { askRows } from './ask-rows.ts'
import { wholeLines } from './find-rows.ts'
import { withFormats } from './fitting-formats.ts'
import type { KnownTables } from './known-tables.ts'
import { lockedAmong, refuseLocked, withoutLocked } from './locked.ts'
import type { Edits, Target } from './target.ts'

/** A cell to be written, and the edit that asks for it; rows and blocks of ours have none. */
export interface EditTarget extends Target {
  readonly edit?: CellEdit
}

/** Changes of cells that can be made now, those that cannot, and what takes them back. */
export interface EditsWork {
  readonly targets: readonly EditTarget[]
  /** Tables of ours that have to grow before rows come to them. */
  readonly grown: readonly TableExtent[]
  /** Tables of a person's own that grow over columns once those are filled. */
  readonly extended: readonly TableExtent[]
  readonly skipped: Receipt['skipped']
  readonly inverse: Edits
}

/**
 * Finds the cells of edits as they are now; writes nothing.
 * @throws ColumnsMoved where the columns of a table stand elsewhere than when it was read
 * @throws HostError in words where rows or cells cannot be added
 */
export async function planEdits(
  context: Excel.RequestContext,
  { edits, rows, added, taken, extended }: Edits,
  glance: Glance,
  known: KnownTables | undefined,
): Promise<EditsWork> {
  const [cells, tables] = [askCells(edits, glance, known), askRows(rows, glance)]
  const [toFill, toClear] = [askAdded(added), askTaken(taken)]
  const areas = [cells, tables, toFill, toClear].flatMap((asked) => asked.areas)
  await readInPieces(
    context,
    areas.map((area) => area.values()),
  )
  await readInPieces(
    context,
    areas.flatMap((area) => area.details()),
  )
  const inPlace = wholeLines(cells.result())
  const extents = extentsOf(extended, glance)
  const blocks = [...toFill.result(), ...toClear.result()]
  const everyRow = tables
    .result()(new Set())
    .flatMap(({ targets }) => targets)
  const candidates = [...inPlace.targets.map(({ target }) => target), ...everyRow, ...blocks]
  const locked = await lockedAmong(context, candidates, glance)
  refuseLocked([...everyRow, ...blocks], locked)
  const found = await withFormats(context, wholeLines(withoutLocked(inPlace, locked)))
  const placed = tables.result()(new Set(found.skipped.flatMap(({ edit }) => edit.line ?? [])))
  return {
    targets: [
      ...found.targets.map(({ edit, target }) => ({ ...target, edit })),
      ...placed.flatMap(({ targets }) => targets),
      ...blocks,
    ],
    grown: placed.flatMap(({ table, grown }) => (grown === undefined ? [] : [{ table, ref: grown }])),
    extended: extents.wanted,
    skipped: found.skipped,
    inverse: {
      edits: found.targets.map(({ edit, target }) => ({
        ...edit,
        row: target.row,
        old: textOf(target.value),
        value: target.old,
      })),
      rows: placed.flatMap(({ inverse }) => inverse),
      taken: added,
      added: taken,
      extended: extents.present,
    },
  }
}

/** The tables that do not have the ranges they are to have, and the ranges they have. */
function extentsOf(
  extended: readonly TableExtent[],
  { tables }: Glance,
): { readonly wanted: readonly TableExtent[]; readonly present: readonly TableExtent[] } {
  const present = extended.flatMap(({ table, ref }): TableExtent[] => {
    const range = tables.find(({ name }) => name.toLowerCase() === table.toLowerCase())?.range
    if (!range) return []
    const now = rangeAt(range.firstRow, range.firstColumn, range.lastRow, range.lastColumn)
    return now === ref ? [] : [{ table, ref: now }]
  })
  const names = new Set(present.map(({ table }) => table))
  return { wanted: extended.filter(({ table }) => names.has(table)), present }
}
