import { untaggedRule } from './untagged-rule.ts'

/** A line of the central unit names no enabler (nor an output), and is not split. */
export const enablerMissing = untaggedRule({
  code: 'RBB310',
  name: 'enabler-missing',
  column: 'Enabler',
  applies: (role) => role === 'central',
})
