import { splitRule } from './split-rule.ts'

/** The line has another row for the same output or enabler. */
export const splitTargetDoubled = splitRule({
  code: 'RBB416',
  name: 'split-target-doubled',
  severity: 'error',
  column: 'Output',
  fault: (split, { splits }) =>
    splits.sameTarget(split).length > 1
      ? { params: { target: split.output.text || split.enabler.text } }
      : undefined,
})
