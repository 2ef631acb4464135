import { groupBy } from '../core/budget/group-by.ts'
import type { IgnoredFinding } from '../core/budget/ignored.ts'
import type { Finding, IgnoredBecause } from '../core/finding.ts'
import { ignoreKeysOf, type IgnoreKey } from '../core/rules/ignore-key.ts'
import { markIgnored } from '../core/rules/mark-ignored.ts'
import { planTitle } from '../texts/plan-titles.ts'
import type { RowsEdit } from '../workbook/cell-edit.ts'
import { textCell } from '../workbook/entered/entered-cell.ts'
import { ownTables } from '../workbook/own-tables.ts'
import { ownTableWith, type BudgetAsRead } from './edits/budget-as-read.ts'
import {
  editPlan,
  isRefusal,
  refusal,
  type Planned,
  type Refusal,
  type RefusedFinding,
} from './edits/planned.ts'

/**
 * Plans that warnings and infos are ignored while their values stay as they are. A reason given before is replaced.
 * @param because `date` in ISO form
 */
export function planIgnores(
  read: BudgetAsRead,
  findings: readonly Finding[],
  { reason, who, date }: IgnoredBecause,
): Planned<RefusedFinding> {
  const keyOf = ignoreKeysOf(read.budget)
  const whyNot = whyNotIgnored(read)
  const because = { reason: reason.trim(), who: who.trim(), date }
  const refused: RefusedFinding[] = []
  const wished = new Map<string, { readonly key: IgnoreKey; readonly before: readonly IgnoredFinding[] }>()
  findings.forEach((finding, at) => {
    const key = keyOf(finding)
    const why = whyNot(finding)
    if (why) refused.push({ finding: at, ...why })
    else if (because.reason === '') refused.push({ finding: at, ...refusal('reason-missing') })
    else if (key) wished.set(JSON.stringify(key), { key, before: rowsThatIgnore(read, [finding], keyOf) })
  })
  const changed = [...wished.values()].filter(({ before }) => !before.some((row) => isBecause(row, because)))
  const add = changed.map(({ key }) => ({
    Code: key.code,
    Line: textCell(key.line),
    Column: textCell(key.column),
    Value: textCell(key.value),
    Reason: textCell(because.reason),
    Who: textCell(because.who),
    Date: textCell(because.date),
  }))
  const remove = removed(changed.flatMap(({ before }) => before))
  const plan = editPlan(planTitle('ignore', changed.length), {
    rows: [{ table: 'IgnoredRows', remove, add }],
  })
  return { plan, refused }
}

/** Plans that findings count again: whatever rows ignore them go. */
export function planRestore(read: BudgetAsRead, findings: readonly Finding[]): Planned<RefusedFinding> {
  const remove = removed(rowsThatIgnore(read, findings, ignoreKeysOf(read.budget)))
  const count = findings.filter(({ ignored }) => ignored).length
  const plan = editPlan(planTitle('restore', count), { rows: [{ table: 'IgnoredRows', remove, add: [] }] })
  return { plan, refused: [] }
}

/** Says of a finding why it cannot be ignored; undefined where it can. */
export function whyNotIgnored(read: BudgetAsRead): (finding: Finding) => Refusal | undefined {
  const keyOf = ignoreKeysOf(read.budget)
  const table = ownTableWith(read, 'IgnoredRows', ownTables.IgnoredRows)
  return (finding) => {
    if (finding.severity === 'error') return refusal('error-stays')
    if (!keyOf(finding)) return refusal('key-missing')
    return isRefusal(table) ? table : undefined
  }
}

/** The positions of all open findings of one's kind that can be ignored, itself among them. */
export function ignorableLike(
  read: BudgetAsRead,
  findings: readonly Finding[],
  position: number,
): readonly number[] {
  const whyNot = whyNotIgnored(read)
  const code = findings[position]?.code
  return findings.flatMap((one, at) =>
    one.code === code && !one.ignored && whyNot(one) === undefined ? [at] : [],
  )
}

/** The rows by which any of these findings is ignored: whoever marks findings is asked about each row alone. */
function rowsThatIgnore(
  { budget }: BudgetAsRead,
  findings: readonly Finding[],
  keyOf: (finding: Finding) => IgnoreKey | undefined,
): readonly IgnoredFinding[] {
  const nameOf = ({ code, line }: Pick<IgnoreKey, 'code' | 'line'>): string => `${code.toUpperCase()} ${line}`
  const alike = groupBy(findings.map(asOpen), (finding) => {
    const key = keyOf(finding)
    return key && nameOf(key)
  })
  return budget.ignored.filter((row) => {
    const some = alike.get(nameOf(row))
    return some && markIgnored(some, { ...budget, ignored: [row] }).some(({ ignored }) => ignored)
  })
}

function asOpen(finding: Finding): Finding {
  const { code, name, severity, params, at, line } = finding
  return { code, name, severity, params, at, ...(line !== undefined && { line }) }
}

function removed(rows: readonly IgnoredFinding[]): RowsEdit['remove'] {
  const keys = rows.map(({ code, line, column, value }) => {
    return { Code: code, Line: line, Column: column, Value: value }
  })
  return [...new Map(keys.map((key) => [JSON.stringify(key), key])).values()]
}

function isBecause(row: IgnoredFinding, { reason, who, date }: IgnoredBecause): boolean {
  return row.reason === reason && row.who === who && row.date === date
}
