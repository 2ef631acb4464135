import { isOfPeriod, keyBook } from './ceiling-scope.ts'
import { ceilingRule } from './ceiling-rule.ts'

/** The ceiling is set for something that is not in the framework's list, or for a group that no line names. */
export const ceilingKeyUnknown = ceilingRule({
  code: 'RBB512',
  name: 'ceiling-key-unknown',
  severity: 'error',
  column: 'Key',
  fault: (ceiling, budget) => {
    if (ceiling.kind === undefined || isOfPeriod(ceiling)) return undefined
    const book = keyBook(ceiling, budget)
    const { key } = ceiling
    if (book && book.items.length > 0) {
      const is = book.resolve(key)
      if (is.kind === 'misspelt') return { params: { text: key }, fix: is.code }
      return is.kind === 'known' ? undefined : { params: { text: key } }
    }
    const groups = budget.lines.coded.Group.texts.map((text) => text.trim().toLowerCase())
    const named = key !== '' && (ceiling.kind !== 'group' || groups.includes(key.toLowerCase()))
    return named ? undefined : { params: { text: key } }
  },
})
