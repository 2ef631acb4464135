import type { Budget } from '../../core/budget/budget.ts'
import type { ResultCode } from '../../core/framework/result-code.ts'
import { stopWords } from '../find-results/stop-words.ts'
import { foldWord } from '../find-results/fold-word.ts'
import { unitOfLine } from '../line-cards.ts'
import { ruleFor, type TagRule } from '../tag-rules.ts'
import { foldedText } from './activity-key.ts'
import { alikeLines } from './alike-lines.ts'

/** An activity is told by its first words. */
const mostWords = 20
/** Of very many lines so many activities are compared; whoever keeps the rule sees what it claims. */
const mostActivities = 1_000

/**
 * The rule that some lines have in common as they were tagged together: their unit, where they have one, and their
 * activity, or the longest run of words that all their activities have. Where they have no words in common, the text
 * is left for somebody to fill in.
 */
export function ruleForLines(budget: Budget, lines: readonly number[], to: ResultCode): TagRule {
  const units = new Set(lines.map((line) => unitOfLine(budget, line)))
  const [only = ''] = units.size === 1 ? units : []
  const blank: TagRule = { unit: only, column: 'Activity', contains: '', to }
  const [first] = lines
  if (first === undefined) return blank
  const { groupOf } = alikeLines(budget)
  const group = groupOf(first)
  if (group && lines.every((line) => groupOf(line) === group)) {
    return ruleFor(budget, first, only, to) ?? blank
  }
  const activities = [...new Set(lines.map((line) => comparable(budget.lines.activity[line] ?? '')))]
  return {
    ...blank,
    contains: commonWords(budget.lines.activity[first] ?? '', activities.slice(0, mostActivities)),
  }
}

/** The longest run of words of an activity that stands in all the others and says something. */
function commonWords(activity: string, others: readonly string[]): string {
  const words = withoutNumbers(activity)
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, mostWords)
  let longest: readonly string[] = []
  for (let from = 0; from < words.length; from++) {
    for (let to = words.length; to > from; to--) {
      const run = words.slice(from, to)
      if (run.join('').length <= longest.join('').length) break
      const wanted = comparable(run.join(' '))
      if (isTelling(run) && others.every((other) => other.includes(wanted))) longest = run
    }
  }
  return longest.join(' ')
}

function isTelling(run: readonly string[]): boolean {
  return run.some((word) => {
    const folded = foldWord(word)
    return /\p{Script=Han}{2}/u.test(folded) || (folded.length > 3 && !stopWords.has(folded))
  })
}

/** Numbers become `#`, which stands for any: years go by, the rule stays. */
function withoutNumbers(text: string): string {
  return text.replace(/\p{Nd}+/gu, '#')
}

function comparable(text: string): string {
  return foldedText(withoutNumbers(text))
}
