import type { ResultsFramework } from '../../framework/schema.ts'
import { rule } from '../rule.ts'
import { placeOf, sameCode } from './items.ts'

export const frameworkLinkDoubled = rule({
  code: 'RBB118',
  name: 'framework-link-doubled',
  severity: 'error',
  check: (framework: ResultsFramework, report) => {
    const links = framework.links ?? []
    links.forEach(({ objective, goal }, at) => {
      const same = links.filter((one) => sameCode(one.objective, objective) && sameCode(one.goal, goal))
      if (same.length < 2 || same[0] !== links[at]) return
      report({ params: { objective, goal, count: same.length }, at: placeOf(framework) })
    })
  },
})
