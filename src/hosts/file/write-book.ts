import { HostError } from '../../workbook/host-error.ts'
import type { SheetPlan, WritePlan } from '../../workbook/write-plan.ts'
import { writeWorkbook } from '../../xlsx/write/write-workbook.ts'
import type { WrittenSheet } from '../../xlsx/write/written-book.ts'
import { XlsxError } from '../../xlsx/xlsx-error.ts'
import { chartLook } from './chart-look.ts'

/**
 * Writes a new workbook as planned; the same plan gives the same bytes.
 * @throws HostError in words where the plan cannot stand in a workbook
 */
export async function writeBook(plan: WritePlan): Promise<Uint8Array> {
  try {
    return await writeWorkbook({ ...plan, sheets: plan.sheets.map(withItsChart) })
  } catch (error) {
    if (error instanceof XlsxError) throw new HostError(error.code, error.message)
    throw error
  }
}

function withItsChart({ chart, ...sheet }: SheetPlan): WrittenSheet {
  return chart ? { ...sheet, charts: [chartLook(sheet, chart)] } : sheet
}
