/** Items in groups: a report of a million findings is written group by group and never stands in memory as one text. */
export function* batches<Item>(items: readonly Item[], size = 1000): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}
