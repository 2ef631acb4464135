import { writtenIn } from '../../budget/rows.ts'
import { splitRule } from './split-rule.ts'

/** A share is below zero. */
export const splitShareNegative = splitRule({
  code: 'RBB415',
  name: 'split-share-negative',
  severity: 'error',
  column: 'Share',
  fault: (split) =>
    split.share.kind === 'read' && split.share.value < 0
      ? { params: { text: writtenIn(split, 'Share') } }
      : undefined,
})
