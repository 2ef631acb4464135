import type { IgnoredBecause } from '../finding.ts'
import { writtenIn, type TableRow } from './rows.ts'
import type { TableShape } from './header.ts'

export const ignoredShape = {
  required: ['Code', 'Line', 'Column', 'Value', 'Reason'],
  optional: ['Who', 'Date'],
  years: false,
} as const satisfies TableShape<string>

export type IgnoredRole =
  (typeof ignoredShape)['required'][number] | (typeof ignoredShape)['optional'][number]

/** A finding that somebody chose to ignore, while the value of its cell stays as it was. */
export interface IgnoredFinding extends IgnoredBecause {
  /** The code of its rule. */
  readonly code: string
  /** The id of its line, or what else tells its row from others. */
  readonly line: string
  /** The header of its column: a role or a year. */
  readonly column: string
  readonly value: string
}

export function readIgnored(row: TableRow<IgnoredRole>): IgnoredFinding {
  return {
    code: writtenIn(row, 'Code'),
    line: writtenIn(row, 'Line'),
    column: writtenIn(row, 'Column'),
    value: writtenIn(row, 'Value'),
    reason: writtenIn(row, 'Reason'),
    who: writtenIn(row, 'Who'),
    date: writtenIn(row, 'Date'),
  }
}
