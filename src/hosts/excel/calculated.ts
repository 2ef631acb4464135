import { HostError } from '../../workbook/host-error.ts'
import { glanceAt, type Glance } from './glance.ts'

/** How long Excel is waited for, and how often it is asked, in milliseconds. */
const patience = 2_000
const pause = 200

/**
 * Looks at a book once Excel has calculated; one that people calculate by hand is taken as it is.
 * @throws HostError `excel-calculating` where that takes too long
 */
export async function calculatedGlance(context: Excel.RequestContext, left = patience): Promise<Glance> {
  const glance = await glanceAt(context)
  if (glance.calculation !== 'busy') return glance
  if (left <= 0) {
    throw new HostError(
      'excel-calculating',
      'Excel is still calculating, so that formulas show old results. Wait until it is done, or read them as they are.',
    )
  }
  await new Promise((resolve) => setTimeout(resolve, pause))
  return calculatedGlance(context, left - pause)
}
