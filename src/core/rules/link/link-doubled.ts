import { linkRule } from './link-rule.ts'

/** The objective has another link to the same goal in the same book. */
export const linkDoubled = linkRule({
  code: 'RBB451',
  name: 'link-doubled',
  severity: 'error',
  column: 'Goal',
  fault: (link, { links }) =>
    links.same(link).own > 1
      ? { params: { objective: link.objective.text, goal: link.goal.text } }
      : undefined,
})
