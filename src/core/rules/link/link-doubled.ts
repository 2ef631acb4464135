import { linkRule } from './link-rule.ts'

/** The objective has another link to the same goal in the same book. */
export const linkDoubled = linkRule({
  code: 'RBB451',
  name: 'link-doubled',
  severity: 'error',
  column: 'Goal',
  fault: ({ objective, goal, source }, { links }) => {
    if (objective.is.kind !== 'known' || goal.is.kind !== 'known') return undefined
    const to = goal.is.at
    const own = links.byObjective.get(objective.is.at) ?? []
    const same = own.filter(
      (other) =>
        other.source.book === source.book && other.goal.is.kind === 'known' && other.goal.is.at === to,
    )
    return same.length > 1 ? { params: { objective: objective.text, goal: goal.text } } : undefined
  },
})
