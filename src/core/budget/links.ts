import type { FrameworkLookup } from '../framework/lookup.ts'
import { cellOf, codeIn, writtenIn, type CodeCell, type TableRow } from './rows.ts'
import { readDecimalCell, type DecimalCell } from './decimal-cell.ts'
import { readHeader } from './header.ts'
import { linkShape, type LinkRole } from './tables.ts'

/** A row of GoalLinks: an objective serves a goal. The kind is a label; only weights move money. */
export interface LinkRow extends TableRow<LinkRole> {
  readonly objective: CodeCell
  readonly goal: CodeCell
  readonly kind: string
  /** In millionths. */
  readonly weight: DecimalCell
}

export function readLink(row: TableRow<LinkRole>, { books }: FrameworkLookup): LinkRow {
  return {
    ...row,
    objective: codeIn(row, 'Objective', books.objective),
    goal: codeIn(row, 'Goal', books.goal),
    kind: writtenIn(row, 'Kind').toLowerCase(),
    weight: readDecimalCell(cellOf(row, 'Weight'), 6),
  }
}

/** What makes two rows the same link; undefined where a code is not known. */
export function linkKey({ objective, goal }: LinkRow): string | undefined {
  if (objective.is.kind !== 'known' || goal.is.kind !== 'known') return undefined
  return `${objective.is.at} ${goal.is.at}`
}

/** The links a framework brings along, as rows of a table of their own, so that they are checked alike. */
export function linksOfFramework({ framework }: FrameworkLookup): TableRow<LinkRole>[] {
  const header = readHeader(['Objective', 'Goal', 'Kind', 'Weight'], linkShape)
  const source = { name: framework.id, sheet: 'links', header }
  return (framework.links ?? []).map(({ objective, goal, kind, weight }, at) => ({
    source,
    row: at + 1,
    cells: [objective, goal, kind, weight],
  }))
}
