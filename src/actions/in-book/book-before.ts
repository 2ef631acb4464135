import type { ResultsFramework } from '../../core/framework/schema.ts'
import type { Grid, OpenWorkbook } from '../../workbook/port.ts'

/** The book that somebody has open, and what it takes to work in it. */
export interface BookBefore {
  readonly workbook: OpenWorkbook
  readonly grid: Grid
  /** For a book that carries no framework. */
  readonly fallback: ResultsFramework
  readonly now: () => Date
}
