import { markOf, type SheetKey } from '../../../workbook/sheet-keys.ts'
import type { ChartPlan } from '../../../workbook/write-plan.ts'
import { loaded } from '../excel-run.ts'
import { sheetOf } from '../own-parts.ts'

/** The cells that a chart draws and the room it has, as its plan names them. */
export type ChartCells = Pick<ChartPlan, 'categories' | 'values' | 'place'>

/** A block of a sheet, in points from its upper left corner. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The chart of a sheet of ours as it is in the book. */
export interface PresentChart {
  /** The sheet's title. */
  readonly sheet: string
  /** The kinds of all charts on the sheet, in their order. */
  readonly kinds: readonly string[]
  /** Undefined where there is none of its name. */
  readonly box: Box | undefined
  /** What we left on the sheet to know of it. */
  readonly tag: string | undefined
  readonly room: Box
  /** All cells that are ours. */
  readonly cells: Box
  /** What its parts are called in the cells above them. */
  readonly heads: readonly string[]
}

/** The property of a sheet, seen by nobody, that tells of its chart: the cells it draws, or how it was begun. */
export const chartTag = 'rbb.chart'

/** The title of a sheet of ours; undefined where it is not there any more. */
export async function titleOfOurs(context: Excel.RequestContext, key: SheetKey): Promise<string | undefined> {
  const mark = await loaded(context, () =>
    context.workbook.names.getItemOrNullObject(markOf(key)).load('formula'),
  )
  return mark.isNullObject ? undefined : sheetOf(String(mark.formula).replace(/^=/, '')) || undefined
}

/**
 * Looks for a chart by its name. Nothing of it is asked for unless it is to be drawn.
 * @param within all cells of the sheet that are ours, such as `A1:S190`
 */
export async function presentChart(
  context: Excel.RequestContext,
  title: string,
  name: string,
  { values, place }: ChartCells,
  within: string,
): Promise<PresentChart> {
  const asked = await loaded(context, () =>
    askChart(context.workbook.worksheets.getItem(title), { values, place }, within),
  )
  const { charts, tag, room, cells, heads } = asked
  const own = charts.items.find((chart) => chart.name.toLowerCase() === name.toLowerCase())
  return {
    sheet: title,
    kinds: charts.items.map(({ chartType }) => chartType),
    box: own && boxOf(own),
    tag: tag.isNullObject ? undefined : tag.value,
    room: boxOf(room),
    cells: boxOf(cells),
    heads: heads.text[0] ?? [],
  }
}

function askChart(sheet: Excel.Worksheet, cells: Pick<ChartCells, 'values' | 'place'>, within: string) {
  sheet.charts.load('items/name,items/chartType,items/left,items/top,items/width,items/height')
  return {
    charts: sheet.charts,
    tag: sheet.customProperties.getItemOrNullObject(chartTag).load('value'),
    room: sheet.getRange(cells.place).load('left,top,width,height'),
    cells: sheet.getRange(within).load('left,top,width,height'),
    heads: sheet.getRange(cells.values).getRow(0).load('text'),
  }
}

/** Whether a chart covers cells of ours that are not its room. */
export function coversCells({ box, room, cells }: PresentChart): boolean {
  return box !== undefined && !isWithin(box, room) && overlap(box, cells)
}

function boxOf({ left, top, width, height }: Box): Box {
  return { left, top, width, height }
}

/** What is measured is whole pixels, which are parts of points. */
const tolerance = 1

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left - tolerance &&
    inner.top >= outer.top - tolerance &&
    inner.left + inner.width <= outer.left + outer.width + tolerance &&
    inner.top + inner.height <= outer.top + outer.height + tolerance
  )
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left + tolerance < other.left + other.width &&
    other.left + tolerance < one.left + one.width &&
    one.top + tolerance < other.top + other.height &&
    other.top + tolerance < one.top + one.height
  )
}
