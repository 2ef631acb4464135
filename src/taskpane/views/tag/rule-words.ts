import type { KeptRule } from '../../../actions/tagging/kept-rules.ts'
import { tagTexts } from '../../../texts/pane/tag.ts'
import { showText } from '../../../texts/shown-value.ts'
import type { Words } from '../../../texts/pane/words.ts'

/** A rule in words: `BR: activity has “space notices #” → R.1-4`. */
export function ruleText({ texts: row, rule }: KeptRule, words: Words): string {
  const { rules } = words.of(tagTexts)
  const { Unit, Column, Contains, Output, Enabler } = row
  const text = words.fill(rules.rule, {
    column: rule ? rules.columns[rule.column] : showText(Column),
    contains: showText(Contains),
    code: showText([Output, Enabler].filter((code) => code !== '').join(', ')),
  })
  return Unit === '' ? text : words.fill(rules.ofUnit, { unit: showText(Unit), rule: text })
}
