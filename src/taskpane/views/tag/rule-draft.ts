import { ruleColumns, type RuleColumn, type TagRule } from '../../../actions/tag-rules.ts'
import type { KeptRule, RuleTexts } from '../../../actions/tagging/kept-rules.ts'

/** A rule as somebody writes it. */
export interface RuleDraft {
  readonly unit: string
  readonly column: RuleColumn
  readonly contains: string
  /** A code, or words that find one. */
  readonly result: string
  /** The row that it takes the place of. */
  readonly replaces: RuleTexts | undefined
}

export const blankDraft: RuleDraft = {
  unit: '',
  column: 'Activity',
  contains: '',
  result: '',
  replaces: undefined,
}

/** A rule that is proposed. */
export function draftOf({ unit, column, contains, to }: TagRule): RuleDraft {
  return { unit, column, contains, result: to.code, replaces: undefined }
}

/** A rule that is to be changed, as far as its row can be read. */
export function draftOfKept({ texts }: KeptRule): RuleDraft {
  const { Unit, Column, Contains, Output, Enabler } = texts
  return {
    unit: Unit,
    column: ruleColumns.find((one) => one.toLowerCase() === Column.toLowerCase()) ?? 'Activity',
    contains: Contains,
    result: Output || Enabler,
    replaces: texts,
  }
}
