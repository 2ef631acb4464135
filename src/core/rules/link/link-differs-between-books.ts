import { linkRule } from './link-rule.ts'

/** Another book gives the same link another weight: which is meant, nobody can say. */
export const linkDiffersBetweenBooks = linkRule({
  code: 'RBB453',
  name: 'link-differs-between-books',
  severity: 'error',
  column: 'Weight',
  fault: (link, { links }) => {
    const { own, elsewhere: other } = links.same(link)
    if (!other || own > 1) return undefined
    const { objective, goal } = link
    return {
      params: { objective: objective.text, goal: goal.text, book: other.source.book ?? other.source.name },
    }
  },
})
