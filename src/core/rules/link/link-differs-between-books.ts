import { linkRule } from './link-rule.ts'

/** Another book gives the same link another weight: which is meant, nobody can say. */
export const linkDiffersBetweenBooks = linkRule({
  code: 'RBB453',
  name: 'link-differs-between-books',
  severity: 'error',
  column: 'Weight',
  fault: ({ objective, goal, source }, { links }) => {
    if (objective.is.kind !== 'known' || goal.is.kind !== 'known') return undefined
    const to = goal.is.at
    const own = links.byObjective.get(objective.is.at) ?? []
    const same = own.filter((other) => other.goal.is.kind === 'known' && other.goal.is.at === to)
    const others = same.filter((other) => other.source.book !== source.book)
    const [other] = others
    if (!other || same.length - others.length > 1) return undefined
    return {
      params: { objective: objective.text, goal: goal.text, book: other.source.book ?? other.source.name },
    }
  },
})
