/** A figure of the allocation by the name it is asked for: `goal:G.1`, `output:R.1-1@R.2`; its part and its period. */
export interface FigureName {
  readonly of: string
  readonly part?: string
  readonly period: string
}

/** A figure as a cell of the sheet shows it. */
export interface ShownFigure extends FigureName {
  /** Published in whole units, exact beside it, or a share of the plan in percent. */
  readonly as: 'published' | 'exact' | 'share'
  /** What the cell holds: main units of the currency, or of them the table's unit; a percentage. */
  readonly shown: number
  /** The heading of the table that it stands in. */
  readonly table: string
  /** What stands in the first columns of its row, by which rows that were moved are known. */
  readonly begins: readonly string[]
}

interface NamedRow {
  readonly kind: string
  readonly code: string
  readonly objective?: string
}

/** Names the rows of a table. An output that has a row under several objectives names which of its money is meant. */
export function namesOfRows(rows: readonly NamedRow[]): (row: NamedRow) => string {
  const seen = new Set<string>()
  const several = new Set<string>()
  for (const { kind, code } of rows) {
    if (kind !== 'output') continue
    if (seen.has(code)) several.add(code)
    seen.add(code)
  }
  return ({ kind, code, objective = '' }) => {
    if (kind === 'unallocated') return kind
    return kind === 'output' && several.has(code) ? `output:${code}@${objective}` : `${kind}:${code}`
  }
}
