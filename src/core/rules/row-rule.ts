import type { Budget } from '../budget/budget.ts'
import { textOf } from '../budget/cell.ts'
import { cellOf, placeIn, type CodeCell, type TableRow } from '../budget/rows.ts'
import type { Param, Severity } from '../finding.ts'
import type { Found, Rule } from './rule.ts'

/** What is wrong with one row: the cell it stands at is the rule's column. */
export interface RowFault<Role extends string = never> {
  /** Where the finding stands, if not at the rule's column. */
  readonly column?: Role
  readonly params: Readonly<Record<string, Param>>
  /** What the cell should hold instead, where that is certain. */
  readonly fix?: string
}

/** A rule that judges one row at a time. */
export interface RowRule<Row, Name extends string = string> extends Rule<Budget, Name> {
  readonly fault: (row: Row, budget: Budget) => RowFault<string> | undefined
}

interface Declared<Role extends string, Row extends TableRow<Role>, Name extends string> {
  readonly code: `RBB${number}`
  readonly name: Name
  readonly severity: Severity
  readonly column: Role
  readonly fault: (row: Row, budget: Budget) => RowFault<Role> | undefined
}

/** Gives the way to declare rules that look at one row of a small table at a time. */
export function rowRulesOver<Role extends string, Row extends TableRow<Role>>(
  rowsOf: (budget: Budget) => readonly Row[],
): <const Name extends string>(declared: Declared<Role, Row, Name>) => RowRule<Row, Name> {
  return ({ code, name, severity, column, fault }) => ({
    code,
    name,
    severity,
    fault,
    check(budget, report) {
      for (const row of rowsOf(budget)) {
        const found = fault(row, budget)
        if (found) report(foundAt(row, found.column ?? column, found))
      }
    },
  })
}

function foundAt<Role extends string>(
  row: TableRow<Role>,
  column: Role,
  { params, fix: value }: RowFault<Role>,
): Found {
  const at = placeIn(row, column)
  const old = textOf(cellOf(row, column))
  const fix = value === undefined ? {} : { fix: { value, changes: [{ at, old, new: value }] } }
  const line = 'line' in row && typeof row.line === 'string' && row.line !== '' ? { line: row.line } : {}
  return { params, at, ...line, ...fix }
}

/** The fault of a cell that names nothing of its kind in any spelling, or several things at once. */
export function unknownCode({ text, is }: CodeCell): RowFault | undefined {
  return is.kind === 'unknown' || is.kind === 'ambiguous' ? { params: { text } } : undefined
}

/** The fault of a cell that can only mean one code, but spells it otherwise. */
export function misspeltCode({ text, is }: CodeCell): RowFault | undefined {
  return is.kind === 'misspelt' ? { params: { text, code: is.code }, fix: is.code } : undefined
}

/** The fault of a cell that names nothing at all. */
export function missingCode({ is }: CodeCell): RowFault | undefined {
  return is.kind === 'blank' ? { params: {} } : undefined
}
