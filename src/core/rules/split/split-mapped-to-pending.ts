import { splitRule } from './split-rule.ts'

/** The share goes to an output that is still under debate. */
export const splitMappedToPending = splitRule({
  code: 'RBB418',
  name: 'split-mapped-to-pending',
  severity: 'warning',
  column: 'Output',
  fault: ({ output }, { lookup }) =>
    output.is.kind === 'known' && lookup.outputs[output.is.at]?.pending
      ? { params: { output: output.text } }
      : undefined,
})
