import { writtenIn } from '../../budget/rows.ts'
import { linkRule } from './link-rule.ts'

/** The weight is a text that is no number. */
export const linkWeightNotANumber = linkRule({
  code: 'RBB448',
  name: 'link-weight-not-a-number',
  severity: 'error',
  column: 'Weight',
  fault: (link) =>
    link.weight.kind === 'not-a-number' ? { params: { text: writtenIn(link, 'Weight') } } : undefined,
})
