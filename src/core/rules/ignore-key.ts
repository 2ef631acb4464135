import type { Budget } from '../budget/budget.ts'
import { textOf } from '../budget/cell.ts'
import type { Header } from '../budget/header.ts'
import type { IgnoredFinding } from '../budget/ignored.ts'
import { codedRoles, type LineSource } from '../budget/line-table.ts'
import type { TableRow } from '../budget/rows.ts'
import type { Finding, Param } from '../finding.ts'

/** What a finding is ignored by: it stays so while all of this is the same. */
export type IgnoreKey = Pick<IgnoredFinding, 'code' | 'line' | 'column' | 'value'>

/** The columns that tell a row of a small table from others wherever it stands, by a column that only it has. */
const namingColumns: readonly (readonly [own: string, naming: readonly string[]])[] = [
  ['From', ['Stage', 'From', 'To']],
  ['Goal', ['Objective', 'Goal']],
  ['Share', ['Line', 'Output', 'Enabler']],
  ['Key', ['Kind', 'Key', 'Period']],
  ['Source', ['Source']],
]

/**
 * Gives what the findings of a budget are ignored by. One of a line: its id, the header of the column and what
 * stands there. One of another table: the codes in its row instead of an id. One at no row: the names and numbers
 * in its sentence, amounts aside.
 * @returns for a finding, its key; undefined for errors, and where nothing but a row number tells it from others
 */
export function ignoreKeysOf(budget: Budget): (finding: Finding) => IgnoreKey | undefined {
  const { splits, drivers, links, revenue, ceilings, lines } = budget
  const tables: readonly (readonly TableRow[])[] = [splits.rows, drivers.rows, links.rows, revenue, ceilings]
  const rows = new Map(tables.flat().map((row) => [`${row.row} ${row.source.name}`, row]))
  return ({ code, severity, at, line, params }) => {
    if (severity === 'error') return undefined
    const row = rows.get(`${at.row ?? ''} ${at.source}`)
    if (row) {
      const column = headerAt(row.source.header, at.column)
      return { code, line: line ?? nameOf(row), column, value: cellText(row, column) }
    }
    const source = lines.sources.find(({ name }) => name === at.source)
    if (source && at.row !== null && at.row > source.headerRow && at.column !== null) {
      return line === undefined ? undefined : keyOfLine(budget, source, { code, line, shown: at.column })
    }
    return { code, line: line ?? '', column: '', value: namesIn(Object.values(params)) }
  }
}

function keyOfLine(
  { lines, ids }: Budget,
  source: LineSource,
  { code, line, shown }: { readonly code: string; readonly line: string; readonly shown: string },
): IgnoreKey {
  const column = headerAt(source.header, shown)
  const at = ids.at.get(line) ?? -1
  const year = lines.years.indexOf(Number(column))
  const role = codedRoles.find((one) => one === column)
  const coded = role && lines.coded[role]
  const isBlank = lines.blankYears.some((one) => one.line === at && one.years.includes(year))
  const amount = isBlank ? '' : String((lines.amounts[year]?.[at] ?? 0) / 10 ** source.format.scale)
  const value = coded ? (coded.texts[coded.symbols[at] ?? 0] ?? '') : year >= 0 ? amount : ''
  return { code, line, column, value: value.trim() }
}

/** The header of the column that is shown as `K`: a role or a year. */
function headerAt({ columns, years }: Header<string>, shown: string | null): string {
  const [role] = Object.entries(columns).find(([, column]) => column?.shown === shown) ?? []
  const year = years.find((column) => column.shown === shown)?.year
  return role ?? (year === undefined ? (shown ?? '') : String(year))
}

function nameOf(row: TableRow): string {
  const [, naming = []] = namingColumns.find(([own]) => row.source.header.columns[own]) ?? []
  return naming
    .map((column) => cellText(row, column))
    .filter((text) => text !== '')
    .join(' ')
}

function cellText({ cells, source: { header } }: TableRow, name: string): string {
  const column = header.columns[name] ?? header.years.find(({ year }) => String(year) === name)
  return column ? textOf(cells[column.position]).trim() : ''
}

function namesIn(params: readonly Param[]): string {
  return params
    .flatMap((param) => (typeof param === 'object' ? ('centimes' in param ? [] : param) : [String(param)]))
    .join(' ')
}
