import { rangeAt } from '../../../workbook/address.ts'
import type { PlannedValue } from '../../../workbook/planned-cell.ts'
import type { TableExtent } from '../../../workbook/write-plan.ts'
import type { Step } from '../step.ts'
import type { Block } from './blocks.ts'
import type { EditsWork } from './plan-edits.ts'

/** What a call takes in a request beside its values. */
const callBytes = 600

/** The steps that make tables longer, and then those that write cells block by block. */
export function editSteps(
  { grown, extended, targets }: Pick<EditsWork, 'grown' | 'extended' | 'targets'>,
  blocks: readonly Block[],
): readonly Step[] {
  return [
    ...grown.map(resizeStep),
    ...newRowsOf(targets).map(likeTheRowAbove),
    ...blocks.map(blockStep),
    ...extended.map(resizeStep),
  ]
}

function resizeStep({ table, ref }: TableExtent): Step {
  return { bytes: callBytes, cells: 0, queue: ({ workbook }) => workbook.tables.getItem(table).resize(ref) }
}

/** The address of a block, within its sheet. */
export function addressOf({ row, column, targets }: Block): string {
  return rangeAt(row, column, row + targets.length - 1, column)
}

function blockStep(block: Block): Step {
  const values = block.targets.map(({ value }) => [given(value)])
  const numberFormat = block.targets[0]?.numberFormat
  return {
    bytes: callBytes + JSON.stringify(values).length,
    cells: values.length,
    queue: ({ workbook }) => {
      const range = workbook.worksheets.getItem(block.sheet).getRange(addressOf(block))
      if (numberFormat !== undefined) range.numberFormat = values.map(() => [numberFormat])
      range.values = values
    },
  }
}

/** In an array of values `null` would leave a cell alone. */
function given(value: PlannedValue): string | number | boolean {
  if (value === null) return ''
  // Excel takes these for the beginning of a formula in any cell; the apostrophe is not kept.
  return typeof value === 'string' && /^[=+\-@'\t\r\n]/.test(value) ? `'${value}` : value
}

interface NewRow {
  readonly sheet: string
  readonly row: number
  readonly columns: readonly number[]
}

function newRowsOf(targets: EditsWork['targets']): readonly NewRow[] {
  const rows = new Map<string, { sheet: string; row: number; columns: number[] }>()
  for (const { isNewRow, sheet, row, column } of targets) {
    if (!isNewRow) continue
    const key = `${row} ${sheet}`
    const known = rows.get(key)
    if (known) known.columns.push(column)
    else rows.set(key, { sheet, row, columns: [column] })
  }
  return [...rows.values()].sort((a, b) => a.row - b.row)
}

function likeTheRowAbove({ sheet, row, columns }: NewRow): Step {
  const [left, right] = [Math.min(...columns), Math.max(...columns)]
  return {
    bytes: callBytes,
    cells: 0,
    queue: ({ workbook }) => {
      const worksheet = workbook.worksheets.getItem(sheet)
      const above = worksheet.getRange(rangeAt(row - 1, left, row - 1, right))
      worksheet.getRange(rangeAt(row, left, row, right)).copyFrom(above, 'Formats')
    },
  }
}
