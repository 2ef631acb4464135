import type { Budget } from '../../core/budget/budget.ts'
import type { Finding } from '../../core/finding.ts'
import { titleOfRule } from '../../texts/message.ts'

export type Grouping = 'rule' | 'place'

/** Findings of one rule, or of one sheet and unit, by their positions. */
export interface FindingGroup {
  readonly key: string
  /** The rule's plain name, or the sheet or file. */
  readonly title: string
  /** Of a group by sheet: the unit whose lines they are about, where it is known. */
  readonly unit: string | undefined
  readonly findings: readonly number[]
  /** Those that have a fix. */
  readonly fixable: readonly number[]
}

const ranks = { error: 0, warning: 1, info: 2 } as const

/**
 * Groups findings by rule, the gravest first, or by sheet and unit, in the order found.
 * @param chosen the positions of those to be grouped
 */
export function groupFindings(
  budget: Budget,
  findings: readonly Finding[],
  chosen: readonly number[],
  by: Grouping,
): readonly FindingGroup[] {
  const groups = new Map<string, { title: string; unit: string | undefined; rank: number; at: number[] }>()
  const unitOf = unitsOf(budget)
  for (const at of chosen) {
    const finding = findings[at]
    if (!finding) continue
    const place = finding.at.sheet ?? finding.at.source
    const unit = by === 'place' ? unitOf(finding) : undefined
    const key = by === 'rule' ? finding.code : `${place}\n${(unit ?? '').toLowerCase()}`
    const title = by === 'rule' ? titleOfRule(finding.name) : place
    const group = groups.get(key) ?? { title, unit, rank: ranks[finding.severity], at: [] }
    group.at.push(at)
    groups.set(key, group)
  }
  const all = [...groups].map(([key, { title, unit, at, rank }]) => ({
    group: { key, title, unit, findings: at, fixable: at.filter((one) => isFixable(findings[one])) },
    rank,
  }))
  return (by === 'rule' ? all.sort((a, b) => a.rank - b.rank) : all).map(({ group }) => group)
}

function isFixable(finding: Finding | undefined): boolean {
  return finding?.fix !== undefined && finding.ignored === undefined
}

/** Gives the unit of the line that a finding is about, as it is written there. */
function unitsOf({ lines, ids }: Budget): (finding: Finding) => string | undefined {
  const { texts, symbols } = lines.coded.Unit
  return ({ line, at }) => {
    const index = line === undefined ? undefined : ids.at.get(line)
    const isThere = index !== undefined && lines.sources[lines.source[index] ?? -1]?.name === at.source
    const text = isThere ? (texts[symbols[index] ?? 0] ?? '').trim() : ''
    return text === '' ? undefined : text
  }
}
