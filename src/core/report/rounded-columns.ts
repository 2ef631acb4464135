import { partNames } from '../allocation/allocation.ts'
import { leavesOf, nodesBelow, spanOf, type Branch, type Span } from '../allocation/rounding/branch.ts'
import { periodsOf } from '../budget/periods.ts'
import type { Goal } from '../framework/schema.ts'

/** The columns of a rounded table, by key: their tree, and the order they are printed in. */
export interface Columns {
  readonly root: Span<string>
  readonly printed: readonly Span<string>[]
}

/**
 * The plan; below it its biennia, and the years that belong to none; below each biennium its years.
 * Its leaves are the book's years, ascending: 2021-2024 is 2021, 2022-2023 (2022, 2023), 2024.
 */
export function periodColumns(years: readonly number[]): Columns {
  const periods = periodsOf(years)
  const biennia = periods.slice(years.length, -1)
  const children = years.flatMap((year, at) => {
    const biennium = biennia.find((period) => period.years.includes(at))
    if (biennium === undefined) return [leaf(String(year))]
    const isFirst = biennium.years[0] === at
    const covered = biennium.years.map((position) => leaf(String(years[position])))
    return isFirst ? [{ item: biennium.key, children: covered }] : []
  })
  const root = spanOf({ item: 'plan', children })
  const nodes = [...nodesBelow(root), root]
  return { root, printed: periods.flatMap(({ key }) => nodes.find(({ item }) => item === key) ?? []) }
}

/** The goals, then what is not linked, then all of them. */
export function goalColumns(goals: readonly Goal[]): Columns {
  return flatColumns([...goals.map(({ code }) => code), 'notLinked'])
}

/** Direct, bureau and services, then all of them. */
export function partColumns(): Columns {
  return flatColumns(partNames)
}

function flatColumns(keys: readonly string[]): Columns {
  const root = spanOf({ item: 'all', children: keys.map(leaf) })
  return { root, printed: [...leavesOf(root), root] }
}

function leaf(item: string): Branch<string> {
  return { item, children: [] }
}
