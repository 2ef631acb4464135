import { splitRule } from './split-rule.ts'

/** The row names an output and an enabler: a share can go only one way. */
export const splitTargetBoth = splitRule({
  code: 'RBB404',
  name: 'split-target-both',
  severity: 'error',
  column: 'Enabler',
  fault: ({ output, enabler }) =>
    output.is.kind !== 'blank' && enabler.is.kind !== 'blank'
      ? { params: { output: output.text, enabler: enabler.text } }
      : undefined,
})
