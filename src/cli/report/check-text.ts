import type { CheckReport } from '../../core/report/shapes.ts'
import { countsText } from './count-text.ts'
import { findingsText } from './findings-text.ts'
import { wrap } from './plain-text.ts'
import type { Page } from './style.ts'

/**
 * What a check found, for people: a block a file, then the counts.
 * @param all shortens no list
 */
export function checkText(
  { counts, findings, valid, illustrative }: CheckReport,
  all: boolean,
  page: Page,
): string {
  const [first = '', ...others] = countsText(counts)
  const advice = valid ? '' : ' Errors make figures wrong or incomplete: mend them first.'
  const note = illustrative ? ' The budget is illustrative.' : ''
  const summary = `${first.toUpperCase()}${others.join('')}.${advice}${note}`
  return `${[...findingsText(findings, all, page), page.style.heading(wrap(summary, page.width, ''))].join('\n\n')}\n`
}
