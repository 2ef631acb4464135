import { HostError } from '../../workbook/host-error.ts'
import type { WritePlan } from '../../workbook/write-plan.ts'
import { writeWorkbook } from '../../xlsx/write/write-workbook.ts'
import { XlsxError } from '../../xlsx/xlsx-error.ts'

/**
 * Writes a new workbook as planned; the same plan gives the same bytes.
 * @throws HostError in words where the plan cannot stand in a workbook
 */
export async function writeBook(plan: WritePlan): Promise<Uint8Array> {
  try {
    return await writeWorkbook(plan)
  } catch (error) {
    if (error instanceof XlsxError) throw new HostError(error.code, error.message)
    throw error
  }
}
