import { untaggedRule } from './untagged-rule.ts'

/** The line names no output and no enabler, and is not split: its money serves no result. */
export const mappingMissing = untaggedRule({
  code: 'RBB311',
  name: 'mapping-missing',
  column: 'Output',
  applies: (role) => role !== 'central',
})
