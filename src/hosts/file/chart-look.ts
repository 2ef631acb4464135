import { cellAt, fixed, onSheet, parseRange, rangeAt, type CellRange } from '../../workbook/address.ts'
import { chartSizes } from '../../workbook/styles.ts'
import type { ChartPlan, PlannedCell, SheetPlan } from '../../workbook/write-plan.ts'
import type { ChartAxis, ChartCorner, ChartLook, ChartSource } from '../../xlsx/chart-look.ts'

const axis: ChartAxis = { isShown: true, hasGridlines: false, isReversed: false, font: {} }

/** The planned chart of a sheet as a file holds it, with what stands in its cells as known now. */
export function chartLook(sheet: SheetPlan, plan: ChartPlan): ChartLook {
  const [categories, values, place] = [rangeOf(plan.categories), rangeOf(plan.values), rangeOf(plan.place)]
  return {
    name: plan.name,
    description: plan.description,
    from: cornerAt(place.firstRow, place.firstColumn),
    to: cornerAt(place.lastRow + 1, place.lastColumn + 1),
    shape: 'bar',
    grouping: 'stacked',
    hasMarkers: false,
    hasLines: false,
    isSmooth: false,
    title: { text: plan.title, font: { size: chartSizes.title }, overlay: false },
    legend: { position: 'b', overlay: false, font: {} },
    // Bars stand in the order of the rows.
    category: { ...axis, isReversed: true, font: { size: chartSizes.labels } },
    value: {
      ...axis,
      hasGridlines: true,
      numberFormat: plan.numberFormat,
      title: { text: plan.unit, font: {} },
    },
    series: columnsOf(values).map(({ firstRow, ...column }, at) => ({
      name: sourceOf(sheet, { ...column, firstRow, lastRow: firstRow }),
      categories: sourceOf(sheet, categories),
      values: sourceOf(sheet, { ...column, firstRow: firstRow + 1 }),
      ...(plan.fills[at] !== undefined && { fill: plan.fills[at] }),
      points: [],
    })),
  }
}

function columnsOf({ firstColumn, lastColumn, ...rows }: CellRange): readonly CellRange[] {
  return Array.from({ length: lastColumn - firstColumn + 1 }, (_, at) => ({
    ...rows,
    firstColumn: firstColumn + at,
    lastColumn: firstColumn + at,
  }))
}

function sourceOf({ name, blocks }: SheetPlan, range: CellRange): ChartSource {
  const { firstRow, lastRow, firstColumn: column, lastColumn } = range
  const values = Array.from({ length: lastRow - firstRow + 1 }, (_, at) => {
    const row = firstRow + at
    const block = blocks.find(
      (one) =>
        row >= one.row &&
        row < one.row + one.rows.length &&
        column >= one.column &&
        column < one.column + (one.rows[row - one.row]?.length ?? 0),
    )
    return shownIn(block?.rows[row - block.row]?.[column - block.column] ?? null)
  })
  const cells = lastRow > firstRow ? rangeAt(firstRow, column, lastRow, lastColumn) : cellAt(firstRow, column)
  return { formula: onSheet(name, fixed(cells)), values }
}

function shownIn(cell: PlannedCell): string | number | null {
  const value = typeof cell === 'object' ? (cell?.value ?? null) : cell
  return typeof value === 'boolean' ? String(value) : value
}

/** Its corner, counted from 0. */
function cornerAt(row: number, column: number): ChartCorner {
  return { row: row - 1, column: column - 1, down: 0, across: 0 }
}

function rangeOf(text: string): CellRange {
  const range = parseRange(text)
  if (!range) throw new Error(`${text} is no range`)
  return range
}
