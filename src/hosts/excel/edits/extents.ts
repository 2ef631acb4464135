import { parseRange, rangeAt, type CellRange } from '../../../workbook/address.ts'
import type { TableExtent } from '../../../workbook/write-plan.ts'
import type { Glance } from '../glance.ts'
import type { KeptExtent, Target } from './target.ts'

/** Tables that get other ranges. */
export interface Extents {
  /** A table is made narrower before its cells go: Excel would give a blank header another text. */
  readonly before: readonly TableExtent[]
  readonly after: readonly TableExtent[]
  /** The ranges they have, by the ones they get. */
  readonly back: readonly KeptExtent[]
}

/** The tables that do not have the ranges they are to have; rows that somebody added to them meanwhile stay in them. */
export function extentsOf(extended: readonly KeptExtent[], { tables }: Pick<Glance, 'tables'>): Extents {
  const changes = extended.flatMap(({ table, ref, from }) => {
    const now = tables.find(({ name }) => isSame(name, table))?.range
    const wanted = parseRange(ref)
    const given = parseRange(from ?? '')
    if (!now || !wanted) return []
    const isOurs = given === undefined || textOfRange({ ...given, lastRow: now.lastRow }) === textOfRange(now)
    const lastRow = given
      ? wanted.lastRow + now.lastRow - given.lastRow
      : Math.max(wanted.lastRow, now.lastRow)
    const whole = textOfRange({ ...wanted, lastRow })
    return whole === textOfRange(now) || !isOurs ? [] : [{ table, now, whole, isBack: given !== undefined }]
  })
  const wantedOf = (isBack: boolean): readonly TableExtent[] =>
    changes.filter((one) => one.isBack === isBack).map(({ table, whole }) => ({ table, ref: whole }))
  return {
    before: wantedOf(true),
    after: wantedOf(false),
    back: changes.map(({ table, now, whole }) => ({ table, ref: textOfRange(now), from: whole })),
  }
}

/** Whether a cell is, or stays, a header of a table. */
export function isHeader(
  { sheet, row, column }: Target,
  { tables }: Pick<Glance, 'tables'>,
  { before }: Pick<Extents, 'before'>,
): boolean {
  return tables.some((table) => {
    if (table.sheet !== sheet || table.headerRows === 0) return false
    const ref = before.find((one) => isSame(one.table, table.name))?.ref
    const range = (ref === undefined ? undefined : parseRange(ref)) ?? table.range
    return row === range.firstRow && column >= range.firstColumn && column <= range.lastColumn
  })
}

function textOfRange({ firstRow, firstColumn, lastRow, lastColumn }: CellRange): string {
  return rangeAt(firstRow, firstColumn, lastRow, lastColumn)
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
