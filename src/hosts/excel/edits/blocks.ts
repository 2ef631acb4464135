import type { Target } from './target.ts'

/** Cells that are written by one address, row by row; undefined for those that are left alone. */
export interface Block<Cell extends Target = Target> {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly rows: readonly (readonly (Cell | undefined)[])[]
}

/** Larger blocks are written in pieces. */
const mostBytes = 100_000

/**
 * Puts cells together that stand below each other in one column. Rows that come to a table or go from it stay whole,
 * so that Excel writes all of a row or nothing of it. On a sheet with a filter each row stands alone: Excel misplaces
 * what is written across hidden rows.
 */
export function blocksOf<Cell extends Target>(
  targets: readonly Cell[],
  filtered: ReadonlySet<string>,
): readonly Block<Cell>[] {
  const ofTables = new Map<string, Cell[]>()
  for (const target of targets) {
    if (target.rowOf !== undefined) listIn(ofTables, `${target.rowOf} ${target.sheet}`).push(target)
  }
  return [
    ...joined(
      targets
        .filter(({ rowOf }) => rowOf === undefined)
        .map(asRow)
        .sort(inOrder),
      filtered,
    ),
    ...[...ofTables.values()].flatMap((cells) => joined(wholeRows(cells), filtered)),
  ]
}

/** The cells of a block that are written. */
export function targetsIn<Cell extends Target>({ rows }: Block<Cell>): readonly Cell[] {
  return rows.flatMap((row) => row.filter((cell) => cell !== undefined))
}

/** A block of one row. */
interface Row<Cell extends Target> {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly cells: readonly (Cell | undefined)[]
}

function asRow<Cell extends Target>(target: Cell): Row<Cell> {
  const { sheet, row, column } = target
  return { sheet, row, column, cells: [target] }
}

/** All over the same columns, so that rows below each other go together. */
function wholeRows<Cell extends Target>(targets: readonly Cell[]): readonly Row<Cell>[] {
  const columns = targets.map(({ column }) => column)
  const [left, right] = [Math.min(...columns), Math.max(...columns)]
  const rows = new Map<string, Cell[]>()
  for (const target of targets) listIn(rows, String(target.row)).push(target)
  return [...rows.values()]
    .flatMap((cells): readonly Row<Cell>[] => {
      const [first] = cells
      if (!first) return []
      const byColumn = new Map(cells.map((cell) => [cell.column, cell]))
      const whole = Array.from({ length: right - left + 1 }, (_, at) => byColumn.get(left + at))
      return [{ sheet: first.sheet, row: first.row, column: left, cells: whole }]
    })
    .sort(inOrder)
}

function joined<Cell extends Target>(
  rows: readonly Row<Cell>[],
  filtered: ReadonlySet<string>,
): readonly Block<Cell>[] {
  const blocks: { sheet: string; row: number; column: number; rows: (readonly (Cell | undefined)[])[] }[] = []
  let bytes = 0
  for (const { sheet, row, column, cells } of rows) {
    const block = blocks.at(-1)
    const goesOn =
      block?.sheet === sheet &&
      block.column === column &&
      block.row + block.rows.length === row &&
      bytes < mostBytes &&
      !filtered.has(sheet)
    if (goesOn) block.rows.push(cells)
    else {
      blocks.push({ sheet, row, column, rows: [cells] })
      bytes = 0
    }
    bytes += JSON.stringify(cells.map((cell) => cell?.value ?? null)).length
  }
  return blocks
}

function inOrder<Cell extends Target>(a: Row<Cell>, b: Row<Cell>): number {
  return compare(a.sheet, b.sheet) || a.column - b.column || a.row - b.row
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function listIn<Value>(lists: Map<string, Value[]>, key: string): Value[] {
  const known = lists.get(key) ?? []
  lists.set(key, known)
  return known
}
