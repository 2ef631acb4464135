import type { Change } from '../core/finding.ts'
import { planTitle } from '../texts/plan-titles.ts'
import type { CellEdit } from '../workbook/cell-edit.ts'
import type { BudgetAsRead } from './edits/budget-as-read.ts'
import { cellAt } from './edits/cell-at.ts'
import { fixedValue } from './edits/fixed-value.ts'
import { rowKey } from './edits/row-key.ts'
import { editPlan, refusal, type Planned, type Refusal, type RefusedFinding } from './edits/planned.ts'

/** A finding, as found or as told. */
export interface Fixable {
  readonly fix?: { readonly changes: readonly Change[] } | undefined
}

/** The fixes of findings as they are to be written. */
export interface PlannedFixes extends Planned<RefusedFinding> {
  /** For each edit of the plan the findings that it mends, by their positions among those given. */
  readonly mends: readonly (readonly number[])[]
}

/**
 * Plans the fixes of findings, and no other change. A fix is planned whole or not at all: where two of them would
 * put different values into one cell, neither is.
 */
export function planFixes(read: BudgetAsRead, findings: readonly Fixable[]): PlannedFixes {
  const idAt = lineIds(read, findings)
  const fixes = findings.map(({ fix }): readonly CellEdit[] | Refusal => {
    if (!fix || fix.changes.length === 0) return refusal('fix-missing')
    const edits = fix.changes.map((change) => fixEdit(read, change, idAt))
    const whole = edits.filter((edit) => edit !== undefined)
    return whole.length === edits.length ? whole : refusal('cell-unknown')
  })
  const wanted = new Map<string, CellEdit[]>()
  for (const edit of fixes.flatMap((edits) => ('reason' in edits ? [] : edits))) {
    wanted.set(cellKey(edit), [...(wanted.get(cellKey(edit)) ?? []), edit])
  }
  const isDisputed = (edit: CellEdit): boolean =>
    wanted.get(cellKey(edit))?.some(({ value }) => value !== edit.value) ?? false
  const refused: RefusedFinding[] = []
  const planned = new Map<string, { readonly edit: CellEdit; readonly mends: number[] }>()
  fixes.forEach((edits, finding) => {
    if ('reason' in edits) refused.push({ finding, ...edits })
    else if (edits.some(isDisputed)) refused.push({ finding, ...refusal('fixes-disagree') })
    else {
      for (const edit of edits) {
        const { mends } = planned.get(cellKey(edit)) ?? { mends: [] }
        planned.set(cellKey(edit), { edit, mends: [...mends, finding] })
      }
    }
  })
  const all = [...planned.values()]
  const plan = editPlan(planTitle('fix', planned.size), { edits: all.map(({ edit }) => edit) })
  return { plan, refused, mends: all.map(({ mends }) => mends) }
}

function fixEdit(
  read: BudgetAsRead,
  { at, old, new: text }: Change,
  idAt: (source: string, row: number) => string | undefined,
): CellEdit | undefined {
  const cell = cellAt(read, at)
  if (!cell) return undefined
  const { info, row, role: column } = cell
  const { table } = info
  const isLine = table === 'BudgetLines'
  return {
    table,
    source: isLine ? info.source : table,
    row,
    line: isLine ? idAt(info.source, row) : undefined,
    column,
    old,
    value: fixedValue(read.budget, cell, text),
  }
}

/** Finds the ids of the lines whose rows are to be fixed, in one pass over the lines. */
function lineIds(
  { budget }: BudgetAsRead,
  findings: readonly Fixable[],
): (source: string, row: number) => string | undefined {
  const { lines } = budget
  const rows = new Set(findings.flatMap(({ fix }) => (fix?.changes ?? []).map(({ at }) => at.row)))
  const found = new Map<string, string>()
  for (let line = 0; line < lines.count; line++) {
    const row = lines.row[line] ?? 0
    const id = rows.has(row) ? rowKey(budget, line) : undefined
    if (id !== undefined) found.set(`${row} ${lines.sources[lines.source[line] ?? 0]?.name ?? ''}`, id)
  }
  return (source, row) => found.get(`${row} ${source}`)
}

function cellKey({ table, source, row, column }: CellEdit): string {
  return [table, source, row, column].join('\n')
}
