import type { FrameworkLookup } from '../../../core/framework/lookup.ts'
import { filled, sheetTexts } from '../../../texts/sheets.ts'
import { sumOfFigures, type Figure } from '../../live/figure.ts'
import type { RowKind } from '../../styles.ts'
import { rowHeight, type RowGroup } from './report-grid.ts'

/** A row of a rounded table. */
interface RoundedRow {
  readonly kind: RowKind
  readonly code: string
  readonly objective?: string
}

/** A row at its place in the sheet, with the objectives below it where it is a sector. */
export interface NestedRow<Row extends RoundedRow> {
  readonly row: Row
  readonly at: number
  /** The objective it belongs to, or is. */
  readonly objective: string | undefined
  /** Whether it stands directly under the total. */
  readonly isTop: boolean
  readonly below: readonly NestedRow<Row>[]
}

/**
 * The rows of a table from a row of the sheet on; an objective of an unknown sector stands beside the sectors.
 * @param breaks the positions of rows that begin a printed page, above which the header takes a row
 */
export function nestedRows<Row extends RoundedRow>(
  rows: readonly Row[],
  lookup: FrameworkLookup,
  firstRow: number,
  breaks: ReadonlySet<number>,
): readonly NestedRow<Row>[] {
  const sectorless = new Set(
    lookup.objectives.flatMap(({ code, sector }) => (sector < 0 ? [code.toLowerCase()] : [])),
  )
  let sector: NestedRow<Row>[] = []
  let heads = 0
  return rows.map((row, offset) => {
    if (breaks.has(offset)) heads += 1
    const objective = row.kind === 'objective' ? row.code : row.objective
    const below: NestedRow<Row>[] = []
    const isLoose = row.kind === 'objective' && sectorless.has(row.code.toLowerCase())
    const isTop = row.kind === 'sector' || row.kind === 'unallocated' || isLoose
    const nested = { row, at: firstRow + offset + heads, objective, isTop, below }
    if (row.kind === 'sector') sector = below
    else if (row.kind === 'objective' && !isLoose) sector.push(nested)
    return nested
  })
}

/**
 * The figures of rows in one column: `ofRow` gives those that the ledger sums, and the others are sums of the
 * rows below them.
 */
export function nestedFigure<Row extends RoundedRow>(
  nested: NestedRow<Row>,
  cellIn: (row: number) => string,
  ofRow: (row: Row) => Figure | undefined,
): Figure {
  return ofRow(nested.row) ?? sumOfNested(nested.below, cellIn, ofRow)
}

export function sumOfNested<Row extends RoundedRow>(
  all: readonly NestedRow<Row>[],
  cellIn: (row: number) => string,
  ofRow: (row: Row) => Figure | undefined,
): Figure {
  return sumOfFigures(all.map((one) => ({ cell: cellIn(one.at), figure: nestedFigure(one, cellIn, ofRow) })))
}

/** What a row is called; an output driven to another objective says whose it is. */
export function titleOf({ kind, code, objective }: RoundedRow, lookup: FrameworkLookup): string {
  const { appendix } = sheetTexts
  if (kind === 'unallocated') return appendix.unallocated
  if (kind === 'sector') return lookup.framework.sectors.find((sector) => sector.code === code)?.name ?? ''
  if (kind === 'objective') return lookup.objectives.find((item) => item.code === code)?.title ?? ''
  const output = lookup.outputs.find((item) => item.code === code)
  const own = lookup.objectives[output?.objective ?? -1]?.code ?? ''
  const title = output?.text ?? ''
  return objective === own ? title : filled(appendix.underOther, { title, objective: own })
}

/**
 * How rows may be spread over printed pages: an objective is not parted from its outputs, nor a sector from its
 * first objective. Rows that are folded away take no room.
 */
export function groupsOf<Row extends RoundedRow>(
  rows: readonly Row[],
  lookup: FrameworkLookup,
  isHidden: (row: Row) => boolean,
): RowGroup[] {
  const groups: RowGroup[] = []
  rows.forEach((row, at) => {
    const height = isHidden(row) ? 0 : rowHeight(titleOf(row, lookup))
    const last = groups.at(-1)
    const isFirstOfSector = row.kind === 'objective' && rows[at - 1]?.kind === 'sector'
    if (!last || (row.kind !== 'output' && !isFirstOfSector)) groups.push({ at, height })
    else groups[groups.length - 1] = { at: last.at, height: last.height + height }
  })
  return groups
}
