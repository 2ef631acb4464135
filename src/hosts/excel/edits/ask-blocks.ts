import { isBlank } from '../../../core/budget/cell.ts'
import { cellAt } from '../../../workbook/address.ts'
import type { AddedCells } from '../../../workbook/cell-edit.ts'
import { HostError } from '../../../workbook/host-error.ts'
import type { PlannedCell, PlannedValue } from '../../../workbook/planned-cell.ts'
import { SheetArea } from '../read/sheet-area.ts'
import type { Asked } from './ask-cells.ts'
import { holds, plainValue, type Target } from './target.ts'

/**
 * Asks for blocks of a person's own sheet that are to be filled.
 * @throws HostError from `result` where they are no longer blank
 */
export function askAdded(blocks: readonly AddedCells[]): Asked<readonly Target[]> {
  return askBlocks(blocks, (target) => {
    if (isBlank(target.old) || target.old === target.value)
      return holds(target.old, target.value) ? [] : [target]
    throw new HostError(
      'cells-in-the-way',
      `Cell ${cellAt(target.row, target.column)} on sheet ${target.sheet} was blank and now holds something. Nothing was written; try again.`,
    )
  })
}

/** Asks for blocks that were filled by us and are to be blank again; a cell that holds something else is left. */
export function askTaken(blocks: readonly AddedCells[]): Asked<readonly Target[]> {
  return askBlocks(blocks, (target) =>
    holds(target.old, target.value) && !isBlank(target.old) ? [{ ...target, value: null }] : [],
  )
}

function askBlocks(
  blocks: readonly AddedCells[],
  targetsOf: (target: Target) => readonly Target[],
): Asked<readonly Target[]> {
  const asked = blocks.map((block) => ({ block, area: areaOf(block) }))
  return {
    areas: asked.map(({ area }) => area),
    result: () =>
      asked.flatMap(({ block, area }) => {
        const cells = area.cells()
        return block.rows.flatMap((row, down) =>
          row.flatMap((planned, right) => {
            const { sheet, row: top, column: left } = block
            const old = plainValue(cells[down]?.[right])
            const numberFormat = formatOf(planned)
            return targetsOf({
              sheet,
              row: top + down,
              column: left + right,
              old,
              value: valueOf(planned),
              ...(numberFormat !== undefined && { numberFormat }),
            })
          }),
        )
      }),
  }
}

function areaOf({ sheet, row, column, rows }: AddedCells): SheetArea {
  const width = Math.max(1, ...rows.map((cells) => cells.length))
  const range = {
    firstRow: row,
    lastRow: row + rows.length - 1,
    firstColumn: column,
    lastColumn: column + width - 1,
  }
  return new SheetArea(sheet, range)
}

function valueOf(planned: PlannedCell): PlannedValue {
  return planned !== null && typeof planned === 'object' ? (planned.value ?? null) : planned
}

function formatOf(planned: PlannedCell): string | undefined {
  return planned !== null && typeof planned === 'object' ? planned.style?.numberFormat : undefined
}
