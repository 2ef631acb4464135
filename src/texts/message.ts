import type { Finding, Fix, Param, Severity } from '../core/finding.ts'
import { ruleTexts } from './catalogue.ts'
import type { RuleText } from './rule-text.ts'
import { showValue } from './shown-value.ts'
import { words } from './words.ts'

const textsByName: Readonly<Record<string, RuleText>> = ruleTexts

/** Parameters that hold a name of the core's own, with the words people read in its place. */
const wordsByParam: Readonly<Record<string, Readonly<Record<string, string>>>> = { fault: words.amountFaults }

/** How values are written in a sentence. */
export interface Wording {
  /** How numbers, amounts and lists are written. */
  readonly locale: string
  /** Put before amounts: `CHF 1,234.50`. */
  readonly currency: string
}

const english: Wording = { locale: 'en-GB', currency: 'CHF' }

/** The sentence of a finding: what is wrong, with the values found. */
export function messageOf(
  { name, params }: Pick<Finding, 'name' | 'params'>,
  wording: Partial<Wording> = {},
): string {
  const text = textsByName[name]
  return text ? fill(text.message, params, { ...english, ...wording }) : name
}

/** What a person can do about a finding; '' where its rule has gone. */
export function adviceOf({ name }: Pick<Finding, 'name'>): string {
  return textsByName[name]?.advice ?? ''
}

/** A finding's fault in a few words, by its name; the name itself where its rule has gone. */
export function titleOfRule(name: string): string {
  return textsByName[name]?.title ?? name
}

/** What the button that applies a fix is labelled with. */
export function fixLabel({ value }: Pick<Fix, 'value'>): string {
  return fill(words.fix, { value }, english)
}

/** Why a rule matters, with an example and the same put right; undefined where the rule has gone. */
export function lessonOf(name: string): Pick<RuleText, 'title' | 'why' | 'bad' | 'good'> | undefined {
  return textsByName[name]
}

export function severityWord(severity: Severity): string {
  return words.severities[severity]
}

/**
 * Puts values in the place of `{placeholders}`. A blank value is named as such between quotes, `“(blank)”`;
 * elsewhere it goes, with the space before it.
 */
function fill(sentence: string, params: Readonly<Record<string, Param>>, wording: Wording): string {
  return sentence.replace(/( ?)\{(\w+)\}/g, (placeholder, space: string, name: string) => {
    const value = params[name]
    if (value === undefined) return placeholder
    const word = typeof value === 'string' ? wordsByParam[name]?.[value] : undefined
    const shown = word ?? showValue(value, wording)
    if (shown === '') return space === '' ? words.blank : ''
    return space + shown
  })
}
