import type { AllocationReport } from '../../core/report/shapes.ts'
import { unitName } from '../../texts/amount-words.ts'
import { counted } from './count-text.ts'
import { wrap } from './plain-text.ts'
import type { Page } from './style.ts'

/** How the rounded tables came to add up. */
export function roundingText({ rounded: { log, unit }, currency }: AllocationReport, page: Page): string {
  const figures =
    log.length === 0
      ? 'Every figure is the nearest to its exact value.'
      : `For that, ${counted(log.length, 'figure is', 'figures are')} not the nearest to the exact value; --format json lists them under "log".`
  return wrap(
    `Rounding: tables in ${unitName(currency, unit)} add up in both directions. ${figures}`,
    page.width,
  )
}
