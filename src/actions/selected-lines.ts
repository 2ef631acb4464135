import type { Budget } from '../core/budget/budget.ts'
import type { LineSource, LineTable } from '../core/budget/line-table.ts'
import { columnNumber, lastRowOfSheet, parseRange, type CellRange } from '../workbook/address.ts'

/** Cells that somebody selected: blocks such as `B7:B9`, whole rows `7:9`, whole columns `B:D`. */
export interface SelectedCells {
  readonly sheet: string
  readonly areas: readonly string[]
}

/** The lines of one source, in the order of their rows, and the columns they take on their sheet. */
interface LinesOfSource {
  readonly sheet: string
  readonly lines: readonly number[]
  readonly firstColumn: number
  readonly lastColumn: number
}

const known = new WeakMap<LineTable, readonly LinesOfSource[]>()

/**
 * The lines that stand in selected rows, in the order read, each once. Any cell of a line's row selects it; only where
 * tables stand side by side it is the one whose columns are selected.
 */
export function selectedLines({ lines }: Budget, { sheet, areas }: SelectedCells): readonly number[] {
  const sources = linesBySource(lines).filter((one) => one.sheet === sheet.toLowerCase())
  const selected = new Set<number>()
  for (const area of areas) {
    const range = rangeOf(area)
    if (!range) continue
    const inRows = sources.filter((one) => linesIn(one, range, lines).length > 0)
    const under = inRows.filter(
      (one) => one.firstColumn <= range.lastColumn && one.lastColumn >= range.firstColumn,
    )
    const meant = under.length > 0 || inRows.length > 1 ? under : inRows
    for (const one of meant) for (const line of linesIn(one, range, lines)) selected.add(line)
  }
  return [...selected].sort((a, b) => a - b)
}

function linesIn(
  { lines: own }: LinesOfSource,
  { firstRow, lastRow }: CellRange,
  { row }: LineTable,
): readonly number[] {
  const from = firstAt(own, (line) => (row[line] ?? 0) >= firstRow)
  const to = firstAt(own, (line) => (row[line] ?? 0) > lastRow)
  return own.slice(from, to)
}

/** The first position from which on a condition holds. */
function firstAt(lines: readonly number[], holds: (line: number) => boolean): number {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(lines[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}

function linesBySource(table: LineTable): readonly LinesOfSource[] {
  const made = known.get(table)
  if (made) return made
  const own = table.sources.map((): number[] => [])
  for (let line = 0; line < table.count; line++) own[table.source[line] ?? 0]?.push(line)
  const row = (line: number): number => table.row[line] ?? 0
  const bySource = table.sources.map((source, at) => ({
    sheet: (source.sheet ?? '').toLowerCase(),
    lines: (own[at] ?? []).sort((a, b) => row(a) - row(b)),
    ...columnsOf(source),
  }))
  known.set(table, bySource)
  return bySource
}

function columnsOf({ header: { columns, years } }: LineSource): {
  readonly firstColumn: number
  readonly lastColumn: number
} {
  const numbers = [...Object.values(columns), ...years]
    .map(({ shown }) => columnNumber(shown))
    .filter((number) => number > 0)
  if (numbers.length === 0) return { firstColumn: 1, lastColumn: Infinity }
  return { firstColumn: Math.min(...numbers), lastColumn: Math.max(...numbers) }
}

function rangeOf(area: string): CellRange | undefined {
  const text = area.slice(area.lastIndexOf('!') + 1)
  const [, left, right = left] = /^\$?([A-Za-z]{1,3})(?::\$?([A-Za-z]{1,3}))?$/u.exec(text) ?? []
  if (left !== undefined && right !== undefined) return parseRange(`${left}1:${right}${lastRowOfSheet}`)
  const [, top, bottom = top] = /^\$?([1-9]\d{0,6})(?::\$?([1-9]\d{0,6}))?$/u.exec(text) ?? []
  if (top !== undefined && bottom !== undefined) return parseRange(`A${top}:XFD${bottom}`)
  return parseRange(text)
}
