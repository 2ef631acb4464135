import { HostError } from '../../../workbook/host-error.ts'
import type { ChartPlan, SheetPlan } from '../../../workbook/write-plan.ts'
import { inExcel, send } from '../excel-run.ts'
import { addressOf } from '../sheets/cell-blocks.ts'
import { SheetCells } from '../sheets/sheet-cells.ts'
import { chartTag, coversCells, presentChart, titleOfOurs } from './present-chart.ts'
import {
  addChart,
  cellsOfTag,
  dressChart,
  isBegun,
  leadChart,
  placeChart,
  seriesOf,
  tagOf,
} from './write-chart.ts'

/** What became of a chart once the figures that it draws were written. */
export interface Drawn {
  /** The title of its sheet, where it was added. */
  readonly addedTo?: string
  /** Why it could not be drawn, in words. */
  readonly why?: string
  /** Takes back that it was added: to be done before the cells are taken back. */
  readonly remove: () => Promise<void>
  /** Leads it to the cells that it drew before: to be done once those are back. */
  readonly leadBack: () => Promise<void>
}

export const notDrawn: Drawn = { remove: () => Promise.resolve(), leadBack: () => Promise.resolve() }

/** A sheet with a chart. */
export type Charted = SheetPlan & { readonly chart: ChartPlan }

/**
 * Draws the chart of a sheet whose figures stand there already: it is added where there is none, and otherwise led to
 * its cells. One that somebody deleted stays away, unless it is asked for. Whatever goes wrong, the figures stand.
 */
export async function drawChart(plan: Charted): Promise<Drawn> {
  try {
    return await inExcel((context) => draw(context, plan))
  } catch (thrown) {
    if (!(thrown instanceof HostError)) throw thrown
    return { ...notDrawn, why: thrown.message }
  }
}

async function draw(context: Excel.RequestContext, plan: Charted): Promise<Drawn> {
  const { chart, key } = plan
  const title = await titleOfOurs(context, key)
  if (title === undefined) return notDrawn
  const { range } = new SheetCells(plan)
  const within = range ? addressOf(range) : 'A1'
  const present = await presentChart(context, title, chart.name, chart, within)
  const isThere = present.box !== undefined
  const isDeleted = !isThere && present.tag !== undefined && !isBegun(present)
  if (isDeleted && chart.isAsked !== true) return notDrawn
  const isNew = !isThere || isBegun(present)
  const series = isThere
    ? await seriesOf(context, present, chart.name)
    : await addChart(context, present, chart)
  await send(context, () => {
    const sheet = context.workbook.worksheets.getItem(title)
    const drawn = sheet.charts.getItem(chart.name)
    leadChart(sheet, drawn, chart, series, present.heads, isNew)
    if (isNew) dressChart(drawn, chart)
    if (isNew || chart.isAsked || coversCells(present)) placeChart(drawn, chart)
    sheet.customProperties.add(chartTag, tagOf(chart))
  })
  return isNew
    ? { ...notDrawn, addedTo: title, remove: () => remove(plan, present.tag) }
    : { ...notDrawn, leadBack: () => leadBack(plan, present.tag) }
}

/** @param tag what the sheet told before */
async function remove({ key, chart }: Charted, tag: string | undefined): Promise<void> {
  await inExcel(async (context) => {
    const title = await titleOfOurs(context, key)
    if (title === undefined) return
    const present = await presentChart(context, title, chart.name, chart, 'A1')
    await send(context, () => {
      const { charts, customProperties } = context.workbook.worksheets.getItem(title)
      if (present.box) charts.getItem(chart.name).delete()
      if (tag !== undefined) customProperties.add(chartTag, tag)
      else if (present.tag !== undefined) customProperties.getItem(chartTag).delete()
    })
  })
}

async function leadBack({ key, chart }: Charted, tag: string | undefined): Promise<void> {
  const cells = cellsOfTag(tag)
  if (!cells || tag === tagOf(chart)) return
  await inExcel(async (context) => {
    const title = await titleOfOurs(context, key)
    if (title === undefined) return
    const present = await presentChart(context, title, chart.name, cells, 'A1')
    if (!present.box) return
    const series = await seriesOf(context, present, chart.name)
    await send(context, () => {
      const sheet = context.workbook.worksheets.getItem(title)
      const drawn = sheet.charts.getItem(chart.name)
      leadChart(sheet, drawn, { ...cells, fills: chart.fills }, series, present.heads, false)
      placeChart(drawn, cells)
      sheet.customProperties.add(chartTag, tagOf(cells))
    })
  })
}
