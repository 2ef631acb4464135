import type { WhyOther } from '../../core/budget/other-rows.ts'
import { whyOther } from '../../core/budget/other-rows.ts'
import type { FrameworkLookup } from '../../core/framework/lookup.ts'
import type { LongWork } from '../../workbook/long-work.ts'
import type { OpenedBook } from '../../workbook/opened/opened-book.ts'
import { readChosen, type Instead, type ReadChoice } from './read-chosen.ts'
import type { Done, Refusal } from './refusal.ts'
import { rowsLikeSums } from './rows-like-sums.ts'
import type { RoleChoice, SourceChoice, Tagging } from './source-choice.ts'

/** The money of one year, in centimes. */
export interface YearTotal {
  readonly year: number
  readonly centimes: number
}

/** A row that is left out, what it is called, and how much stands in it. */
export interface PreviewedRow {
  readonly row: number
  readonly label: string
  readonly why: WhyOther
  /** Centimes by year, in the order of `totals`. */
  readonly amounts: readonly number[]
  readonly sum: number
}

/** A budget as it will be read once it is adopted. */
export interface SourcePreview {
  readonly amountUnit: 1 | 1000
  readonly lines: number
  readonly totals: readonly YearTotal[]
  readonly leftOut: readonly PreviewedRow[]
  /** Rows that count as lines, but hold just the sum of lines beside them. */
  readonly likeSums: readonly number[]
  /** Cells of year columns that hold something else than an amount, and count as nothing. */
  readonly unread: number
  /** Rows right below that hold anything and are not read. */
  readonly below: number
  /** The columns that are added to the user's sheet. */
  readonly columns: readonly RoleChoice[]
  readonly holds: Tagging
  readonly instead: Instead | undefined
}

/**
 * Says what a budget amounts to as it was chosen, before anything is written.
 * @param years those to be summed up; left out: all years of the budget
 * @returns why it cannot be read so, in the reader's words
 */
export async function previewSource(
  book: OpenedBook,
  choice: SourceChoice,
  lookup: FrameworkLookup,
  years?: readonly number[],
  work: LongWork = {},
): Promise<Done<{ readonly preview: SourcePreview }> | Refusal> {
  const result = await readChosen(book, choice, lookup, work)
  return result.ok ? { ok: true, preview: previewOf(book, choice, result.read, years) } : result
}

function previewOf(
  book: OpenedBook,
  { amountUnit }: SourceChoice,
  read: ReadChoice,
  asked: readonly number[] | undefined,
): SourcePreview {
  const { budget, source, columns, holds, instead } = read
  const { lines } = budget
  const of = lines.sources[source]
  const own = [...lines.source.keys()].filter((line) => lines.source[line] === source)
  const years = asked ?? of?.header.years.map(({ year }) => year) ?? []
  const positions = years.map((year) => lines.years.indexOf(year))
  const sumOf = (position: number): number =>
    own.reduce((sum, line) => sum + (lines.amounts[position]?.[line] ?? 0), 0)
  const isOwn = new Set(own)
  return {
    amountUnit,
    lines: own.length,
    totals: years.map((year, at) => ({ year, centimes: sumOf(positions[at] ?? -1) })),
    leftOut: leftOutOf(book, read, positions),
    likeSums: rowsLikeSums(own, lines).map((line) => lines.row[line] ?? 0),
    unread: lines.faults.filter(({ line }) => isOwn.has(line)).length,
    below: of?.below?.rows.length ?? 0,
    ...{ columns, holds, instead },
  }
}

function leftOutOf(
  book: OpenedBook,
  { budget: { lines }, source, place }: ReadChoice,
  positions: readonly number[],
): readonly PreviewedRow[] {
  const header = lines.sources[source]?.header
  if (!header) return []
  const cells = new Map(book.readSheet(place.sheet).rows.map((one) => [one.row, one.cells]))
  return lines.leftOut
    .filter((one) => one.source === source)
    .map(({ row, label, amounts }) => {
      const own = (cells.get(row) ?? []).slice(place.data.firstColumn - 1, place.data.lastColumn)
      const shown = positions.map((position) => amounts[position] ?? 0)
      const sum = shown.reduce((all, one) => all + one, 0)
      return { row, label, why: whyOther(own, header), amounts: shown, sum }
    })
}
