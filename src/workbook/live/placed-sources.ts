import type { LineSource, LineTable } from '../../core/budget/line-table.ts'
import { onSheet } from '../address.ts'
import { ownLiveSource } from './own-source.ts'
import { liveRoles, type LeftOutCells, type LiveSource } from './live-source.ts'

/**
 * The sources of lines as live figures see them where the lines stand: our own table by its columns, which grow with
 * it, and ranges of the user's own sheets, from the row below the headers to the last row that was read.
 * @param ownTable what our own table of lines is called
 */
export function liveSources(lines: LineTable, ownTable: string): LiveSource[] {
  return lines.sources.map((source, at) =>
    source.holdsOtherRows
      ? placedSource(source, lastRowOf(lines, at), leftOutOf(lines, source, at))
      : ownLiveSource(
          ownTable,
          source.header.years.map(({ year }) => year),
        ),
  )
}

function placedSource(
  { sheet, headerRow, header, format, unit }: LineSource,
  lastRow: number,
  leftOut: readonly LeftOutCells[],
): LiveSource {
  const cells = (letter: string): string =>
    onSheet(sheet ?? '', `$${letter}$${headerRow + 1}:$${letter}$${Math.max(lastRow, headerRow + 1)}`)
  const columns = liveRoles.flatMap((role) => {
    const column = header.columns[role]
    return column ? [[role, cells(column.shown)] as const] : []
  })
  return {
    amountUnit: format.scale === 5 ? 1000 : 1,
    columns: Object.fromEntries(columns),
    years: new Map(header.years.map(({ year, shown }) => [year, cells(shown)])),
    ...(unit !== undefined && { unit }),
    leftOut,
  }
}

function lastRowOf({ source, row, leftOut }: LineTable, at: number): number {
  const others = leftOut.filter((one) => one.source === at).map((one) => one.row)
  let last = Math.max(0, ...others)
  for (let line = 0; line < row.length; line++) {
    if (source[line] === at) last = Math.max(last, row[line] ?? 0)
  }
  return last
}

function leftOutOf({ leftOut, years }: LineTable, { sheet, header }: LineSource, at: number): LeftOutCells[] {
  return leftOut
    .filter(({ source }) => source === at)
    .map(({ row, texts, amounts }) => ({
      texts,
      cells: new Map(
        header.years.flatMap(({ year, shown }) =>
          amounts[years.indexOf(year)] === 0
            ? []
            : [[year, onSheet(sheet ?? '', `$${shown}$${row}`)] as const],
        ),
      ),
    }))
}
