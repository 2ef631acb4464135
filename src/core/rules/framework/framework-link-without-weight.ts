import type { ResultsFramework } from '../../framework/schema.ts'
import { rule } from '../rule.ts'
import { holds, placeOf, sameCode } from './items.ts'

/** One goal takes all of its objective, weight or not; between several the weights decide, so each needs one. */
export const frameworkLinkWithoutWeight = rule({
  code: 'RBB119',
  name: 'framework-link-without-weight',
  severity: 'error',
  check: (framework: ResultsFramework, report) => {
    for (const { code: objective } of framework.objectives) {
      const links = (framework.links ?? []).filter(
        (link) => sameCode(link.objective, objective) && holds(framework.goals, link.goal),
      )
      if (distinct(links.map(({ goal }) => goal)).length < 2) continue
      const goals = distinct(links.filter(({ weight = 0 }) => !(weight > 0)).map(({ goal }) => goal))
      if (goals.length > 0) report({ params: { objective, goals }, at: placeOf(framework) })
    }
  },
})

function distinct(codes: readonly string[]): readonly string[] {
  return codes.filter((code, at) => codes.findIndex((one) => sameCode(one, code)) === at)
}
