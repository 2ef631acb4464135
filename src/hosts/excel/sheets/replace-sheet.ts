import type { CellRange } from '../../../workbook/address.ts'
import type { SheetPlan, TablePlan } from '../../../workbook/write-plan.ts'
import { makeMoves, movedBy, movesBack, type Move } from './aligned-tables.ts'
import { addressOf, blocksAround, remembered, type CellTest } from './cell-blocks.ts'
import { isFormula, isSame } from './cell-content.ts'
import { clearFrame, clearLooks, clearTableFilters, columnsOfKept, ownLines } from './clear-structure.ts'
import { oldBlocks } from './old-blocks.ts'
import { columnsFrom, type PresentCells } from './present-cells.ts'
import type { PresentSheet } from './present-sheet.ts'
import { SheetPhases, type SheetCalls } from './sheet-calls.ts'
import { SheetCells } from './sheet-cells.ts'
import { structureOf } from './sheet-structure.ts'
import { digestFor } from './structure-digest.ts'
import type { SheetWork } from './sheet-work.ts'
import { changing, tagSheet } from './structure-tag.ts'
import { updateCells } from './update-cells.ts'
import { alignColumns, hasOtherColumns } from './table-columns.ts'
import { ourProtection } from './write-rules.ts'
import { writeWhole } from './write-whole.ts'

/** The part of a sheet that is ours to replace. */
export function ownPart(
  { key }: Pick<PresentSheet, 'key'>,
  used: CellRange | undefined,
): CellRange | undefined {
  if (key !== '_rbb' || !used) return used
  if (used.firstColumn > columnsOfKept) return undefined
  return { ...used, lastColumn: Math.min(used.lastColumn, columnsOfKept) }
}

/**
 * Makes a sheet equal to its plan: cells that differ are written, those beyond the plan are cleared, and where its
 * structure is not as we wrote it last, it is written anew.
 * @param held what stands on it now
 * @param isStale whether formulas may be others than they are now, so that all of them are written
 */
export function replaceSheet(
  plan: SheetPlan,
  present: PresentSheet,
  held: PresentCells | undefined,
  isStale: boolean,
): SheetWork {
  const cells = new SheetCells(plan)
  const structure = structureOf(plan, cells)
  const digest = digestFor(plan)
  const moves = movesBack(present.title, plan.tables, present.tables)
  const isAnew = present.tag !== digest || !hasItsTables(plan, present) || !hasItsPrintArea(plan, present)
  const range = unionOf(cells.range, ownPart(present, held?.range))
  const planned = cells.range ?? firstCell
  const heldAt: PresentCells['at'] = (row, column) => held?.at(row, column) ?? null
  const within = { ...range, lastRow: planned.lastRow }
  // Cells that move before they are written cannot be compared with those that are there.
  const isShifted = moves.length > 0 || hasOtherColumns(plan, present)
  const differs = remembered(
    within,
    (row, column) =>
      isShifted ||
      (isStale && isFormula(cells.contentAt(row, column))) ||
      !isSame(cells.contentAt(row, column), heldAt(row, column)),
  )
  const below = belowOf(range, planned, movedBy(moves, 'rows'))
  const isFilledBelow =
    below !== undefined &&
    (isShifted || blocksAround(below, (row, column) => heldAt(row, column) !== null).length > 0)
  const isProtectedAgain = plan.isProtected === true && !present.isProtected
  const hasChanges = isAnew || isFilledBelow || blocksAround(within, differs).length > 0
  if (!hasChanges && !isProtectedAgain) return { isPlain: true }
  const phases = new SheetPhases(present.id)
  const { before, contents, after } = phases
  if (present.isProtected) before.add(({ protection }) => protection.unprotect())
  if (hasChanges) clearTableFilters(before, present)
  if (isAnew) {
    before.add((sheet) => tagSheet(sheet, changing))
    prepareTables(before, plan, present)
    alignColumns(before, plan, present)
    makeMoves(before, moves)
    const lines = ownLines(plan.key)
    clearLooks(before, lines)
    clearFrame(before, lines, { rows: `1:${range.lastRow}`, columns: columnsFrom(1, range.lastColumn) })
    resizeTables(before, plan, present, moves)
    writeWhole(phases, structure, cells, within, differs, missingTables(plan, present))
  } else updateCells(phases, within, cells, structure.merges, differs)
  if (isFilledBelow) contents.add((sheet) => sheet.getRange(addressOf(below)).clear('Contents'))
  if (plan.isProtected) after.add(({ protection }) => protection.protect(ourProtection))
  if (isAnew) after.add((sheet) => tagSheet(sheet, digest))
  const isWritten: CellTest = (row, column) => row > planned.lastRow || differs(row, column)
  return {
    isPlain: !isAnew && !present.isProtected && !isProtectedAgain,
    steps: phases.steps,
    replaced: {
      key: plan.key,
      tables: plan.tables.map(({ name }) => ({ name, ref: refOf(present, name) ?? null })),
      blocks: oldBlocks(range, isWritten, heldAt),
      isHead: false,
      hasNewStructure: isAnew,
    },
  }
}

const firstCell: CellRange = { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1 }

function hasItsTables(plan: SheetPlan, { tables }: PresentSheet): boolean {
  return (
    tables.length === plan.tables.length &&
    plan.tables.every(({ name, ref, columns }) =>
      tables.some(
        (one) =>
          one.name.toLowerCase() === name.toLowerCase() &&
          addressOf(one.range) === ref &&
          one.hasHeaders &&
          !one.hasTotals &&
          one.columns.join('\n') === columns.join('\n'),
      ),
    )
  )
}

/** Where people insert rows into a report, what it prints grows along. */
function hasItsPrintArea({ print }: SheetPlan, { printArea }: PresentSheet): boolean {
  return print?.area === undefined || print.area.replaceAll('$', '') === printArea
}

/** Tables of ours get their headers back and lose their totals; others on our sheet are none any more. */
function prepareTables(calls: SheetCalls, plan: SheetPlan, { tables }: PresentSheet): void {
  for (const { name, hasHeaders, hasTotals } of tables) {
    if (!isPlanned(plan, name)) calls.add((sheet) => void sheet.tables.getItem(name).convertToRange())
    else if (!hasHeaders || hasTotals) {
      calls.add((sheet) => {
        const table = sheet.tables.getItem(name)
        table.showTotals = false
        table.showHeaders = true
      })
    }
  }
}

function isPlanned({ tables }: SheetPlan, name: string): boolean {
  return tables.some((table) => table.name.toLowerCase() === name.toLowerCase())
}

function resizeTables(
  calls: SheetCalls,
  plan: SheetPlan,
  present: PresentSheet,
  moves: readonly Move[],
): void {
  for (const { name, ref, style, filter } of plan.tables) {
    const before = refOf(present, name)
    if (before === undefined) continue
    const isElsewhere = before !== ref || moves.length > 0
    calls.add(
      (sheet) => {
        const table = sheet.tables.getItem(name)
        if (isElsewhere) table.resize(ref)
        table.style = style
        table.showBandedRows = false
        table.showFilterButton = filter
      },
      { calls: 2 },
    )
  }
}

function refOf({ tables }: PresentSheet, name: string): string | undefined {
  const table = tables.find((one) => one.name.toLowerCase() === name.toLowerCase())
  return table && addressOf(table.range)
}

function missingTables({ tables }: SheetPlan, present: PresentSheet): readonly TablePlan[] {
  return tables.filter(({ name }) => refOf(present, name) === undefined)
}

function unionOf(one: CellRange | undefined, other: CellRange | undefined): CellRange {
  const [first, second] = [one ?? other ?? firstCell, other ?? one ?? firstCell]
  return {
    firstRow: 1,
    firstColumn: 1,
    lastRow: Math.max(first.lastRow, second.lastRow),
    lastColumn: Math.max(first.lastColumn, second.lastColumn),
  }
}

/** The rows that stand below the plan, where they come to lie once rows were moved. */
function belowOf(range: CellRange, planned: CellRange, rows: number): CellRange | undefined {
  const lastRow = range.lastRow + Math.max(0, rows)
  if (lastRow <= planned.lastRow) return undefined
  return { ...range, firstRow: planned.lastRow + 1, lastRow }
}
