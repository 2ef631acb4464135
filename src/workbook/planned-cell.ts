import type { CellStyle } from './styles.ts'

export type PlannedValue = string | number | boolean | null

export type PlannedCell = PlannedValue | CellPlan

export interface CellPlan {
  /** Beside a formula: its result as known when the plan was made. */
  readonly value?: PlannedValue
  /** Without a leading `=`. */
  readonly formula?: string
  readonly style?: CellStyle | undefined
  /** A place in this book, such as `'Budget'!H12`. */
  readonly link?: string
}
