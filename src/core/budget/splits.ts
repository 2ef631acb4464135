import type { FrameworkLookup } from '../framework/lookup.ts'
import { cellOf, codeIn, writtenIn, type CodeCell, type TableRow } from './rows.ts'
import { readDecimalCell, type DecimalCell } from './decimal-cell.ts'
import type { SplitRole } from './tables.ts'

/** A row of Splits: part of a line's money, for an output or an enabler. */
export interface SplitRow extends TableRow<SplitRole> {
  readonly line: string
  readonly output: CodeCell
  readonly enabler: CodeCell
  /** In basis points: 33.33 % is 3333. */
  readonly share: DecimalCell
}

export function readSplit(row: TableRow<SplitRole>, { books }: FrameworkLookup): SplitRow {
  return {
    ...row,
    line: writtenIn(row, 'Line'),
    output: codeIn(row, 'Output', books.output),
    enabler: codeIn(row, 'Enabler', books.enabler),
    share: readDecimalCell(cellOf(row, 'Share'), 2),
  }
}

/**
 * Where direct and enabler money can go, as one list in printed order: the outputs, then the enablers.
 * @returns the position in that list; undefined unless exactly one is named
 */
export function targetOf(
  output: CodeCell,
  enabler: CodeCell,
  { outputs }: FrameworkLookup,
): number | undefined {
  if (output.is.kind === 'known' && enabler.is.kind === 'blank') return output.is.at
  if (enabler.is.kind === 'known' && output.is.kind === 'blank') return outputs.length + enabler.is.at
  return undefined
}
