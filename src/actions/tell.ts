import type { Finding } from '../core/finding.ts'
import type { ToldFinding } from '../core/report/shapes.ts'
import { adviceOf, fixLabel, messageOf } from '../texts/message.ts'

/** A finding as people read it: what is wrong, what to do about it, and a label on its fix. */
export function tell({ params, fix, line, ...finding }: Finding, currency = 'CHF'): ToldFinding {
  const message = messageOf({ ...finding, params }, { currency })
  const told = { ...finding, message, advice: adviceOf(finding), line: line ?? null }
  return fix ? { ...told, fix: { label: fixLabel(fix), changes: fix.changes } } : told
}
