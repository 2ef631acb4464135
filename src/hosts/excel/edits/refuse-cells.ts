import { cellAt, type CellRange } from '../../../workbook/address.ts'
import { HostError } from '../../../workbook/host-error.ts'
import type { Glance } from '../glance.ts'
import { mergedCells } from '../read/merged-headers.ts'
import { refuseFiltered } from '../sheets/in-the-way.ts'
import type { Target } from './target.ts'

/** @throws HostError `sheet-filtered` where rows are to come or go on a sheet with a filter, which may hide them */
export function refuseHidden(targets: readonly Target[], { sheets }: Glance): void {
  const written = new Set(targets.map(({ sheet }) => sheet))
  for (const { name: title, isFiltered } of sheets) {
    if (written.has(title)) refuseFiltered({ title, isFiltered })
  }
}

/** @throws HostError `excel-merged` where Excel would drop what is written under merged cells */
export async function refuseMerged(context: Excel.RequestContext, targets: readonly Target[]): Promise<void> {
  const blocks = [...new Set(targets.map(({ sheet }) => sheet))].map((sheet) => ({
    sheet,
    range: around(targets.filter((target) => target.sheet === sheet)),
  }))
  const merged = await mergedCells(context, blocks)
  const covered = targets.find(({ sheet, row, column }) =>
    merged[blocks.findIndex((block) => block.sheet === sheet)]?.some(
      ({ firstRow, lastRow, firstColumn, lastColumn }) =>
        row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn,
    ),
  )
  if (!covered) return
  throw new HostError(
    'excel-merged',
    `Cell ${cellAt(covered.row, covered.column)} on sheet ${covered.sheet} is merged with others and is to be written. Unmerge it and try again.`,
  )
}

function around(targets: readonly Target[]): CellRange {
  const [rows, columns] = [targets.map(({ row }) => row), targets.map(({ column }) => column)]
  return {
    firstRow: rows.reduce((one, other) => Math.min(one, other), Infinity),
    lastRow: rows.reduce((one, other) => Math.max(one, other), 0),
    firstColumn: columns.reduce((one, other) => Math.min(one, other), Infinity),
    lastColumn: columns.reduce((one, other) => Math.max(one, other), 0),
  }
}
