import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import { openExcel } from '../../../src/hosts/excel/open-excel.ts'
import type { ExcelBook } from '../../../src/hosts/excel/excel-book.ts'
import type { ExcelGrid } from '../../../src/hosts/excel/excel-grid.ts'

/** The time at which tests write. */
export const testTime = new Date('2020-03-31T10:15:00Z')

/** A new blank book behind the stand-in, and what opens it. */
export async function blankBook(excel: StandIn): Promise<{ book: ExcelBook; grid: ExcelGrid }> {
  await excel.open()
  return openExcel(() => testTime)
}

/** Requests since the last reset, and the size of the largest. */
export function trafficOf(excel: StandIn) {
  const { roundTrips, largestRequest, largestResponse } = excel.channel.traffic
  return { trips: roundTrips.length, request: largestRequest, response: largestResponse }
}
