import type { TreeRow } from '../../../actions/explanation-tree.ts'

/** A tree as far as it was opened. */
export interface OpenedTree {
  readonly rows: readonly TreeRow[]
  /** Rows below others that were loaded, by path. */
  readonly below: ReadonlyMap<string, readonly TreeRow[]>
  readonly open: ReadonlySet<string>
}

/** A row as it stands in the list. */
export interface VisibleRow {
  readonly row: TreeRow
  readonly key: string
  readonly level: number
  readonly isOpen: boolean
  readonly position: number
  readonly of: number
}

export function keyOf(path: readonly number[]): string {
  return path.join()
}

/** The rows that are seen, from the top down. */
export function visibleRows({ rows, below, open }: OpenedTree): readonly VisibleRow[] {
  const listed = (some: readonly TreeRow[], level: number): VisibleRow[] =>
    some.flatMap((row, at) => {
      const key = keyOf(row.path)
      const parts = open.has(key) ? below.get(key) : undefined
      const own = { row, key, level, isOpen: parts !== undefined, position: at + 1, of: some.length }
      return parts ? [own, ...listed(parts, level + 1)] : [own]
    })
  return listed(rows, 1)
}

/** The tree of a figure as it is first shown: two levels of it. */
export function firstOpened(
  rows: readonly TreeRow[],
  loaded: Readonly<Record<string, readonly TreeRow[]>>,
): OpenedTree {
  return { rows, below: new Map(Object.entries(loaded)), open: new Set(Object.keys(loaded)) }
}

export function withOpen(tree: OpenedTree, key: string, parts: readonly TreeRow[]): OpenedTree {
  return { ...tree, below: new Map([...tree.below, [key, parts]]), open: new Set([...tree.open, key]) }
}

export function withClosed(tree: OpenedTree, key: string): OpenedTree {
  return { ...tree, open: new Set([...tree.open].filter((one) => one !== key)) }
}
