import type { Finding } from '../core/finding.ts'
import type { ToldFinding } from '../core/report/shapes.ts'
import { fixLabel, messageOf } from '../texts/message.ts'

/** A finding as people read it: its sentence, and a label on its fix. */
export function tell({ params, fix, ...finding }: Finding): ToldFinding {
  const message = messageOf({ ...finding, params })
  return fix
    ? { ...finding, message, fix: { label: fixLabel(fix), changes: fix.changes } }
    : { ...finding, message }
}
