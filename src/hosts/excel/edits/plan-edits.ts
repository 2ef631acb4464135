import { textOf } from '../../../core/budget/cell.ts'
import type { Receipt } from '../../../workbook/port.ts'
import type { TableExtent } from '../../../workbook/write-plan.ts'
import type { Glance } from '../glance.ts'
import type { OpenedBook } from '../../../workbook/opened/opened-book.ts'
import { readInPieces } from '../read/in-pieces.ts'
import { askAdded, askBeside, askTaken } from './ask-blocks.ts'
import { askCells } from './ask-cells.ts'
import { askRows } from './ask-rows.ts'
import { wholeLines } from './find-rows.ts'
import { withFormats } from './fitting-formats.ts'
import type { KnownTables } from './known-tables.ts'
import { lockedAmong, refuseLocked, withoutLocked } from './locked.ts'
import { refuseHidden, refuseMerged } from './refuse-cells.ts'
import { extentsOf, isHeader } from './extents.ts'
import type { Edits, KeptEdit, Target } from './target.ts'

/** A cell to be written, and the edit that asks for it; rows and blocks of ours have none. */
export interface EditTarget extends Target {
  readonly edit?: KeptEdit
}

/** Changes of cells that can be made now, those that cannot, and what takes them back. */
export interface EditsWork {
  readonly targets: readonly EditTarget[]
  /** Tables that get other ranges before cells are written: ours grow, so that rows can come to them. */
  readonly grown: readonly TableExtent[]
  /** Tables of a person's own that grow over columns once those are filled. */
  readonly extended: readonly TableExtent[]
  readonly skipped: Receipt['skipped']
  /** The changes that were asked for, with all that is needed to make them later. */
  readonly forward: Edits
  readonly inverse: Edits
  /** Rows and cells that were to go and are not there any more as they were written. */
  readonly missed: number
}

/**
 * Finds the cells of edits as they are now; writes nothing.
 * @throws ColumnsMoved where the columns of a table stand elsewhere than when it was read
 * @throws HostError in words where rows or cells cannot be added
 */
export async function planEdits(
  context: Excel.RequestContext,
  wished: Edits,
  glance: Glance,
  known: KnownTables | undefined,
  read: OpenedBook | undefined,
): Promise<EditsWork> {
  const { edits, rows, added, taken, extended } = wished
  const [cells, tables] = [askCells(edits, glance, known), askRows(rows, glance)]
  const [toFill, beside, toClear] = [askAdded(added), askBeside(added, read), askTaken(taken)]
  const areas = [cells, tables, toFill, beside, toClear].flatMap((asked) => asked.areas)
  await readInPieces(
    context,
    areas.map((area) => area.values()),
  )
  await readInPieces(
    context,
    areas.flatMap((area) => area.details()),
  )
  beside.result()
  const inPlace = wholeLines(cells.result())
  const extents = extentsOf(extended, glance)
  const cleared = toClear.result()
  // Excel gives a blank header of a table a text of its own.
  const [headers, clearable] = parted(cleared.targets, (target) => isHeader(target, glance, extents))
  const blocks = [...toFill.result().targets, ...clearable]
  const rowsOfTables = tables.result()(new Set())
  const ours = [...rowsOfTables.flatMap(({ targets }) => targets), ...blocks]
  const candidates = [...inPlace.targets.map(({ target }) => target), ...ours]
  const locked = await lockedAmong(context, candidates, glance)
  refuseLocked(ours, locked)
  refuseHidden(ours, glance)
  await refuseMerged(context, [...blocks, ...rowsOfTables.flatMap(({ targets }) => targets.filter(isNew))])
  const found = await withFormats(context, wholeLines(withoutLocked(inPlace, locked)))
  const placed = tables.result()(new Set(found.skipped.flatMap(({ edit }) => edit.line ?? [])))
  return {
    targets: [
      ...found.targets.map(({ edit, target }) => ({ ...target, edit })),
      ...placed.flatMap(({ targets }) => targets),
      ...blocks,
    ],
    grown: [
      ...placed.flatMap(({ table, grown }) => (grown === undefined ? [] : [{ table, ref: grown }])),
      ...extents.before,
    ],
    extended: extents.after,
    skipped: found.skipped,
    forward: wished,
    missed: placed.reduce((sum, { missed }) => sum + missed, cleared.missed + headers.length),
    inverse: {
      edits: found.targets.map(({ edit, target }) => ({
        ...edit,
        row: target.row,
        old: textOf(target.value),
        value: target.old,
        ...(target.had !== undefined && { numberFormat: target.had }),
      })),
      rows: placed.flatMap(({ inverse }) => inverse),
      taken: added,
      added: taken,
      extended: extents.back,
    },
  }
}

function parted<One>(all: readonly One[], isFirst: (one: One) => boolean): [One[], One[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))]
}

/** Cells below a table: in the table itself none can be merged. */
function isNew({ isNewRow }: Target): boolean {
  return isNewRow === true
}
