import type { PoolFlow } from '../../allocation/allocation.ts'
import { ledger, type AllocatedBudget } from './allocated-budget.ts'
import { rule } from '../rule.ts'

/** No driver applies to an enabler at a stage, so its money is spread by direct cost; one finding each. */
export const defaultBasisUsed = rule<AllocatedBudget, 'default-basis-used'>({
  code: 'RBB461',
  name: 'default-basis-used',
  severity: 'info',
  check({ lookup, allocation }, report) {
    lookup.enablers.forEach(({ code }, enabler) => {
      const at = (flows: readonly PoolFlow[]): number =>
        flows
          .filter((flow) => flow.enabler === enabler && flow.basis.kind === 'direct-cost')
          .reduce((sum, { amounts }) => sum + amounts.reduce((total, amount) => total + amount, 0), 0)
      const stages = [
        { stage: '1', flows: allocation.receiverFlows },
        { stage: '2', flows: allocation.poolFlows },
      ]
      for (const { stage, flows } of stages) {
        if (!flows.some((flow) => flow.enabler === enabler && flow.basis.kind === 'direct-cost')) continue
        report({ params: { enabler: code, stage, amount: { centimes: at(flows) } }, at: ledger })
      }
    })
  },
})
