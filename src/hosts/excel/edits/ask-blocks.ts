import { isBlank, textOf, type Cell } from '../../../core/budget/cell.ts'
import { cellAt } from '../../../workbook/address.ts'
import type { AddedCells } from '../../../workbook/cell-edit.ts'
import { HostError } from '../../../workbook/host-error.ts'
import type { PlannedCell, PlannedValue } from '../../../workbook/planned-cell.ts'
import type { OpenedBook } from '../../../workbook/opened/opened-book.ts'
import { SheetArea } from '../read/sheet-area.ts'
import type { Asked } from './ask-cells.ts'
import { isMistakable, textFormat } from './given.ts'
import { holds, plainValue, type Target } from './target.ts'

/** Cells of blocks that are to be written, and how many hold something that is not ours to change. */
export interface BlockCells {
  readonly targets: readonly Target[]
  readonly missed: number
}

/**
 * Asks for blocks of a person's own sheet that are to be filled.
 * @throws HostError from `result` where they are no longer blank
 */
export function askAdded(blocks: readonly AddedCells[]): Asked<BlockCells> {
  return askBlocks(blocks, (target) => {
    if (holds(target.old, target.value)) return 'done'
    if (isBlank(target.old)) return target
    throw new HostError(
      'cells-in-the-way',
      `Cell ${cellAt(target.row, target.column)} on sheet ${target.sheet} was blank and now holds something. Nothing was written; try again.`,
    )
  })
}

/**
 * Asks for what stands beside blocks that are to be filled: where it is not what was read there, they are meant for
 * other rows.
 * @param read the book as it was read last
 * @throws HostError `cells-moved` from `result`
 */
export function askBeside(blocks: readonly AddedCells[], read: OpenedBook | undefined): Asked<void> {
  const asked = blocks.flatMap((block) => {
    const rows = read?.readSheet(block.sheet).rows ?? []
    if (block.column === 1 || rows.length === 0) return []
    const range = { ...areaOf(block).range, firstColumn: block.column - 1, lastColumn: block.column - 1 }
    return [
      { area: new SheetArea(block.sheet, range), rows: new Map(rows.map(({ row, cells }) => [row, cells])) },
    ]
  })
  return {
    areas: asked.map(({ area }) => area),
    result: () => {
      const moved = asked.find(({ area, rows }) =>
        area.cells().some(([now], down) => {
          const { firstRow, firstColumn } = area.range
          return textOf(now) !== textOf(rows.get(firstRow + down)?.[firstColumn - 1])
        }),
      )
      if (!moved) return
      throw new HostError(
        'cells-moved',
        `Sheet ${moved.area.sheet} was changed since it was read, so that columns would come to stand beside other rows. Nothing was written; look at it again.`,
      )
    },
  }
}

/** Asks for blocks that were filled by us and are to be blank again; a cell that holds something else is left. */
export function askTaken(blocks: readonly AddedCells[]): Asked<BlockCells> {
  return askBlocks(blocks, (target) => {
    if (isBlank(target.old)) return 'done'
    return holds(target.old, target.value) ? { ...target, value: null } : 'left'
  })
}

function askBlocks(
  blocks: readonly AddedCells[],
  judge: (target: Target) => Target | 'done' | 'left',
): Asked<BlockCells> {
  const asked = blocks.map((block) => ({ block, area: areaOf(block) }))
  return {
    areas: asked.map(({ area }) => area),
    result: () => {
      const judged = asked.flatMap(({ block, area }) => targetsOf(block, area.cells()).map(judge))
      return {
        targets: judged.filter((one) => typeof one === 'object'),
        missed: judged.filter((one) => one === 'left').length,
      }
    },
  }
}

function targetsOf(
  { sheet, row: top, column: left, rows }: AddedCells,
  cells: readonly (readonly Cell[])[],
): readonly Target[] {
  return rows.flatMap((row, down) =>
    row.map((planned, right): Target => {
      const old = plainValue(cells[down]?.[right])
      const value = valueOf(planned)
      const numberFormat = formatOf(planned) ?? (isMistakable(value) ? textFormat : undefined)
      return {
        sheet,
        row: top + down,
        column: left + right,
        old,
        value,
        ...(numberFormat !== undefined && { numberFormat }),
      }
    }),
  )
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
