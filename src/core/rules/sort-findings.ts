import type { Finding } from '../finding.ts'

/** Findings by source, sheet, row and code, then column; those of a whole source come before those of its rows. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compare(a.at.source, b.at.source) ||
      compare(a.at.sheet ?? '', b.at.sheet ?? '') ||
      (a.at.row ?? 0) - (b.at.row ?? 0) ||
      compare(a.code, b.code) ||
      compare(a.at.column ?? '', b.at.column ?? ''),
  )
}

/** By code unit, so that the order is the same everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
