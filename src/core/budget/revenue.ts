import { readAmount, type AmountFaultKind, type AmountFormat } from './amount.ts'
import { textOf } from './cell.ts'
import { cellOf, codeIn, writtenIn, type CodeCell, type TableRow } from './rows.ts'
import type { CeilingRole, RevenueRole } from './tables.ts'
import type { FrameworkLookup } from '../framework/lookup.ts'

/** An amount of a small table: centimes, or why it cannot be counted. */
export interface AmountCell {
  readonly text: string
  readonly amount: number | null | AmountFaultKind
}

/** A row of Revenue: what one source is expected to bring in, by year. */
export interface RevenueRow extends TableRow<RevenueRole> {
  readonly revenueSource: CodeCell
  readonly years: readonly (AmountCell & { readonly year: number; readonly column: string })[]
}

export const ceilingKinds = ['plan', 'biennium', 'year', 'category', 'unit', 'fund', 'group'] as const
export type CeilingKind = (typeof ceilingKinds)[number]

/** A row of Ceilings: the most that may be planned for one key in one period. */
export interface CeilingRow extends TableRow<CeilingRole> {
  readonly kind: CeilingKind | undefined
  readonly kindText: string
  readonly key: string
  readonly period: string
  readonly amount: AmountCell
}

export function readRevenue(
  row: TableRow<RevenueRole>,
  { books }: FrameworkLookup,
  format: AmountFormat,
): RevenueRow {
  const years = row.source.header.years.map(({ year, position, shown }) => {
    const cell = row.cells[position]
    return { year, column: shown, text: textOf(cell), amount: readAmount(cell, format) }
  })
  return { ...row, revenueSource: codeIn(row, 'Source', books.revenueSource), years }
}

export function readCeiling(row: TableRow<CeilingRole>, format: AmountFormat): CeilingRow {
  const kindText = writtenIn(row, 'Kind')
  const cell = cellOf(row, 'Amount')
  return {
    ...row,
    kind: ceilingKinds.find((kind) => kind === kindText.toLowerCase()),
    kindText,
    key: writtenIn(row, 'Key'),
    period: writtenIn(row, 'Period'),
    amount: { text: textOf(cell), amount: readAmount(cell, format) },
  }
}
