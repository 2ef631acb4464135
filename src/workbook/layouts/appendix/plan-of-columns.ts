import type { RoundedTables } from '../../../core/report/rounded.ts'
import { sheetTexts } from '../../../texts/sheets.ts'
import { cellOf, sumOfFigures, type Figure } from '../../live/figure.ts'
import type { RowKind } from '../../styles.ts'
import { groupsOf, nestedFigure, nestedRows, sumOfNested, titleOf } from './nested-rows.ts'
import { allPublished } from './report-grid.ts'
import { namesOfRows, type FigureName } from './shown-figure.ts'
import { isFolded, type ReportContext } from './report-context.ts'

type Table = RoundedTables['byGoal' | 'byPart']

interface PlanTable<Row> {
  readonly section: string
  readonly table: Table
  /** What its columns are headed; the total is headed by itself. */
  readonly heads: readonly string[]
  /** What the ledger sums for a row in a column; undefined for a row that sums those below it. */
  readonly figureOf: (row: Row, column: string) => Figure | undefined
  /** The name of the figure that a row, by its own name, shows in a column; `undefined` is the total row. */
  readonly nameOf: (row: string | undefined, column: string) => Omit<FigureName, 'period'>
}

/** A row of live figures, without their total, where it came to stand. */
export interface LiveRow {
  readonly kind: RowKind
  readonly code: string
  readonly figures: readonly { readonly cell: string; readonly figure: Figure }[]
  readonly isHidden: boolean
}

/** A table of the whole plan by goal or by part: published, and live beside it. */
export function planOfColumns<Row extends Table['rows'][number]>(
  context: ReportContext,
  { section, table, heads, figureOf, nameOf }: PlanTable<Row>,
): readonly LiveRow[] {
  const { grid, content } = context
  const { appendix } = sheetTexts
  const { columns, total } = table
  const allHeads = [...heads, appendix.total]
  grid.section(section, [context.publishedCaption, context.exactCaption], 20)
  const named = [appendix.code, appendix.title] as const
  grid.heads(named, allHeads, allHeads)
  const isHidden = (row: Row): boolean => {
    const { code, objective = code, values, total: sum } = row
    return isFolded(context, objective, [sum, ...Object.values(values)])
  }
  const breaks = grid.breaksAmong(groupsOf(table.rows as readonly Row[], content.lookup, isHidden))
  const nested = nestedRows(table.rows as readonly Row[], content.lookup, grid.row, breaks)
  const hasOutputs = table.rows.some(({ kind }) => kind === 'output')
  const withTotal = (figures: readonly Figure[]): Figure[] => [
    ...figures,
    sumOfFigures(figures.map((figure, position) => ({ cell: grid.right(position), figure }))),
  ]
  const inColumn = (column: string, position: number) => ({
    cellIn: (row: number): string => grid.right(position, row),
    ofRow: (row: Row): Figure | undefined => figureOf(row, column),
  })
  const rowName = namesOfRows(table.rows)
  const showing = (row: string | undefined) => (position: number) => {
    const column = columns[position]
    const name = column === undefined ? { of: row ?? 'allocated' } : nameOf(row, column)
    return { ...name, period: 'plan' }
  }
  const live = nested.map((one): LiveRow => {
    const figures = columns.map((column, position) => {
      const { cellIn, ofRow } = inColumn(column, position)
      return { cell: cellIn(one.at), figure: nestedFigure(one, cellIn, ofRow) }
    })
    return { kind: one.row.kind, code: one.row.code, figures, isHidden: isHidden(one.row) }
  })
  for (const [at, { row }] of nested.entries()) {
    if (breaks.has(at)) grid.headsAgain(named, allHeads, allHeads, context.publishedCaption)
    const figures = live[at]?.figures ?? []
    grid.add({
      kind: row.kind === 'objective' && !hasOutputs ? 'output' : row.kind,
      code: row.code,
      title: titleOf(row, content.lookup),
      left: [...columns.map((column) => row.values[column] ?? 0), row.total],
      leftKinds: allPublished,
      right: withTotal(figures.map(({ figure }) => figure)).map(cellOf),
      hidden: isHidden(row),
      shows: showing(rowName(row)),
    })
  }
  const tops = nested.filter(({ isTop }) => isTop)
  const totals = columns.map((column, position) => {
    const { cellIn, ofRow } = inColumn(column, position)
    return sumOfNested(tops, cellIn, ofRow)
  })
  grid.add({
    kind: 'total',
    code: '',
    title: appendix.total,
    left: [...columns.map((column) => total[column] ?? 0), total['all'] ?? 0],
    leftKinds: allPublished,
    right: withTotal(totals).map(cellOf),
    shows: showing(undefined),
  })
  return live
}
