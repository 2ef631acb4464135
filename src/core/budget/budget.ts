import type { FrameworkDifference } from '../framework/difference.ts'
import type { FrameworkLookup } from '../framework/lookup.ts'
import type { FrameworkPlaces } from '../framework/places.ts'
import type { AgedPart } from './aged-part.ts'
import { groupBy } from './group-by.ts'
import { driverKey, type DriverRow } from './drivers.ts'
import { IdIndex } from './id-index.ts'
import type { IgnoredFinding } from './ignored.ts'
import type { LineTable } from './line-table.ts'
import { linkKey, type LinkRow } from './links.ts'
import type { MappingTable } from './mappings.ts'
import type { CeilingRow, RevenueRow } from './revenue.ts'
import type { TableSource } from './rows.ts'
import { sameRows, type SameRows } from './same-rows.ts'
import { targetOf, type SplitRow } from './splits.ts'

/** Everything a person entered, read but not judged: the subject of the rules. */
export interface Budget {
  readonly lookup: FrameworkLookup
  readonly lines: LineTable
  readonly ids: LineIds
  readonly mappings: MappingTable
  readonly splits: SplitTable
  readonly drivers: DriverTable
  readonly links: LinkTable
  readonly revenue: readonly RevenueRow[]
  readonly ceilings: readonly CeilingRow[]
  /** The tables that were given, for findings about their headers. */
  readonly tables: readonly TableSource<string>[]
  /** The findings that somebody chose to ignore. */
  readonly ignored: readonly IgnoredFinding[]
  /** Where the framework of a book and the one in use do not agree. */
  readonly frameworkDifferences: readonly FrameworkDifference[]
  /** What has changed in the book since it was allocated. */
  readonly aged?: readonly AgedPart[]
  /** Where the framework stands, if it was read from a book. */
  readonly frameworkPlaces?: FrameworkPlaces
}

/** Line ids, compared exactly; which of two lines with one id is meant, nobody can say. */
export interface LineIds {
  /** The line with this id; of doubled ones the last. */
  readonly at: Pick<IdIndex, 'get' | 'has'>
  readonly doubled: ReadonlySet<string>
  /** Every line whose id another line has, in the order read. */
  readonly doubledLines: readonly number[]
}

/** The rows of Splits, in the order read; lists group them by line id, and by line id and target. */
export interface SplitTable {
  readonly rows: readonly SplitRow[]
  readonly byLine: ReadonlyMap<string, readonly SplitRow[]>
  readonly sameTarget: (row: SplitRow) => readonly SplitRow[]
}

/** The rows of Drivers, in the order read, and how many have the same stage, from and to as a row. */
export interface DriverTable {
  readonly rows: readonly DriverRow[]
  readonly same: (row: DriverRow) => SameRows<DriverRow>
}

/** The rows of GoalLinks, in the order read, and by the position of their objective. */
export interface LinkTable {
  readonly rows: readonly LinkRow[]
  readonly byObjective: ReadonlyMap<number, readonly LinkRow[]>
  /** How many rows link the same objective to the same goal. */
  readonly same: (row: LinkRow) => SameRows<LinkRow>
  /** Of an objective with several links to different goals, the first that has no weight. */
  readonly unweighted: (objective: number) => LinkRow | undefined
}

export function indexLineIds({ id, count }: LineTable): LineIds {
  const at = new IdIndex(id)
  const doubled = new Set<string>()
  const lines = new Set<number>()
  for (let line = 0; line < count; line++) {
    const text = id[line] ?? ''
    const earlier = text === '' ? undefined : at.add(line)
    if (earlier === undefined) continue
    doubled.add(text)
    lines.add(earlier).add(line)
  }
  return { at, doubled, doubledLines: [...lines].sort((a, b) => a - b) }
}

export function indexSplits(rows: readonly SplitRow[], lookup: FrameworkLookup): SplitTable {
  const keyOf = (row: SplitRow): string | undefined => {
    const target = targetOf(row.output, row.enabler, lookup)
    return target === undefined || row.line === '' ? undefined : `${target} ${row.line}`
  }
  const byTarget = groupBy(rows, keyOf)
  return {
    rows,
    byLine: groupBy(rows, ({ line }) => (line === '' ? undefined : line)),
    sameTarget: (row) => byTarget.get(keyOf(row) ?? '') ?? [],
  }
}

export function indexDrivers(rows: readonly DriverRow[]): DriverTable {
  return { rows, same: sameRows(rows, driverKey) }
}

export function indexLinks(rows: readonly LinkRow[]): LinkTable {
  const byObjective = groupBy(rows, ({ objective: { is } }) => (is.kind === 'known' ? is.at : undefined))
  const unweighted = new Map([...byObjective].map(([objective, links]) => [objective, unweightedOf(links)]))
  return {
    rows,
    byObjective,
    same: sameRows(rows, linkKey),
    unweighted: (objective) => unweighted.get(objective),
  }
}

function unweightedOf(links: readonly LinkRow[]): LinkRow | undefined {
  const goals = new Set(links.map(({ goal }) => goal.text.toLowerCase()))
  if (links.length < 2 || goals.size < links.length) return undefined
  return links.find(({ weight }) => weight.kind === 'blank' || (weight.kind === 'read' && weight.value === 0))
}

/** The line's shares where it is the only line of its id, so that it is clear whose they are. */
export function sharesOf(budget: Budget, line: number): readonly SplitRow[] | undefined {
  const id = budget.lines.id[line] ?? ''
  return budget.ids.doubled.has(id) ? undefined : budget.splits.byLine.get(id)
}
