import type { LineSource } from '../../core/budget/line-table.ts'
import { textOf } from '../../core/budget/cell.ts'
import type { Finding, Place } from '../../core/finding.ts'
import { tableOfLine, type BudgetAsRead } from '../edits/budget-as-read.ts'

/** A finding as it is kept on a device: enough to come back to it. */
export interface KeptFinding {
  readonly code: string
  readonly at: Place
  readonly line: string | undefined
}

/** A finding as it is held on to while rows and columns are moved: by its line and the role of its column. */
export interface HeldFinding extends KeptFinding {
  /** The role or year of its column, which stays when columns are moved. */
  readonly role: string | undefined
  /** What its sentence names, which tells it from others of its kind. */
  readonly said: string
  /** How its row is found in the sheet itself; undefined where no id tells it from all others. */
  readonly row: RowLookup | undefined
}

/** Where the id of a line and the cell of a finding stood, under which headers. */
export interface RowLookup {
  readonly headerRow: number
  readonly lastRow: number
  readonly idColumn: string
  readonly idHeader: string
  readonly header: string
}

/** What a finding holds on to. */
export function heldFinding(read: BudgetAsRead, finding: Finding): HeldFinding {
  const { code, at, line, params } = finding
  const source = sourceAt(read, at)
  return {
    code,
    at,
    line,
    role: source && roleAt(source, at.column),
    said: JSON.stringify(params),
    row: source && rowLookup(read, source, finding),
  }
}

/**
 * The position at which a held finding stands among those found since: of several alike the one nearest to where it
 * was; undefined where it was put right, or its line has gone.
 */
export function foundAgain(
  read: BudgetAsRead,
  findings: readonly Finding[],
  held: KeptFinding & Partial<HeldFinding>,
): number | undefined {
  const alike = findings.flatMap((one, position) =>
    one.code === held.code && one.line === held.line ? [{ one, position }] : [],
  )
  const role = ({ at }: Finding): string | undefined => {
    const source = sourceAt(read, at)
    return source && roleAt(source, at.column)
  }
  const isSameColumn = (one: Finding): boolean =>
    held.role === undefined ? one.at.column === held.at.column : role(one) === held.role
  const isSaid = (one: Finding): boolean => JSON.stringify(one.params) === held.said
  const isThere = ({ at }: Finding): boolean => at.sheet === held.at.sheet && at.row === held.at.row
  const inColumn = alike.filter(({ one }) => isSameColumn(one))
  const said = inColumn.filter(({ one }) => isSaid(one))
  // Of findings at no row, nothing but what they say tells one from another.
  const isMoved = held.line !== undefined || held.said === undefined
  const other = isMoved ? inColumn : inColumn.filter(({ one }) => held.at.row !== null && isThere(one))
  const wanted = said.length > 0 ? said : other
  const distance = ({ at }: Finding): number =>
    (at.source === held.at.source ? 0 : 1e9) + Math.abs((at.row ?? 0) - (held.at.row ?? 0))
  return wanted.toSorted((a, b) => distance(a.one) - distance(b.one))[0]?.position
}

function sourceAt({ budget: { lines } }: BudgetAsRead, { source, row }: Place): LineSource | undefined {
  const found = lines.sources.find(({ name }) => name === source)
  return found && row !== null && row > found.headerRow ? found : undefined
}

function roleAt({ header }: LineSource, column: string | null): string | undefined {
  const role = Object.entries(header.columns).find(([, one]) => one.shown === column)?.[0]
  return role ?? header.years.find(({ shown }) => shown === column)?.year.toString()
}

function rowLookup(read: BudgetAsRead, source: LineSource, { at, line }: Finding): RowLookup | undefined {
  const { lines, ids } = read.budget
  const index = line === undefined || ids.doubled.has(line) ? undefined : ids.at.get(line)
  const table = index === undefined ? undefined : tableOfLine(read, index)
  const idColumn = source.header.columns.Line?.shown
  if (index === undefined || idColumn === undefined || lines.row[index] !== at.row || !table?.letters)
    return undefined
  const headerOf = (column: string): string => textOf(table.header[table.letters?.indexOf(column) ?? -1])
  return {
    headerRow: source.headerRow,
    lastRow: source.headerRow + table.rows,
    idColumn,
    idHeader: headerOf(idColumn),
    header: at.column === null ? '' : headerOf(at.column),
  }
}
