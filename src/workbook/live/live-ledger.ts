import type { LedgerRow } from '../../core/report/ledger.ts'
import type { Figure } from './figure.ts'
import { sumOfLedger, type LedgerQuery } from './ledger-sum.ts'

/** The column of the ledger that sums its years. */
export const planColumn = 'Plan'

/** Figures that sum the ledger: each a formula over the table in the book. */
export class LiveLedger {
  constructor(
    private readonly table: string,
    private readonly years: readonly number[],
    private readonly rows: readonly LedgerRow[],
  ) {}

  /** @param column one of the book's years, or the plan */
  figure(column: number | typeof planColumn, query: LedgerQuery): Figure {
    return { formula: sumOfLedger(this.table, column, query), centimes: this.centimes(column, query) }
  }

  private centimes(column: number | typeof planColumn, query: LedgerQuery): number {
    const year = column === planColumn ? undefined : this.years.indexOf(column)
    let sum = 0
    for (const row of this.rows) {
      if (!matches(row, query)) continue
      if (year === undefined) for (const amount of row.amounts) sum += amount
      else sum += row.amounts[year] ?? 0
    }
    return sum
  }
}

/** Whether Excel's SUMIFS would take the row: texts are compared without regard to case. */
function matches(row: LedgerRow, { stage, from, via, to, part }: LedgerQuery): boolean {
  return (
    (stage === undefined || row.stage === stage) &&
    isSame(row.from, from) &&
    isSame(row.via, via) &&
    isSame(row.to, to) &&
    isSame(row.part, part)
  )
}

function isSame(text: string, wanted: string | undefined): boolean {
  return wanted === undefined || text.toLowerCase() === wanted.toLowerCase()
}
