import { leavesOf, nodesBelow, type Span } from '../allocation/rounding/branch.ts'
import { shownSum } from '../allocation/rounding/exact-table.ts'
import { roundTableWithFixedRows } from '../allocation/rounding/round-table-with-fixed-rows.ts'
import { roundTable } from '../allocation/rounding/round-table.ts'
import type { ResultsFramework } from '../framework/schema.ts'
import { goalColumns, partColumns, periodColumns, type Columns } from './rounded-columns.ts'
import { exactTable, roundedAway, type Figures } from './rounded-figures.ts'
import { rowsWithout, rowTree, type AllocatedMoney, type Row } from './rounded-rows.ts'
import { printedByPeriod, printedOfPlan, type RoundedTables } from './rounded-tables.ts'

export type { RoundedTables } from './rounded-tables.ts'

/**
 * Rounds an allocation for publication. The table by period is rounded first; those by goal and by part hold
 * allocated money only and take its plan figures as their row totals, so that published tables agree.
 * @param framework the one that was allocated with
 * @param unit in the currency's main unit: 1000 shows CHF 000, 1 whole francs
 * @throws RangeError where the unit is not a positive whole number
 */
export function roundedTables(
  framework: ResultsFramework,
  allocation: AllocatedMoney,
  unit: number,
): RoundedTables {
  if (!Number.isSafeInteger(unit) || unit <= 0) throw new RangeError(`no unit to round to: ${unit}`)
  const centimes = BigInt(unit) * 100n
  const tree = rowTree(framework, allocation)
  const byPeriod = figuresByPeriod(rowsWithout(tree), periodColumns(allocation.years), centimes)
  const planOf = planFigures(byPeriod)
  const ofPlan = (
    rows: Span<Row>,
    columns: Columns,
    amountsOf: (row: Row) => readonly number[] | undefined,
  ): Figures => {
    const exact = exactTable(rows, columns, centimes, amountsOf)
    const totals = leavesOf(rows).map(({ item }) => planOf.get(item) ?? 0)
    return { rows, columns, exact, shown: roundTableWithFixedRows(rows, columns.root, exact, totals) }
  }
  const byGoal = ofPlan(
    rowsWithout(tree, 'output', 'unallocated'),
    goalColumns(framework.goals),
    (row) => row.byGoal,
  )
  const byPart = ofPlan(rowsWithout(tree, 'unallocated'), partColumns(), (row) => row.byPart)
  return {
    unit,
    byPeriod: printedByPeriod(byPeriod),
    byGoal: printedOfPlan(byGoal),
    byPart: printedOfPlan(byPart),
    log: [
      ...roundedAway('byPeriod', byPeriod),
      ...roundedAway('byGoal', byGoal),
      ...roundedAway('byPart', byPart),
    ],
  }
}

function figuresByPeriod(rows: Span<Row>, columns: Columns, unit: bigint): Figures {
  const exact = exactTable(rows, columns, unit, (row) => row.byYear)
  return { rows, columns, exact, shown: roundTable(rows, columns.root, exact) }
}

/** What the table by period shows for the plan, by row: the other tables are cut from the same tree of rows. */
function planFigures({ rows, columns, shown }: Figures): ReadonlyMap<Row, number> {
  return new Map(nodesBelow(rows).map((row) => [row.item, shownSum(shown, row, columns.root)]))
}
