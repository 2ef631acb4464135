import type { SheetPlan, WritePlan } from '../../../workbook/write-plan.ts'
import { drawChart, type Charted, type Drawn } from './draw-chart.ts'

/** What became of the charts of a write. */
interface DrawnCharts {
  /** The sheets on which one was added, by title. */
  readonly sheets: readonly string[]
  /** Why one could not be drawn, in words. */
  readonly undrawn: string | undefined
  /** Takes the charts back around the cells that they draw. */
  readonly undo: <Undone>(cells: () => Promise<Undone>) => Promise<Undone>
}

/** Draws the charts of a plan that is written already, in requests of their own: no figure waits for them. */
export async function drawCharts({ sheets }: WritePlan): Promise<DrawnCharts> {
  const drawn: Drawn[] = []
  for (const sheet of sheets.filter(hasChart)) drawn.push(await drawChart(sheet))
  return {
    sheets: drawn.flatMap(({ addedTo }) => addedTo ?? []),
    undrawn: drawn.flatMap(({ why }) => why ?? []).at(0),
    undo: async (cells) => {
      for (const { remove } of drawn) await remove()
      const undone = await cells()
      for (const { leadBack } of drawn) await leadBack()
      return undone
    },
  }
}

function hasChart(sheet: SheetPlan): sheet is Charted {
  return sheet.chart !== undefined
}
