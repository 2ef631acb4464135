import { writtenIn } from '../../budget/rows.ts'
import { linkRule } from './link-rule.ts'

/** The weight has more than six decimals. */
export const linkWeightTooFine = linkRule({
  code: 'RBB449',
  name: 'link-weight-too-fine',
  severity: 'error',
  column: 'Weight',
  fault: (link) =>
    link.weight.kind === 'too-fine' ? { params: { text: writtenIn(link, 'Weight') } } : undefined,
})
