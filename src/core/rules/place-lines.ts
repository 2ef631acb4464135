import type { Placement, PlacedShare } from '../allocation/placement.ts'
import { sharesOf, type Budget } from '../budget/budget.ts'
import { lacksColumn } from '../budget/line-place.ts'
import { isUntagged, type Mapping } from '../budget/mappings.ts'
import { targetOf, type SplitRow } from '../budget/splits.ts'
import { lineIdDoubled } from './line/line-id-doubled.ts'
import { mappingMissing } from './line/mapping-missing.ts'
import { enablerMissing } from './line/enabler-missing.ts'
import { tagRules } from './mapping/index.ts'
import { columnMissing } from './source/column-missing.ts'
import { splitRules } from './split/index.ts'

const untagged = -2
const faulty = -3

/**
 * Places every line, or gives the name of the finding that keeps it from being placed: (a) by its output,
 * (b) by its enabler, (c) by its shares where all tags are blank. The rules themselves are the judges.
 */
export function placeLines(budget: Budget): Placement {
  const { lines, mappings, lookup } = budget
  const faults = mappings.mappings.map(
    (mapping) => tagRules.find((rule) => rule.fault(mapping, lookup))?.name,
  )
  const targets = mappings.mappings.map((mapping, at) => {
    if (isUntagged(mapping)) return untagged
    return (faults[at] ? undefined : targetOf(mapping.output, mapping.enabler, lookup)) ?? faulty
  })
  const target = new Int32Array(lines.count)
  const split: { line: number; shares: PlacedShare[] }[] = []
  const unplaced: { line: number; reason: string }[] = []
  for (let line = 0; line < lines.count; line++) {
    const mapping = mappings.of[line] ?? 0
    const at = targets[mapping] ?? faulty
    target[line] = Math.max(at, -1)
    if (at === faulty) unplaced.push({ line, reason: faults[mapping] ?? mappingMissing.name })
    if (at !== untagged) continue
    const shares = placeShares(budget, line, mappings.mappings[mapping])
    if (typeof shares === 'string') unplaced.push({ line, reason: shares })
    else split.push({ line, shares })
  }
  return { target, split, unplaced }
}

/** The shares of an untagged line, in printed order, or why none of them can be used. */
function placeShares(budget: Budget, line: number, mapping: Mapping | undefined): PlacedShare[] | string {
  const { lookup, splits, lines } = budget
  const rows = sharesOf(budget, line)
  if (!rows) {
    if (splits.byLine.has(lines.id[line] ?? '')) return lineIdDoubled.name
    if (lacksColumn(lines, line, 'Output')) return columnMissing.name
    const { is } = mapping?.unit ?? { is: { kind: 'blank' } as const }
    const central = is.kind === 'known' && lookup.units[is.at]?.role === 'central'
    return central ? enablerMissing.name : mappingMissing.name
  }
  for (const row of rows) {
    const fault = shareFault(row, budget)
    if (fault) return fault
  }
  return rows
    .flatMap(({ output, enabler, share }) => {
      const to = targetOf(output, enabler, lookup)
      return to !== undefined && share.kind === 'read' ? [{ target: to, basisPoints: share.value }] : []
    })
    .sort((a, b) => a.target - b.target)
}

function shareFault(row: SplitRow, budget: Budget): string | undefined {
  return splitRules.find((rule) => rule.severity === 'error' && rule.fault(row, budget))?.name
}
