import type { CellRange } from '../../../workbook/address.ts'
import { HostError } from '../../../workbook/host-error.ts'
import type { SheetPlan } from '../../../workbook/write-plan.ts'
import { makeMoves, type Move } from './aligned-tables.ts'
import { addressOf, blocksAround, type CellTest } from './cell-blocks.ts'
import { isFormula, isSame } from './cell-content.ts'
import { clearLooks, showRows } from './clear-structure.ts'
import { refuseFiltered } from './in-the-way.ts'
import { oldBlocks } from './old-blocks.ts'
import type { PresentCells } from './present-cells.ts'
import type { PresentSheet, PresentTable } from './present-sheet.ts'
import { SheetPhases } from './sheet-calls.ts'
import { SheetCells } from './sheet-cells.ts'
import { captionRow, headOf } from './sheet-head.ts'
import { structureOf } from './sheet-structure.ts'
import type { SheetWork } from './sheet-work.ts'
import { digestFor } from './structure-digest.ts'
import { changing, tagSheet } from './structure-tag.ts'
import { updateCells } from './update-cells.ts'
import { writeWhole } from './write-whole.ts'

/**
 * The rows above the first table of a sheet that is there; undefined where there are none.
 * @throws HostError `table-gone` where the table is, so that nobody knows where the user's rows begin
 */
export function presentHead(plan: SheetPlan, present: PresentSheet): CellRange | undefined {
  const lastRow = firstTable(plan, present).range.firstRow - 2
  const { width: lastColumn } = new SheetCells(headOf(plan))
  return lastRow < 1 ? undefined : { firstRow: 1, firstColumn: 1, lastRow, lastColumn }
}

/**
 * Makes the rows above the first table equal to the plan; where there are too few or too many, rows come or go.
 * @param isStale whether formulas may be others than they are now, so that all of them are written
 */
export function headRows(
  plan: SheetPlan,
  present: PresentSheet,
  held: PresentCells | undefined,
  isStale: boolean,
): SheetWork {
  const head = headOf(plan)
  const cells = new SheetCells(head)
  const structure = structureOf(head, cells)
  const digest = digestFor(plan)
  const table = firstTable(plan, present)
  const [caption, wanted] = [table.range.firstRow - 1, captionRow(plan)]
  const range = { firstRow: 1, firstColumn: 1, lastRow: wanted - 1, lastColumn: cells.width }
  const heldAt: PresentCells['at'] = (row, column) => (row < caption ? (held?.at(row, column) ?? null) : null)
  const differs: CellTest = (row, column) =>
    (isStale && isFormula(cells.contentAt(row, column))) ||
    !isSame(cells.contentAt(row, column), heldAt(row, column))
  const isAnew = present.tag !== digest || caption !== wanted
  if (!isAnew && blocksAround(range, differs).length === 0) return { isPlain: true }
  refuseFiltered(present)
  const phases = new SheetPhases(present.id)
  const { before, after } = phases
  if (isAnew) {
    before.add((sheet) => tagSheet(sheet, changing))
    makeMoves(before, movesOfHead(caption, wanted))
    clearLooks(before, addressOf(range))
    showRows(before, `1:${wanted - 1}`)
    writeWhole(phases, structure, cells, range, differs, [])
    after.add((sheet) => tagSheet(sheet, digest))
  } else updateCells(phases, range, cells, structure.merges, differs)
  const heldRows = { ...range, lastRow: Math.max(1, caption - 1) }
  return {
    isPlain: !isAnew,
    steps: phases.steps,
    replaced: {
      key: plan.key,
      tables: [{ name: table.name, ref: addressOf(table.range) }],
      blocks: oldBlocks(heldRows, (row, column) => row >= wanted || differs(row, column), heldAt),
      isHead: true,
      hasNewStructure: isAnew,
    },
  }
}

/** Rows that come or go right above the caption of the first table, so that it stands in the wanted row. */
export function movesOfHead(caption: number, wanted: number): readonly Move[] {
  return caption === wanted ? [] : [{ lines: 'rows', at: caption, by: wanted - caption }]
}

function firstTable({ tables: [wanted] }: SheetPlan, { title, tables }: PresentSheet): PresentTable {
  const found = tables.find(({ name }) => name.toLowerCase() === wanted?.name.toLowerCase())
  if (found) return found
  throw new HostError(
    'table-gone',
    `On sheet “${title}” the table ${wanted?.name ?? ''} is gone. Take that back, or delete the sheet: it is then made anew.`,
  )
}
