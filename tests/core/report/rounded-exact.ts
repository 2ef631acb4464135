import { partNames, type Parts } from '../../../src/core/allocation/allocation.ts'
import { amountOf, periodsOf } from '../../../src/core/budget/periods.ts'
import type { ResultsFramework } from '../../../src/core/framework/schema.ts'
import type { AllocatedMoney } from '../../../src/core/report/rounded-rows.ts'
import type { RoundedTables } from '../../../src/core/report/rounded.ts'

export type TableName = 'byPeriod' | 'byGoal' | 'byPart'

/** A shown figure beside its exact amount in centimes. */
export interface Figure {
  readonly table: TableName
  readonly kind: string
  readonly row: string
  readonly objective: string | undefined
  readonly column: string
  readonly exact: number
  readonly shown: number
}

export type RowName = Pick<RoundedTables['byPart']['rows'][number], 'kind' | 'code' | 'objective'>

/** Every figure of the three tables, totals included; exact amounts are looked up in the allocation. */
export function figuresOf(
  framework: ResultsFramework,
  allocation: AllocatedMoney,
  tables: RoundedTables,
): readonly Figure[] {
  const totals: RowName = { kind: 'total', code: 'total' }
  return [
    ...[...tables.byPeriod.rows, { ...totals, values: tables.byPeriod.total }].flatMap((row) =>
      figures('byPeriod', row, row.values),
    ),
    ...(['byGoal', 'byPart'] as const).flatMap((table) => [
      ...tables[table].rows.flatMap((row) => figures(table, row, { ...row.values, all: row.total })),
      ...figures(table, totals, tables[table].total),
    ]),
  ]

  function figures(
    table: TableName,
    row: RowName,
    values: Readonly<Record<string, number>>,
  ): readonly Figure[] {
    const { kind, code, objective } = row
    return Object.entries(values).map(([column, shown]) => ({
      table,
      kind,
      row: code,
      objective,
      column,
      exact: table === 'byGoal' ? byGoal(row, column) : ofParts(table, row, column),
      shown,
    }))
  }

  function ofParts(table: TableName, row: RowName, column: string): number {
    const period = periodsOf(allocation.years).find(
      ({ key }) => key === (table === 'byPeriod' ? column : 'plan'),
    )
    if (period === undefined) throw new Error(`no period ${column}`)
    const parts = partNames.filter((part) => table === 'byPeriod' || column === 'all' || column === part)
    const left = allocation.unallocated.map(({ amounts }) => amountOf(period, amounts))
    const placed = partsOf(row).flatMap((of) => parts.map((part) => amountOf(period, of[part])))
    return sum(
      row.kind === 'unallocated'
        ? left
        : row.kind === 'total' && table === 'byPeriod'
          ? [...placed, ...left]
          : placed,
    )
  }

  function partsOf({ kind, code, objective }: RowName): readonly Parts[] {
    const outputs = framework.objectives.flatMap((item) => item.outputs ?? [])
    const belongs = ({ from, to }: { from: number; to: number }) => {
      const target = framework.objectives[to]
      if (kind === 'output') return outputs[from]?.code === code && target?.code === objective
      return kind === 'total' || code === (kind === 'objective' ? target?.code : target?.sector)
    }
    return allocation.outputFlows.filter(belongs).map(({ parts }) => parts)
  }

  function byGoal({ kind, code }: RowName, column: string): number {
    const belongs = (at: number) =>
      kind === 'total' ||
      code === (kind === 'objective' ? framework.objectives[at]?.code : framework.objectives[at]?.sector)
    const linked = allocation.goalFlows
      .filter(({ from, to }) => belongs(from) && (column === 'all' || framework.goals[to]?.code === column))
      .map(({ parts }) => parts)
    const notLinked = allocation.notLinked.filter(
      (_, at) => belongs(at) && (column === 'all' || column === 'notLinked'),
    )
    return sum([...linked, ...notLinked].flatMap((parts) => partNames.map((part) => sum(parts[part]))))
  }
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
