import type { Budget } from '../../core/budget/budget.ts'
import type { LineSource } from '../../core/budget/line-table.ts'
import type { Finding, Place } from '../../core/finding.ts'

/** A finding at the line it is about, wherever that line stands by now. */
export interface HeldPlace {
  readonly at: Place
  readonly line: string | undefined
  /** The role or year of its column, which stays when columns are moved. */
  readonly role: string | undefined
}

/** What a finding holds on to: its source, the id of its line where only one has it, and the role of its column. */
export function heldPlace(budget: Budget, { at, line }: Pick<Finding, 'at' | 'line'>): HeldPlace {
  const source = sourceAt(budget, at)
  const isOne = line !== undefined && !budget.ids.doubled.has(line)
  return { at, line: source && isOne ? line : undefined, role: source && roleAt(source, at.column) }
}

/**
 * Where a finding stands now.
 * @param budget read since it was found
 * @returns undefined where its line has gone
 */
export function placeNow(budget: Budget, { at, line, role }: HeldPlace): Place | undefined {
  if (line === undefined) return at
  const { lines, ids } = budget
  const index = ids.at.get(line)
  const source = index === undefined ? undefined : lines.sources[lines.source[index] ?? -1]
  if (index === undefined || source?.name !== at.source || ids.doubled.has(line)) return undefined
  const column = (role === undefined ? undefined : columnOf(source, role)) ?? at.column
  return { source: source.name, sheet: source.sheet, row: lines.row[index] ?? null, column }
}

function sourceAt({ lines }: Budget, { source, row }: Place): LineSource | undefined {
  const found = lines.sources.find(({ name }) => name === source)
  return found && row !== null && row > found.headerRow ? found : undefined
}

function roleAt({ header }: LineSource, column: string | null): string | undefined {
  const role = Object.entries(header.columns).find(([, one]) => one.shown === column)?.[0]
  return role ?? header.years.find(({ shown }) => shown === column)?.year.toString()
}

function columnOf({ header }: LineSource, role: string): string | undefined {
  const columns: Readonly<Record<string, { readonly shown: string } | undefined>> = header.columns
  return columns[role]?.shown ?? header.years.find(({ year }) => String(year) === role)?.shown
}
