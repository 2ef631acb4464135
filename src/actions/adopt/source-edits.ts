import { amountUnitOf, type AmountUnit } from '../../workbook/opened/amount-unit.ts'
import type { RowsEdit } from '../../workbook/cell-edit.ts'
import { HostError } from '../../workbook/host-error.ts'
import type { OpenedBook } from '../../workbook/opened/opened-book.ts'
import type { PlannedValue } from '../../workbook/write-plan.ts'
import { isSameName, sourceColumns, type ColumnTexts, type SourceTexts } from './declared-source.ts'
import { partSources } from './earlier-source.ts'
import type { SourceChoice } from './source-choice.ts'
import type { SourceRows } from './source-rows.ts'

/**
 * The rows that go from `Sources` and `Columns` and come to them, so that they declare a budget as it was chosen. A
 * table that says it already is left alone.
 */
export function sourceEdits(book: OpenedBook, choice: SourceChoice, own: SourceRows): readonly RowsEdit[] {
  const { earlier } = partSources(book, choice)
  const columns = earlier.flatMap((source) => source.columns)
  const [only, other] = earlier
  const [wanted] = own.sources
  const isDeclared = only && !other && wanted && saysSame(only.texts, wanted)
  const edits: RowsEdit[] = []
  if (!isDeclared)
    edits.push(
      edit(
        'Sources',
        earlier.map(({ texts }) => texts),
        own.sources,
      ),
    )
  if (!areSame(columns, own.columns)) edits.push(edit('Columns', columns, own.columns))
  return edits
}

function edit(
  table: 'Sources' | 'Columns',
  earlier: readonly (SourceTexts | ColumnTexts)[],
  rows: readonly Readonly<Record<string, string>>[],
): RowsEdit {
  const names = [...new Set(earlier.map(({ Source }) => Source))]
  return { table, remove: names.map((Source) => ({ Source })), add: rows.map(asCells) }
}

function asCells(row: Readonly<Record<string, string>>): Readonly<Record<string, PlannedValue>> {
  return Object.fromEntries(Object.entries(row).map(([header, text]) => [header, text === '' ? null : text]))
}

/** Whether a row of `Sources` means the same as another, however it is written. */
function saysSame(earlier: SourceTexts, wanted: SourceTexts): boolean {
  return sourceColumns.every((column) => {
    const [was, is] = [earlier[column], wanted[column]]
    if (column === 'AmountUnit') return isSameUnit(was, is)
    if (column === 'InUse') return /^(?:yes|true|)$/i.test(was)
    // a table is found by its name alone
    return isSameName(was, is) || (column === 'Sheet' && was === '')
  })
}

function isSameUnit(one: string, other: string): boolean {
  const [was, is] = [one, other].map(unitOf)
  return was?.amountUnit === is?.amountUnit && (was?.currency ?? is?.currency) === is?.currency
}

function unitOf(text: string): AmountUnit | undefined {
  try {
    return amountUnitOf(text, (problem) => new HostError('source-unknown', problem))
  } catch (error) {
    if (error instanceof HostError) return undefined
    throw error
  }
}

/** Whether the same headers play the same roles, in any order of rows. */
function areSame(one: readonly ColumnTexts[], other: readonly ColumnTexts[]): boolean {
  const keys = (rows: readonly ColumnTexts[]): readonly string[] =>
    rows.map(({ Source, Role, Header }) => [Source, Role, Header].join('\n').toLowerCase()).sort()
  const [left, right] = [keys(one), keys(other)]
  return left.length === right.length && left.every((key, at) => key === right[at])
}
