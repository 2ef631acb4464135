import type { Target } from './target.ts'

/** Cells of one column in unbroken rows, that are written by one address. */
export interface Block<Cell extends Target = Target> {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly targets: readonly Cell[]
}

/**
 * Puts cells together that stand below each other. On a sheet with a filter each stands alone: Excel misplaces what
 * is written across hidden rows.
 */
export function blocksOf<Cell extends Target>(
  targets: readonly Cell[],
  filtered: ReadonlySet<string>,
): readonly Block<Cell>[] {
  const sorted = [...targets].sort(
    (a, b) => compare(a.sheet, b.sheet) || a.column - b.column || a.row - b.row,
  )
  const blocks: { sheet: string; row: number; column: number; targets: Cell[] }[] = []
  for (const target of sorted) {
    const { sheet, row, column, numberFormat } = target
    const block = blocks.at(-1)
    const last = block?.targets.at(-1)
    const goesOn =
      last?.sheet === sheet &&
      last.column === column &&
      last.row === row - 1 &&
      last.numberFormat === numberFormat &&
      !filtered.has(sheet)
    if (goesOn) block?.targets.push(target)
    else blocks.push({ sheet, row, column, targets: [target] })
  }
  return blocks
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
