import type { AllocationReport } from '../../core/report/shapes.ts'
import { goalsText } from './goals-text.ts'
import { linkageText } from './linkage-text.ts'
import { objectivesText } from './objectives-text.ts'
import type { Page } from './style.ts'
import type { Titles } from '../../texts/titles.ts'

/** Appendix A: goals, sectors with their objectives, and which objective serves which goal. */
export function appendixText(report: AllocationReport, titles: Titles, page: Page): readonly string[] {
  return [
    page.style.heading('Appendix A: allocation of resources (linkage with the financial plan)'),
    goalsText(report, titles, page),
    objectivesText(report, titles, page),
    ...linkageText(report, page),
  ]
}
