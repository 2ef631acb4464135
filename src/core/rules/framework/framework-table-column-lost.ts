import type { ResultsFramework } from '../../framework/schema.ts'
import { rule } from '../rule.ts'
import { placeOf, sameCode } from './items.ts'

export const frameworkTableColumnLost = rule({
  code: 'RBB124',
  name: 'framework-table-column-lost',
  severity: 'warning',
  check: (framework: ResultsFramework, report) => {
    if (!framework.linkTable) return
    const { columns, table } = framework.linkTable
    for (const { code, title } of framework.goals) {
      if (columns.some(({ goal = '' }) => sameCode(goal, code))) continue
      report({ params: { table, goal: code, title }, at: placeOf(framework) })
    }
  },
})
