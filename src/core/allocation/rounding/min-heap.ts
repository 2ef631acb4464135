/** A binary heap: the entry with the lowest key comes out first; the order among equal keys is fixed. */
export class MinHeap<T> {
  private readonly entries: { readonly key: bigint; readonly value: T }[] = []

  push(key: bigint, value: T): void {
    const entry = { key, value }
    let at = this.entries.length
    while (at > 0) {
      const above = (at - 1) >> 1
      const parent = this.entries[above]
      if (parent === undefined || parent.key <= key) break
      this.entries[at] = parent
      at = above
    }
    this.entries[at] = entry
  }

  /** Takes the entry with the lowest key out; undefined when the heap is empty. */
  pop(): { readonly key: bigint; readonly value: T } | undefined {
    const lowest = this.entries[0]
    const last = this.entries.pop()
    if (last !== undefined && this.entries.length > 0) this.sinkFromTop(last)
    return lowest
  }

  private sinkFromTop(entry: { readonly key: bigint; readonly value: T }): void {
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      let child = this.entries[below]
      const sibling = this.entries[below + 1]
      if (child !== undefined && sibling !== undefined && sibling.key < child.key) {
        child = sibling
        below += 1
      }
      if (child === undefined || child.key >= entry.key) break
      this.entries[at] = child
      at = below
    }
    this.entries[at] = entry
  }
}
