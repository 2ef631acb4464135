import type { Finding } from '../../core/finding.ts'
import { nearestSpot, spotIn, type Spot, type StandingAt } from '../next-finding.ts'

/**
 * The finding next to the active cell: after it in rows and then columns of its own sheet, or before it; where the
 * sheet has none left, the first (or last) of the next sheet that has any, and at the end from the beginning.
 * @param chosen the positions of the findings to go through, in their order
 * @returns the position of the finding; undefined where none stands in a sheet
 */
export function nextFinding(
  findings: readonly Pick<Finding, 'at'>[],
  chosen: readonly number[],
  from: StandingAt | undefined,
  direction: 'next' | 'previous',
): number | undefined {
  const sheets = [...new Set(chosen.flatMap((at) => findings[at]?.at.sheet ?? []))]
  const tabs = new Map(sheets.map((sheet, tab) => [sheet, tab]))
  const spotOf = (at: number): Spot | undefined => {
    const { sheet = null, row, column } = findings[at]?.at ?? {}
    return sheet === null ? undefined : spotIn(tabs, { sheet, row: row ?? 0, column: column ?? '' })
  }
  const here = spotIn(tabs, from ?? { sheet: '', row: 0, column: '' })
  const inOrder = [...chosen].sort((a, b) => a - b)
  return direction === 'next'
    ? nearestSpot(inOrder, spotOf, here, 1)
    : nearestSpot(inOrder.reverse(), spotOf, here, -1)
}
