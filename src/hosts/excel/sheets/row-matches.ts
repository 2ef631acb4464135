/** What a row of a table is known by: its code, and the code of what it belongs to. */
export interface RowId {
  readonly code: string
  readonly parent: string
}

export function rowId(code: unknown, parent: unknown): RowId {
  return { code: plain(code), parent: plain(parent) }
}

function plain(cell: unknown): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim().toLowerCase() : ''
}

/**
 * For each planned row the position of the row that it is in the book: the one with its code and parent, else the
 * only one with its code, since a result may come to belong elsewhere.
 */
export function matchRows(
  planned: readonly RowId[],
  present: readonly RowId[],
): readonly (number | undefined)[] {
  const taken = new Set<number>()
  const found = planned.map(({ code, parent }): number | undefined => {
    const at = present.findIndex(
      (row, position) => !taken.has(position) && row.code === code && row.parent === parent,
    )
    if (at < 0 || code === '') return undefined
    taken.add(at)
    return at
  })
  return found.map((at, position) => {
    const { code = '' } = planned[position] ?? {}
    if (at !== undefined || code === '') return at
    const alike = present.flatMap((row, one) => (!taken.has(one) && row.code === code ? [one] : []))
    const rivals = planned.filter((row, one) => found[one] === undefined && row.code === code)
    return alike.length === 1 && rivals.length === 1 ? alike[0] : undefined
  })
}

/** A row as it stands in a table in the end: one that was there, one of the plan, or both. */
export interface OrderedRow {
  readonly held: number | undefined
  readonly planned: number | undefined
}

/** Puts planned rows that lack behind the planned ones before them; blank rows that stand there already are used. */
export function orderedRows(
  matches: readonly (number | undefined)[],
  isBlank: readonly boolean[],
): readonly OrderedRow[] {
  const plannedOf = new Map(matches.flatMap((held, planned) => (held === undefined ? [] : [[held, planned]])))
  const order: OrderedRow[] = isBlank.map((_, held) => ({ held, planned: plannedOf.get(held) }))
  let last = -1
  for (const planned of matches.keys()) {
    const at = order.findIndex((row) => row.planned === planned)
    if (at >= 0) {
      last = at
      continue
    }
    const next = order[last + 1]
    const isFree = next?.held !== undefined && next.planned === undefined && isBlank[next.held] === true
    order.splice(last + 1, isFree ? 1 : 0, { held: isFree ? next.held : undefined, planned })
    last += 1
  }
  return order
}
