import type { LongWork } from '../../workbook/long-work.ts'
import type { Grid, OpenWorkbook } from '../../workbook/port.ts'
import type { StandingAt } from '../next-finding.ts'
import type { NextFinding } from './next-open-finding.ts'
import type { PlannedReports } from './planned-reports.ts'

/** The book that somebody has open, and what it takes to work in it. */
export interface BookBefore {
  readonly workbook: OpenWorkbook
  readonly grid: Grid
  readonly reckoning: Reckoning
}

/**
 * What is computed of the book as it is at that moment, on whatever thread that is done.
 * @throws HostError in words where it holds no lines, or they cannot be read
 */
export interface Reckoning {
  readonly planFindings: (work: LongWork) => Promise<PlannedReports>
  readonly planAppendixA: (work: LongWork) => Promise<PlannedReports>
  readonly nextFinding: (from: StandingAt, work: LongWork) => Promise<NextFinding>
}
