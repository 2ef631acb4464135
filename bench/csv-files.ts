import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { textOf, type Cell } from '../src/core/budget/cell.ts'
import type { FrameworkLookup } from '../src/core/framework/lookup.ts'
import { generateLines } from './generated-budget.ts'
import { lineHeader, splitHeader } from './line-cells.ts'

/** Where the files of a generated budget are. */
export function filesIn(folder: string, rows: number): { readonly lines: string; readonly splits: string } {
  return { lines: join(folder, `lines-${rows}.csv`), splits: join(folder, `splits-${rows}.csv`) }
}

/** Writes a generated budget as CSV, piece by piece: the lines never stand in memory together. */
export async function writeCsv(folder: string, rows: number, lookup: FrameworkLookup): Promise<void> {
  const files = filesIn(folder, rows)
  const splits = [csvRow(splitHeader)]
  function* pieces(): Generator<string> {
    let piece = csvRow(lineHeader(lookup.framework.years))
    for (const line of generateLines(rows, lookup)) {
      piece += csvRow(line.cells)
      for (const split of line.splits) splits.push(csvRow(split))
      if (piece.length < 1_000_000) continue
      yield piece
      piece = ''
    }
    yield piece
  }
  await pipeline(Readable.from(pieces()), createWriteStream(files.lines))
  await writeFile(files.splits, splits.join(''))
}

function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\n`
}

function csvCell(cell: Cell): string {
  if (typeof cell === 'number') return cell.toFixed(2)
  const text = textOf(cell)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
