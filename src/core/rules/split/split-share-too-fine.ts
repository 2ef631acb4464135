import { writtenIn } from '../../budget/rows.ts'
import { splitRule } from './split-rule.ts'

/** The share has more than two decimals of a percent. */
export const splitShareTooFine = splitRule({
  code: 'RBB413',
  name: 'split-share-too-fine',
  severity: 'error',
  column: 'Share',
  fault: (split) =>
    split.share.kind === 'too-fine' ? { params: { text: writtenIn(split, 'Share') } } : undefined,
})
