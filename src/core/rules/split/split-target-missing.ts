import { splitRule } from './split-rule.ts'

/** The row names neither an output nor an enabler. */
export const splitTargetMissing = splitRule({
  code: 'RBB403',
  name: 'split-target-missing',
  severity: 'error',
  column: 'Output',
  fault: ({ output, enabler }) =>
    output.is.kind === 'blank' && enabler.is.kind === 'blank' ? { params: {} } : undefined,
})
