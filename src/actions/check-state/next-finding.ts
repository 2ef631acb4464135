import type { Finding, Place } from '../../core/finding.ts'
import { columnNumber } from '../../workbook/address.ts'

/** Where somebody is: the active cell. */
export interface ActiveCell {
  readonly sheet: string
  readonly row: number
  readonly column: string
}

/**
 * The finding next to the active cell: after it in rows and then columns of its own sheet, or before it; where the
 * sheet has none left, the first (or last) of the next sheet that has any, and at the end from the beginning.
 * @param chosen the positions of the findings to go through, in their order
 * @returns the position of the finding; undefined where none stands in a sheet
 */
export function nextFinding(
  findings: readonly Pick<Finding, 'at'>[],
  chosen: readonly number[],
  from: ActiveCell | undefined,
  direction: 'next' | 'previous',
): number | undefined {
  const sheets = [...new Set(chosen.flatMap((at) => findings[at]?.at.sheet ?? []))]
  if (sheets.length === 0) return undefined
  const isNext = direction === 'next'
  const inSheet = (sheet: string | undefined): readonly number[] => {
    const there = chosen.filter((at) => findings[at]?.at.sheet === sheet)
    const sorted = there.sort((a, b) => compare(findings[a]?.at, findings[b]?.at) || a - b)
    return isNext ? sorted : sorted.reverse()
  }
  const own = sheets.indexOf(from?.sheet ?? '')
  if (from && own >= 0) {
    const beyond = inSheet(from.sheet).find((at) => {
      const order = compare(findings[at]?.at, { ...from, source: '' })
      return isNext ? order > 0 : order < 0
    })
    if (beyond !== undefined) return beyond
  }
  const step = isNext ? 1 : -1
  const start = own >= 0 ? own + step : isNext ? 0 : sheets.length - 1
  return inSheet(sheets[(start + sheets.length) % sheets.length])[0]
}

function compare(one: Place | undefined, other: Place | undefined): number {
  const rows = (one?.row ?? 0) - (other?.row ?? 0)
  return rows !== 0 ? rows : columnNumber(one?.column ?? '') - columnNumber(other?.column ?? '')
}
