/** Heights in CSS pixels, which the styles of the list keep. */
export const itemHeight = 44
export const headHeight = 32
/** Drawn beyond what can be seen, so that scrolling shows no gaps. */
const spare = 440

/** What is seen of a list: from where, and how much. */
export interface Seen {
  readonly top: number
  readonly height: number
}

/** A group in the list: where it begins, and which of its items are drawn. */
export interface DrawnGroup {
  readonly top: number
  /** The first and, not included, the last item that is drawn. */
  readonly first: number
  readonly last: number
  /** Room for the items before and after those, and for the detail where it is among them. */
  readonly before: number
  readonly after: number
}

/** An open detail: below which item of which group, and how high it was when it was seen last. */
export interface OpenDetail {
  readonly group: number
  readonly item: number
  readonly height: number
}

/** Which items of each group are drawn: those that are seen, and a few around them. */
export function drawnGroups(
  counts: readonly number[],
  seen: Seen,
  detail: OpenDetail | undefined,
): readonly DrawnGroup[] {
  let top = 0
  return counts.map((count, group) => {
    const begins = top
    const open = detail?.group === group ? detail : undefined
    const height = open?.height ?? 0
    top += headHeight + count * itemHeight + height
    const from = seen.top - spare - begins - headHeight
    const first = clamped(Math.floor((from - height) / itemHeight), count)
    const last = clamped(Math.ceil((from + 2 * spare + seen.height) / itemHeight), count)
    return {
      top: begins,
      first,
      last,
      before: first * itemHeight + (open && open.item < first ? height : 0),
      after: (count - last) * itemHeight + (open && open.item >= last ? height : 0),
    }
  })
}

/** How far the list is to be scrolled so that an item is seen below the head of its group. */
export function scrolledTo(
  { top }: DrawnGroup,
  { group, item }: Omit<OpenDetail, 'height'>,
  seen: Seen,
  detail: OpenDetail | undefined,
): number {
  const isBelow = detail?.group === group && detail.item < item
  const at = top + headHeight + item * itemHeight + (isBelow ? detail.height : 0)
  if (at - headHeight < seen.top) return at - headHeight
  return at + itemHeight > seen.top + seen.height ? at + itemHeight - seen.height : seen.top
}

function clamped(item: number, count: number): number {
  return Math.max(0, Math.min(count, item))
}
