import type { ResultsFramework } from '../../framework/schema.ts'
import { rule } from '../rule.ts'
import { placeOf, sameCode } from './items.ts'

export const frameworkTableRowLost = rule({
  code: 'RBB123',
  name: 'framework-table-row-lost',
  severity: 'warning',
  check: (framework: ResultsFramework, report) => {
    if (!framework.linkTable) return
    const { rows, table } = framework.linkTable
    for (const { code, title } of framework.objectives) {
      if (rows.some(({ objective = '' }) => sameCode(objective, code))) continue
      report({ params: { table, objective: code, title }, at: placeOf(framework) })
    }
  },
})
