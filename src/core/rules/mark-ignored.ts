import type { Budget } from '../budget/budget.ts'
import type { IgnoredFinding } from '../budget/ignored.ts'
import type { Finding } from '../finding.ts'
import { ignoreKeysOf, type IgnoreKey } from './ignore-key.ts'

/** Marks the findings that somebody chose to ignore, with a reason, while the value is still the same. */
export function markIgnored(findings: readonly Finding[], budget: Budget): Finding[] {
  const ignored = new Map<string, IgnoredFinding[]>()
  for (const one of budget.ignored) {
    if (one.reason === '') continue
    const same = ignored.get(rowKey(one)) ?? []
    ignored.set(rowKey(one), [...same, one])
  }
  if (ignored.size === 0) return [...findings]
  const keyOf = ignoreKeysOf(budget)
  return findings.map((finding) => {
    const key = keyOf(finding)
    const found = key && ignored.get(rowKey(key))?.find((one) => isSame(one, key, finding))
    if (!found) return finding
    const { reason, who, date } = found
    return { ...finding, ignored: { reason, who, date } }
  })
}

function rowKey({ code, line }: Pick<IgnoreKey, 'code' | 'line'>): string {
  return `${code.toUpperCase()} ${line}`
}

/** The column may be named by its header or, as findings show it, by its letter. */
function isSame({ column, value }: IgnoredFinding, key: IgnoreKey, { at }: Finding): boolean {
  const named = [key.column, at.column ?? ''].some((name) => name.toLowerCase() === column.toLowerCase())
  return named && (value === key.value || sameNumber(value, key.value))
}

function sameNumber(one: string, other: string): boolean {
  return one !== '' && other !== '' && Number(one) === Number(other)
}
