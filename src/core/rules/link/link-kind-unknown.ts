import { linkRule } from './link-rule.ts'

/** The kind of a link is primary or secondary. It is a label and never moves money. */
export const linkKindUnknown = linkRule({
  code: 'RBB447',
  name: 'link-kind-unknown',
  severity: 'warning',
  column: 'Kind',
  fault: ({ kind }) =>
    kind === 'primary' || kind === 'secondary' || kind === '' ? undefined : { params: { text: kind } },
})
