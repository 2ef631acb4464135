import type { Budget } from '../../../src/core/budget/budget.ts'
import type { FrameworkLookup } from '../../../src/core/framework/lookup.ts'
import { budgetOf } from '../../budget-of.ts'

/** A line as its unit, activity, tag and amount: `BR | Space notices | R.1-4 | 10`; ids are L0, L1, … unless given. */
export type LineText = string

/** A budget of one year from lines as texts, and the shares of some of them: `L0 | R.1-1 | | 60`. */
export function taggedBudget(
  lines: readonly LineText[],
  shares: readonly string[] = [],
  lookup?: FrameworkLookup,
): Promise<Budget> {
  const rows = lines.map((text, at) => {
    const [unit = '', activity = '', tag = '', amount = '1', id = `L${at}`] = text
      .split('|')
      .map((part) => part.trim())
    const isOutput = tag.includes('-')
    const [objective, output, enabler] = isOutput ? [tag.slice(0, tag.indexOf('-')), tag, ''] : ['', '', tag]
    return [id, unit, `"${activity}"`, objective, output, enabler, '1', 'RB', amount].join(',')
  })
  const splits = shares.map((share) =>
    share
      .split('|')
      .map((part) => part.trim())
      .join(','),
  )
  return budgetOf(
    {
      BudgetLines: ['Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,2020', ...rows].join('\n'),
      SplitRows: ['Line,Output,Enabler,Share', ...splits].join('\n'),
    },
    lookup,
  )
}
