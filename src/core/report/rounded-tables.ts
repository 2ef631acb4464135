import { leavesOf, nodesBelow } from '../allocation/rounding/branch.ts'
import { exactSum, shownSum } from '../allocation/rounding/exact-table.ts'
import { roundShares } from '../allocation/rounding/round-shares.ts'
import { valuesOf, type Figures, type RoundedAway } from './rounded-figures.ts'
import type { Row } from './rounded-rows.ts'

type RowName = Pick<Row, 'kind' | 'code' | 'objective'>

/** Whole units by the key of a column. */
type Values = Readonly<Record<string, number>>

/** Rows by period: `share` is in percent of the plan's total, with one decimal. */
export interface RoundedByPeriod {
  readonly rows: readonly (RowName & { readonly values: Values; readonly share: number })[]
  readonly total: Values
}

/** Rows of the whole plan by goal or by part; `total.all` is the sum of all columns. */
export interface RoundedOfPlan {
  readonly columns: readonly string[]
  readonly rows: readonly (RowName & { readonly values: Values; readonly total: number })[]
  readonly total: Values
}

/** The published tables: whole units that add up in both directions at every level. */
export interface RoundedTables {
  readonly unit: number
  readonly byPeriod: RoundedByPeriod
  readonly byGoal: RoundedOfPlan
  readonly byPart: RoundedOfPlan
  readonly log: readonly RoundedAway[]
}

/** The table by period, with each row's share of the plan. */
export function printedByPeriod(figures: Figures): RoundedByPeriod {
  const { rows, columns, exact } = figures
  const amounts = leavesOf(rows).map((row) => exactSum(exact.cells, row, columns.root))
  const tenths = roundShares(rows, amounts)
  return {
    rows: nodesBelow(rows).map((row) => ({
      ...nameOf(row.item),
      values: valuesOf(figures, row, columns.printed),
      share: tenths.slice(row.first, row.end).reduce((sum, share) => sum + share, 0) / 10,
    })),
    total: valuesOf(figures, rows, columns.printed),
  }
}

/** The table by goal or by part. */
export function printedOfPlan(figures: Figures): RoundedOfPlan {
  const { rows, columns, shown } = figures
  const leaves = leavesOf(columns.root)
  return {
    columns: leaves.map(({ item }) => item),
    rows: nodesBelow(rows).map((row) => ({
      ...nameOf(row.item),
      values: valuesOf(figures, row, leaves),
      total: shownSum(shown, row, columns.root),
    })),
    total: valuesOf(figures, rows, columns.printed),
  }
}

function nameOf({ kind, code, objective }: Row): RowName {
  return objective === undefined ? { kind, code } : { kind, code, objective }
}
