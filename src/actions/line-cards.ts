import type { Budget } from '../core/budget/budget.ts'
import type { LineSource } from '../core/budget/line-table.ts'
import { columnNumber } from '../workbook/address.ts'
import { lineTags, resultKeys, type TagNow } from './tagging/line-tags.ts'
import { lineTotals } from './tagging/line-totals.ts'

/** A line as it is shown to whoever tags it. */
export interface LineCard {
  /** Position in the budget. */
  readonly line: number
  /** The unit's code where the framework knows it, else as it is written. */
  readonly unit: string
  readonly id: string
  readonly activity: string
  readonly source: string
  readonly sheet: string | null
  /** The row as Excel shows it. */
  readonly row: number
  /** Where its tag stands, or its activity where no column takes one: `E14`. */
  readonly cell: string
  /** Of all its years. */
  readonly centimes: number
  readonly years: number
  readonly now: TagNow
}

/** Shows one line; undefined where the budget has no such line. */
export function lineCard(budget: Budget, line: number): LineCard | undefined {
  const { lines } = budget
  if (!(line >= 0 && line < lines.count)) return undefined
  const source = lines.sources[lines.source[line] ?? 0]
  return {
    line,
    unit: unitOfLine(budget, line),
    id: lines.id[line] ?? '',
    activity: lines.activity[line] ?? '',
    source: source?.name ?? '',
    sheet: source?.sheet ?? null,
    row: lines.row[line] ?? 0,
    cell: `${columnOf(source)}${lines.row[line] ?? 0}`,
    centimes: lineTotals(lines)[line] ?? 0,
    years: lines.years.length,
    now: lineTags(budget).of(line),
  }
}

/** The letter of a column in which somebody who tags sees what happens. */
function columnOf(source: LineSource | undefined): string {
  const { Output, Enabler, Activity, Line } = source?.header.columns ?? {}
  const shown = [Output, Enabler, Activity, Line].map((column) => column?.shown ?? '')
  return shown.find((letters) => columnNumber(letters) > 0) ?? 'A'
}

/** Several lines that are to be tagged together. */
export interface LinesSummary {
  readonly lines: number
  readonly centimes: number
  readonly untagged: number
  /** Those that a tag would take something from, and how many different results they have. */
  readonly tagged: number
  readonly results: number
  /** How many of these results are outputs. */
  readonly outputs: number
  /** Those whose tag places them nowhere. */
  readonly faulty: number
  /** The unit of all of them; undefined where they have several. */
  readonly unit: string | undefined
}

/** Sums up several lines. */
export function linesSummary(budget: Budget, lines: readonly number[]): LinesSummary {
  const tags = lineTags(budget)
  const totals = lineTotals(budget.lines)
  const counts = { untagged: 0, tagged: 0, faulty: 0 }
  const results = new Set<string>()
  const symbols = new Set<number>()
  let centimes = 0
  for (const line of lines) {
    const now = tags.of(line)
    counts[now.is] += 1
    for (const key of resultKeys(now)) results.add(key)
    symbols.add(budget.lines.coded.Unit.symbols[line] ?? 0)
    centimes += totals[line] ?? 0
  }
  const [first] = lines
  const unit = symbols.size === 1 && first !== undefined ? unitOfLine(budget, first) : undefined
  const outputs = [...results].filter((key) => key.startsWith('output ')).length
  return { lines: lines.length, centimes, ...counts, results: results.size, outputs, unit }
}

/** A line's unit by its code, where the framework knows it; else as it is written. */
export function unitOfLine({ lines, mappings, lookup }: Budget, line: number): string {
  const unit = mappings.mappings[mappings.of[line] ?? 0]?.unit
  const { texts, symbols } = lines.coded.Unit
  const code = unit && 'at' in unit.is ? lookup.units[unit.is.at]?.code : undefined
  return code ?? (texts[symbols[line] ?? 0] ?? '').trim()
}
