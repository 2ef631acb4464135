import type { Finding } from '../../core/finding.ts'
import { columnNumber, parseRange, type CellRange } from '../../workbook/address.ts'

/** Cells that were changed since the book was checked. */
export interface ChangedCells {
  readonly sheet: string
  /** Such as `B7:D9`, or whole rows or columns: `7:9`, `B:D`. */
  readonly address: string
}

/** Findings that no longer may be so, by their positions. */
export interface StaleFindings {
  /** At changed rows: these are found out by reading the rows again. */
  readonly atRows: readonly number[]
  /** Of rules that look at more than one row: these wait for the next check. */
  readonly wholeBook: readonly number[]
}

/** Rules that judge a row by itself: those of lines, but for doubled ids. */
const ofOneRow = /^RBB3(?!02)\d\d$/

/** Which findings a change may have made untrue. */
export function staleFindings(
  findings: readonly Pick<Finding, 'code' | 'at'>[],
  changes: readonly ChangedCells[],
): StaleFindings {
  if (changes.length === 0) return { atRows: [], wholeBook: [] }
  const ranges = changes.map(({ sheet, address }) => ({ sheet: sheet.toLowerCase(), rows: rowsOf(address) }))
  const atRows: number[] = []
  const wholeBook: number[] = []
  findings.forEach(({ code, at }, position) => {
    const { sheet, row } = at
    const isThere = ranges.some(
      (range) =>
        range.sheet === sheet?.toLowerCase() &&
        row !== null &&
        row >= range.rows.firstRow &&
        row <= range.rows.lastRow,
    )
    if (!ofOneRow.test(code)) wholeBook.push(position)
    else if (isThere) atRows.push(position)
  })
  return { atRows, wholeBook }
}

/** The rows that an address covers; all of them where it names columns, or cannot be read. */
function rowsOf(address: string): Pick<CellRange, 'firstRow' | 'lastRow'> {
  const [, first = '', last = first] = /^\$?(\d+)(?::\$?(\d+))?$/.exec(address) ?? []
  if (first !== '') return { firstRow: Number(first), lastRow: Number(last) }
  const parts = address.split(',').map((part) => parseRange(part.replace(/^.*!/, '')))
  const ranges = parts.flatMap((range) => range ?? [])
  if (ranges.length < parts.length || columnNumber(address) > 0) return { firstRow: 1, lastRow: Infinity }
  return {
    firstRow: Math.min(...ranges.map(({ firstRow }) => firstRow)),
    lastRow: Math.max(...ranges.map(({ lastRow }) => lastRow)),
  }
}
