import { writtenIn } from '../../budget/rows.ts'
import { linkRule } from './link-rule.ts'

/** The weight is below zero. */
export const linkWeightNegative = linkRule({
  code: 'RBB450',
  name: 'link-weight-negative',
  severity: 'error',
  column: 'Weight',
  fault: (link) =>
    link.weight.kind === 'read' && link.weight.value < 0
      ? { params: { text: writtenIn(link, 'Weight') } }
      : undefined,
})
