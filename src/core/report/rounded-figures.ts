import { leavesOf, nodesBelow, type Span } from '../allocation/rounding/branch.ts'
import { exactSum, shownSum, type ExactTable } from '../allocation/rounding/exact-table.ts'
import { decimalOf } from './money.ts'
import type { Columns } from './rounded-columns.ts'
import type { Row, RowKind } from './rounded-rows.ts'

/** A table before it is printed: its rows (the root is the total row), its columns, exact and shown cells. */
export interface Figures {
  readonly rows: Span<Row>
  readonly columns: Columns
  readonly exact: ExactTable
  readonly shown: readonly (readonly number[])[]
}

/** A figure that is shown as another whole number than the nearest to its exact value. */
export interface RoundedAway {
  readonly table: 'byPeriod' | 'byGoal' | 'byPart'
  /** What kind of row it is: a code names a row only within its kind. */
  readonly kind: RowKind
  /** The row's code; `total` for the total row. */
  readonly row: string
  /** Of an output's row: the objective it stands under. */
  readonly objective?: string
  /** The period, goal or part; `all` for the total of a row by goal or by part. */
  readonly column: string
  /** In main units: `-1234.56`. */
  readonly exact: string
  readonly shown: number
}

/** The exact leaf cells of a table, from what each leaf row holds (nothing where it is left out). */
export function exactTable(
  rows: Span<Row>,
  columns: Columns,
  unit: bigint,
  amountsOf: (row: Row) => readonly number[] | undefined,
): ExactTable {
  const cells = leavesOf(rows).map(({ item }) => {
    const amounts = amountsOf(item)
    return leavesOf(columns.root).map((_, column) => BigInt(amounts?.[column] ?? 0))
  })
  return { cells, unit }
}

/** The shown values of a row by the keys of columns. */
export function valuesOf(
  { shown }: Figures,
  row: Span<Row>,
  columns: readonly Span<string>[],
): Record<string, number> {
  return Object.fromEntries(columns.map((column) => [column.item, shownSum(shown, row, column)]))
}

/** All that is not shown as the nearest whole number, in printed order; of an exact half both neighbours are nearest. */
export function roundedAway(table: RoundedAway['table'], figures: Figures): readonly RoundedAway[] {
  const { rows, columns, exact, shown } = figures
  return [...nodesBelow(rows), rows].flatMap((row) =>
    columns.printed.flatMap((column) => {
      const value = exactSum(exact.cells, row, column)
      const figure = shownSum(shown, row, column)
      if (isNearest(figure, value, exact.unit)) return []
      const { kind, code, objective } = row.item
      const under = objective === undefined ? {} : { objective }
      return [
        {
          table,
          kind,
          row: code,
          ...under,
          column: column.item,
          exact: decimalOf(Number(value)),
          shown: figure,
        },
      ]
    }),
  )
}

function isNearest(shown: number, exact: bigint, unit: bigint): boolean {
  const off = 2n * (BigInt(shown) * unit - exact)
  return -unit <= off && off <= unit
}
