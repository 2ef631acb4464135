import { textOf, type Cell } from './cell.ts'

/** A column of a source: where it stands in a row of cells, and how people see it (a letter; in CSV, its header). */
export interface Column {
  readonly position: number
  readonly shown: string
}

export interface YearColumn extends Column {
  readonly year: number
}

/** A column that is not read, with its header as written. */
export interface UnreadColumn extends Column {
  readonly written: string
}

/** What the header row of a table says: which column plays which role, and what is wrong with it. */
export interface Header<Role extends string> {
  readonly columns: Readonly<Partial<Record<Role, Column>>>
  /** Year columns, ascending; of doubled ones the first. */
  readonly years: readonly YearColumn[]
  readonly missing: readonly Role[]
  /** Later columns with a header that an earlier one has; they are not read. */
  readonly doubled: readonly UnreadColumn[]
  /** Columns whose header names a year among other words (`FY 2020`): they are not read as years. */
  readonly nearYears: readonly UnreadColumn[]
  /** Cells of the header row; cells beyond belong to no column. */
  readonly width: number
}

/** The roles of one kind of table, and whether it has a column for each year. */
export interface TableShape<Role extends string> {
  readonly required: readonly Role[]
  readonly optional: readonly Role[]
  readonly years: boolean
}

/**
 * Matches headers to roles, without regard to case or outer spaces, in any order; others are left alone.
 * @param letters how people see the columns, where that is not by their header: in a workbook, `A` to `XFD`
 */
export function readHeader<Role extends string>(
  cells: readonly (Cell | undefined)[],
  shape: TableShape<Role>,
  letters?: readonly string[],
): Header<Role> {
  const roles = new Map([...shape.required, ...shape.optional].map((role) => [role.toLowerCase(), role]))
  const columns: Partial<Record<Role, Column>> = {}
  const years = new Map<number, YearColumn>()
  const doubled: UnreadColumn[] = []
  const nearYears: UnreadColumn[] = []
  cells.forEach((cell, position) => {
    const written = textOf(cell).trim()
    const shown = letters?.[position] ?? written
    const role = roles.get(written.toLowerCase())
    const year = shape.years && /^(19|20|21)\d\d$/.test(written) ? Number(written) : undefined
    if (role !== undefined) {
      if (columns[role]) doubled.push({ position, shown, written })
      else columns[role] = { position, shown }
    } else if (year !== undefined) {
      if (years.has(year)) doubled.push({ position, shown, written })
      else years.set(year, { year, position, shown })
    } else if (shape.years && /(^|\D)(19|20|21)\d\d(\D|$)/.test(written)) {
      nearYears.push({ position, shown, written })
    }
  })
  return {
    columns,
    years: [...years.values()].sort((a, b) => a.year - b.year),
    missing: shape.required.filter((role) => !columns[role]),
    doubled,
    nearYears,
    width: cells.length,
  }
}

/** How many of a table's headers a row of cells holds: tells a header row, and a delimiter, from another. */
export function headerHits<Role extends string>(cells: readonly Cell[], shape: TableShape<Role>): number {
  const { columns, years } = readHeader(cells, shape)
  return Object.keys(columns).length + years.length
}
