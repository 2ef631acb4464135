import { deleteChart, moveChart } from './book/charts.ts'
import type { Sheet } from './book/sheet.ts'
import type { Box } from './chart/chart-place.ts'
import type { ChartState } from './chart/chart-state.ts'
import { ExcelError } from './excel-error.ts'
import { PersonAtTabs } from './person-at-tabs.ts'

/** What people do to charts, which they know by the ids that stand behind them. */
export class PersonAtCharts extends PersonAtTabs {
  deleteChart(sheetName: string, id: string): void {
    this.act(() => {
      const { sheet, chart } = this.#chart(sheetName, id)
      deleteChart(this.book, sheet, chart)
    })
  }

  /** Drags a chart to a place, in pixels from the upper left corner of the sheet; its size stays. */
  moveChart(sheetName: string, id: string, to: Pick<Box, 'left' | 'top'>): void {
    this.act(() => {
      const { sheet, chart } = this.#chart(sheetName, id)
      moveChart(sheet, chart, to)
    })
  }

  #chart(sheetName: string, id: string): { readonly sheet: Sheet; readonly chart: ChartState } {
    const sheet = this.book.sheet(sheetName)
    const chart = sheet.charts.find((one) => one.id === id)
    if (!chart) throw new ExcelError('ItemNotFound')
    return { sheet, chart }
  }
}
