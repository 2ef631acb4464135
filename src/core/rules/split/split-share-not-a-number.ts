import { writtenIn } from '../../budget/rows.ts'
import { splitRule } from './split-rule.ts'

/** The share is a text that is no number. */
export const splitShareNotANumber = splitRule({
  code: 'RBB412',
  name: 'split-share-not-a-number',
  severity: 'error',
  column: 'Share',
  fault: (split) =>
    split.share.kind === 'not-a-number' ? { params: { text: writtenIn(split, 'Share') } } : undefined,
})
