import type { LongWork } from '../../workbook/long-work.ts'
import type { BookLook, OpenWorkbook } from '../../workbook/port.ts'

/** How often Excel is asked whether it has calculated, and how long it is waited for, in milliseconds. */
const step = 250
const longest = 2_000

/**
 * Looks at the book until Excel has calculated it; of one that people calculate by hand nothing is waited for.
 * @param anyway nothing is waited for
 * @param patiently as long as it takes
 */
export async function settledCalculation(
  workbook: Pick<OpenWorkbook, 'look'>,
  { signal }: LongWork,
  anyway = false,
  patiently = false,
): Promise<{ readonly look: BookLook; readonly isSettled: boolean }> {
  for (let waited = 0; ; waited += step) {
    signal?.throwIfAborted()
    const look = await workbook.look()
    if (look.calculation !== 'busy' || anyway) return { look, isSettled: true }
    if (waited >= longest && !patiently) return { look, isSettled: false }
    await new Promise((resolve) => setTimeout(resolve, step))
  }
}
