import { criterion } from './live-source.ts'

/** What rows of the ledger must hold. */
export interface LedgerQuery {
  readonly stage?: number
  readonly from?: string
  readonly via?: string
  readonly to?: string
  readonly part?: string
}

const columns = { stage: 'Stage', from: 'From', via: 'Via', to: 'To', part: 'Part' } as const

/** The sum of a column of the ledger (a year, or `Plan`) over the rows that match, as a formula. */
export function sumOfLedger(table: string, column: string | number, query: LedgerQuery): string {
  const pairs = Object.entries(query).flatMap(([name, wanted]: [string, string | number]) => [
    `${table}[${columns[name as keyof LedgerQuery]}]`,
    typeof wanted === 'number' ? String(wanted) : criterion(wanted),
  ])
  return `SUMIFS(${[`${table}[${column}]`, ...pairs].join(',')})`
}
