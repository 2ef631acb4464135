import { cellAt, rangeAt } from '../../../workbook/address.ts'
import type { TableExtent } from '../../../workbook/write-plan.ts'
import type { Step } from '../step.ts'
import { targetsIn, type Block } from './blocks.ts'
import type { EditsWork } from './plan-edits.ts'
import type { Target } from './target.ts'
import { generalFormat, given, needsApostrophe } from './given.ts'

/** What a call takes in a request beside its values. */
const callBytes = 600

/**
 * The steps that make changes of cells: our tables get longer before rows come to them, cells get the number formats
 * by which Excel reads what is written, and a person's own tables grow once the cells beside them are filled.
 */
export function editSteps(
  { grown, extended, targets }: Pick<EditsWork, 'grown' | 'extended' | 'targets'>,
  blocks: readonly Block[],
): readonly Step[] {
  const formats = formatsOf(blocks)
  return [
    // Before a table grows: whoever ends an interrupted write finds its new rows in it.
    ...newRowsOf(targets).map(likeTheRowAbove),
    ...grown.map(resizeStep),
    ...formats.flatMap(({ before, ...cells }) => (before === undefined ? [] : formatStep(cells, before))),
    ...blocks.map(valueStep),
    ...formats.flatMap(({ after, ...cells }) => (after === undefined ? [] : formatStep(cells, after))),
    ...extended.map(resizeStep),
  ]
}

function resizeStep({ table, ref }: TableExtent): Step {
  return { bytes: callBytes, cells: 0, queue: ({ workbook }) => workbook.tables.getItem(table).resize(ref) }
}

/** The address of a block, within its sheet. */
export function addressOf({ row, column, rows }: Block): string {
  const width = Math.max(1, rows[0]?.length ?? 0)
  return rangeAt(row, column, row + rows.length - 1, column + width - 1)
}

function valueStep(block: Block): Step {
  // In an array of values null leaves a cell alone.
  const values = block.rows.map((row) => row.map((target) => (target ? given(target) : null)))
  return {
    bytes: callBytes + JSON.stringify(values).length,
    cells: targetsIn(block).length,
    queue: ({ workbook }) => {
      workbook.worksheets.getItem(block.sheet).getRange(addressOf(block)).values = values
    },
  }
}

/** Cells below each other that get the same number formats before and after they are written. */
interface Formats {
  readonly sheet: string
  readonly column: number
  readonly firstRow: number
  readonly lastRow: number
  readonly before: string | undefined
  readonly after: string | undefined
}

function formatsOf(blocks: readonly Block[]): readonly Formats[] {
  const targets = blocks.flatMap(targetsIn).filter(({ numberFormat }) => numberFormat !== undefined)
  const found: Formats[] = []
  for (const target of targets.sort((a, b) => a.column - b.column || a.row - b.row)) {
    const { sheet, column, row } = target
    const { before, after } = formatsAround(target)
    const at = found.findLastIndex((one) => one.sheet === sheet)
    const last = found[at]
    const goesOn =
      last?.column === column && last.lastRow === row - 1 && last.before === before && last.after === after
    if (goesOn) found[at] = { ...last, lastRow: row }
    else found.push({ sheet, column, firstRow: row, lastRow: row, before, after })
  }
  return found
}

/**
 * A text behind an apostrophe is written into a plain cell: versions of Excel differ in what it means in a text cell.
 * A cell that has its format already is not given it again.
 */
function formatsAround(target: Target): Pick<Formats, 'before' | 'after'> {
  const { numberFormat, had } = target
  const first = needsApostrophe(target) ? generalFormat : numberFormat
  return {
    before: first === had ? undefined : first,
    after: numberFormat === first ? undefined : numberFormat,
  }
}

function formatStep(
  { sheet, column, firstRow, lastRow }: Omit<Formats, 'before' | 'after'>,
  numberFormat: string,
): readonly Step[] {
  return [
    {
      bytes: callBytes,
      cells: 0,
      queue: ({ workbook }) => {
        const range = workbook.worksheets
          .getItem(sheet)
          .getRange(
            firstRow === lastRow ? cellAt(firstRow, column) : rangeAt(firstRow, column, lastRow, column),
          )
        // One format for all of them: Excel takes that as well as a table of formats.
        Object.assign(range, { numberFormat })
      },
    },
  ]
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
