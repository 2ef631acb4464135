import type { LongWork } from '../../workbook/long-work.ts'
import type { BookLook, OpenWorkbook } from '../../workbook/port.ts'

/** How often Excel is asked whether it has calculated, and how long it is waited for, in milliseconds. */
const step = 250
const longest = 2_000

/** Looks at the book until Excel has calculated it; of one that people calculate by hand nothing is waited for. */
export async function settledCalculation(
  workbook: OpenWorkbook,
  { signal }: LongWork,
): Promise<{ readonly look: BookLook; readonly isSettled: boolean }> {
  for (let waited = 0; ; waited += step) {
    signal?.throwIfAborted()
    const look = await workbook.look()
    if (look.calculation !== 'busy') return { look, isSettled: true }
    if (waited >= longest) return { look, isSettled: false }
    await new Promise((resolve) => setTimeout(resolve, step))
  }
}
