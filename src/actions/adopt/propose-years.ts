import { isYearAlone, moneyIn, yearOfHeader } from './header-year.ts'
import type { SeenColumn } from './propose-roles.ts'
import type { Sureness } from './source-proposal.ts'

export interface GuessedYear {
  readonly year: number
  readonly sureness: Sureness
}

/**
 * Guesses which columns hold the amounts of which year. Where a year heads several columns the one of planned money
 * counts; money spent, differences and shares are never taken, and nothing is chosen between columns that say the same.
 * @returns by position; undefined where a column holds no year's amounts
 */
export function proposeYears(columns: readonly SeenColumn[]): readonly (GuessedYear | undefined)[] {
  const seen = columns.map(({ header, contents, canPlay }) => {
    const year = yearOfHeader(header)
    const holdsAmounts = contents.filled === 0 || contents.numbers >= contents.filled / 2
    return year !== undefined && canPlay && holdsAmounts
      ? { year, money: moneyIn(header.whole), isAlone: isYearAlone(header.lowest) }
      : undefined
  })
  return seen.map((column) => {
    if (!column || column.money === 'spent') return undefined
    const rivals = seen.filter((other) => other?.year === column.year && other.money !== 'spent')
    const planned = rivals.filter((other) => other?.money === 'planned')
    const isChosen = rivals.length === 1 || (planned.length === 1 && column.money === 'planned')
    const isSure = column.isAlone || column.money === 'planned'
    return isChosen ? { year: column.year, sureness: isSure ? 'sure' : 'guess' } : undefined
  })
}
