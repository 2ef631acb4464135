import type { Finding } from '../core/finding.ts'
import { columnNumber } from '../workbook/address.ts'

/** A cell that somebody stands in: `BR`, 14, `H`. */
export interface StandingAt {
  readonly sheet: string
  readonly row: number
  readonly column: string
}

/** What stands somewhere, such as a finding. */
type Placed = Pick<Finding, 'at'>

/**
 * The cell to go to for a place: of a whole row its first; undefined for what is about more than a row.
 */
export function cellOfPlace({ sheet, row, column }: Finding['at']): StandingAt | undefined {
  return sheet === null || row === null ? undefined : { sheet, row, column: column ?? 'A' }
}

/**
 * The finding to go to from a cell: the first after it in reading order, on its own sheet and then on those that
 * follow; after the last one, the first of all. Of several in one cell it is the first.
 * @param sheets those that can be gone to, in the order of their tabs
 */
export function nextFinding<One extends Placed>(
  findings: readonly One[],
  from: StandingAt,
  sheets: readonly string[],
): One | undefined {
  return nearest(findings, from, sheets, 1)
}

/** The finding to go to backwards: the last before the cell; before the first one, the last of all. */
export function previousFinding<One extends Placed>(
  findings: readonly One[],
  from: StandingAt,
  sheets: readonly string[],
): One | undefined {
  return nearest(findings, from, sheets, -1)
}

function nearest<One extends Placed>(
  findings: readonly One[],
  from: StandingAt,
  sheets: readonly string[],
  direction: 1 | -1,
): One | undefined {
  const tabs = new Map(sheets.map((sheet, at) => [sheet, at]))
  const spotOf = ({ at }: One): Spot | undefined => {
    const cell = cellOfPlace(at)
    return cell && tabs.has(cell.sheet) ? spotIn(tabs, cell) : undefined
  }
  return nearestSpot(findings, spotOf, spotIn(tabs, from), direction)
}

/** A cell by tab, row and column. */
type Spot = readonly [tab: number, row: number, column: number]

/** Where a cell is; a sheet that cannot be gone to comes before all others. */
function spotIn(tabs: ReadonlyMap<string, number>, { sheet, row, column }: StandingAt): Spot {
  return [tabs.get(sheet) ?? -1, row, columnNumber(column)]
}

/**
 * What comes next after a spot in one direction, and at the end the first of all; of several in one spot the one that
 * is given first. What is nowhere is passed over.
 */
function nearestSpot<One>(
  all: readonly One[],
  spotOf: (one: One) => Spot | undefined,
  here: Spot,
  direction: 1 | -1,
): One | undefined {
  let beyond: readonly [Spot, One] | undefined
  let round: readonly [Spot, One] | undefined
  for (const one of all) {
    const there = spotOf(one)
    if (!there) continue
    if (!round || direction * compare(there, round[0]) < 0) round = [there, one]
    if (direction * compare(there, here) <= 0) continue
    if (!beyond || direction * compare(there, beyond[0]) < 0) beyond = [there, one]
  }
  return (beyond ?? round)?.[1]
}

function compare(one: Spot, other: Spot): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2]
}
