/** A tree of rows or columns, in printed order; `item` is what its node stands for. */
export interface Branch<T = unknown> {
  readonly item: T
  readonly children: readonly Branch<T>[]
}

/** A node of a tree whose leaves are numbered from 0, depth first: it covers `first` up to, without, `end`. */
export interface Span<T = unknown> {
  readonly item: T
  readonly children: readonly Span<T>[]
  readonly first: number
  readonly end: number
}

/** Numbers the leaves of a tree. */
export function spanOf<T>(branch: Branch<T>, first = 0): Span<T> {
  const children: Span<T>[] = []
  let end = first
  for (const child of branch.children) {
    const span = spanOf(child, end)
    children.push(span)
    end = span.end
  }
  return { item: branch.item, children, first, end: isLeaf(branch) ? first + 1 : end }
}

export function isLeaf(node: { readonly children: readonly unknown[] }): boolean {
  return node.children.length === 0
}

/** The nodes below a node as they are printed: each before what it covers. */
export function nodesBelow<T>(span: Span<T>): readonly Span<T>[] {
  return span.children.flatMap((child) => [child, ...nodesBelow(child)])
}

/** The leaves of a node, itself if it is one. */
export function leavesOf<T>(span: Span<T>): readonly Span<T>[] {
  return isLeaf(span) ? [span] : span.children.flatMap(leavesOf)
}
