import type { ResultsFramework } from '../../framework/schema.ts'
import { rule } from '../rule.ts'
import { placeOf } from './items.ts'

/**
 * A chart of SDG targets is an unlabelled sequence: one count for each SDG that has any. Only where it has as
 * many as the list can a count be laid beside its SDG; otherwise both sequences are shown whole.
 */
export const frameworkSdgChartDiffers = rule({
  code: 'RBB127',
  name: 'framework-sdg-chart-differs',
  severity: 'warning',
  check: (framework: ResultsFramework, report) => {
    const { chart = {}, targets = {} } = framework.sdg ?? {}
    for (const { code: goal } of framework.goals) {
      const counts = chart[goal]
      const listed = targets[goal]
      if (!counts || !listed) continue
      const difference = compare(counts, countBySdg(listed.map(({ target }) => target)))
      if (difference) report({ params: { goal, ...difference }, at: placeOf(framework) })
    }
  },
})

interface SdgCount {
  readonly sdg: number
  readonly count: number
}

/** `4.A` and `4.1` are two targets of SDG 4. */
function countBySdg(targets: readonly string[]): readonly SdgCount[] {
  const counts = new Map<number, number>()
  for (const target of targets) {
    const sdg = Number.parseInt(target, 10)
    counts.set(sdg, (counts.get(sdg) ?? 0) + 1)
  }
  return [...counts].map(([sdg, count]) => ({ sdg, count })).sort((one, other) => one.sdg - other.sdg)
}

/** What to say of a chart and a list; undefined where they agree. */
function compare(chart: readonly number[], list: readonly SdgCount[]) {
  const listed = list.map(({ count }) => count)
  const aligned = chart.length === listed.length
  const differing = list.flatMap(({ sdg }, at) => (chart[at] === listed[at] ? [] : [{ sdg, at }]))
  if (aligned && differing.length === 0) return undefined
  const shown = (counts: readonly number[]): readonly string[] =>
    aligned ? differing.map(({ sdg, at }) => `SDG ${sdg}: ${counts[at] ?? 0}`) : counts.map(String)
  return { chartTotal: sum(chart), listTotal: sum(listed), chart: shown(chart), list: shown(listed) }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
