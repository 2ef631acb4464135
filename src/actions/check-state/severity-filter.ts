import type { Finding } from '../../core/finding.ts'
import type { FindingCounts } from '../../core/report/shapes.ts'

/** The kinds of finding that can be shown or hidden: by how much they weigh, and those that are ignored. */
export const filterNames = ['error', 'warning', 'info', 'ignored'] as const
export type FilterName = (typeof filterNames)[number] & keyof FindingCounts

/** Under which filter a finding falls: one that is ignored under no other. */
export function filterOf({ severity, ignored }: Pick<Finding, 'severity' | 'ignored'>): FilterName {
  return ignored ? 'ignored' : severity
}

/** The positions of the findings that filters let through, in their order. */
export function filtered(
  findings: readonly Pick<Finding, 'severity' | 'ignored'>[],
  shown: readonly FilterName[],
): readonly number[] {
  return findings.flatMap((finding, at) => (shown.includes(filterOf(finding)) ? [at] : []))
}
