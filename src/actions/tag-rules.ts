import type { Budget } from '../core/budget/budget.ts'
import { resultItem, type ResultCode } from '../core/framework/result-code.ts'
import { foldedText, withoutDigits } from './tagging/activity-key.ts'
import { unitKey } from './tagging/alike-lines.ts'
import { lineTags } from './tagging/line-tags.ts'
import { countLines, type CountedLines } from './tagging/line-totals.ts'
import type { Tag } from './tag-lines.ts'

/** The columns that a rule may look at. */
export const ruleColumns = ['Activity', 'Category', 'Fund', 'Group'] as const
export type RuleColumn = (typeof ruleColumns)[number]

/** A row of TagRules: lines whose column contains a text are for an output or enabler. */
export interface TagRule {
  /** Of this unit only; '' for any. */
  readonly unit: string
  readonly column: RuleColumn
  /**
   * Compared without regard to case, accents and spaces. `#` stands for any number, and then no digits count:
   * `study group #` is in `Study Group 5` and in `study groups`.
   */
  readonly contains: string
  readonly to: ResultCode
}

/** A line that rules claim for different results: it is shown, and not tagged. */
export interface ClaimedTwice {
  readonly line: number
  /** The rules, by their positions. */
  readonly rules: readonly number[]
}

/** Why a rule is not applied. */
export type RuleFaultReason = 'contains-nothing' | 'code-unknown'

/** A rule that is not applied. */
export interface RuleFault {
  readonly rule: number
  readonly why: RuleFaultReason
}

export interface AppliedRules {
  /** For `planTags`. */
  readonly tags: readonly Tag[]
  readonly tagged: CountedLines
  /** The lines that each rule tags; what several of them tag alike goes to the first. */
  readonly byRule: readonly (readonly number[])[]
  readonly claimedTwice: readonly ClaimedTwice[]
  readonly faults: readonly RuleFault[]
}

/** What rules tag: untagged lines only, so that applying them a second time tags nothing. */
export function applyRules(budget: Budget, rules: readonly TagRule[]): AppliedRules {
  const faults: RuleFault[] = []
  const folded = rememberedFolds()
  const tests = rules.flatMap((rule, at) => {
    const to = resultItem(budget.lookup, rule.to)
    const claims = to && ruleTest(budget, rule, folded)
    if (to && claims) return [{ rule: at, to: { kind: to.kind, code: to.code }, claims }]
    faults.push({ rule: at, why: to ? 'contains-nothing' : 'code-unknown' })
    return []
  })
  const byResult = new Map<string, { readonly to: ResultCode; readonly lines: number[] }>()
  const byRule = rules.map((): number[] => [])
  const claimedTwice: ClaimedTwice[] = []
  for (const line of lineTags(budget).untagged) {
    const claiming = tests.filter(({ claims }) => claims(line))
    const keys = new Set(claiming.map(({ to }) => `${to.kind} ${to.code}`))
    const [first] = claiming
    const [key] = keys
    if (!first || key === undefined) continue
    if (keys.size > 1) {
      claimedTwice.push({ line, rules: claiming.map(({ rule }) => rule) })
      continue
    }
    byRule[first.rule]?.push(line)
    const known = byResult.get(key)
    if (known) known.lines.push(line)
    else byResult.set(key, { to: first.to, lines: [line] })
  }
  const tags = [...byResult.values()]
  const tagged = countLines(
    budget.lines,
    tags.flatMap(({ lines }) => lines),
  )
  return { tags, tagged, byRule, claimedTwice, faults }
}

/** The lines that a rule claims, tagged or not; undefined for one that would claim every line. */
export function linesClaimed(budget: Budget, rule: Omit<TagRule, 'to'>): readonly number[] | undefined {
  const claims = ruleTest(budget, rule, rememberedFolds())
  return claims && Array.from({ length: budget.lines.count }, (_, line) => line).filter(claims)
}

/** The rule that tags lines like one as it is tagged now: of its unit, with its activity. Undefined where it has none. */
export function ruleFor(budget: Budget, line: number, unit: string, to: ResultCode): TagRule | undefined {
  const contains = (budget.lines.activity[line] ?? '').trim().replace(/\p{Nd}+/gu, '#')
  return matchFor(contains) ? { unit, column: 'Activity', contains, to } : undefined
}

/** Tells whether a rule claims a line; undefined for a rule that would claim every line. */
function ruleTest(
  { lines, lookup }: Budget,
  rule: Omit<TagRule, 'to'>,
  folded: Folded,
): ((line: number) => boolean) | undefined {
  const matches = matchFor(rule.contains)
  if (!matches) return undefined
  const texts = textsOf(lines, rule.column)
  const { Unit } = lines.coded
  const wanted = unitKey(lookup, rule.unit)
  const isUnit = Unit.texts.map((text) => wanted === '' || unitKey(lookup, text) === wanted)
  return (line) => (isUnit[Unit.symbols[line] ?? 0] ?? false) && matches(folded(texts(line)))
}

function textsOf({ activity, coded }: Budget['lines'], column: RuleColumn): (line: number) => string {
  if (column === 'Activity') return (line) => activity[line] ?? ''
  const { texts, symbols } = coded[column]
  return (line) => texts[symbols[line] ?? 0] ?? ''
}

/** A text as rules compare it. */
interface FoldedText {
  readonly whole: string
  readonly withoutNumbers: string
}

type Folded = (text: string) => FoldedText

/** Folds each text once, however many rules and lines have to do with it. */
function rememberedFolds(): Folded {
  const known = new Map<string, FoldedText>()
  return (text) => {
    const remembered = known.get(text)
    if (remembered) return remembered
    const whole = foldedText(text)
    const folded = { whole, withoutNumbers: withoutNumbers(whole) }
    known.set(text, folded)
    return folded
  }
}

function withoutNumbers(folded: string): string {
  return withoutDigits(folded).replaceAll('#', '')
}

/** Tells whether a text contains what a rule looks for; undefined where that is nothing. */
function matchFor(contains: string): ((text: FoldedText) => boolean) | undefined {
  const whole = foldedText(contains)
  const anyNumber = whole.includes('#')
  const wanted = anyNumber ? withoutNumbers(whole) : whole
  if (wanted === '') return undefined
  return (text) => (anyNumber ? text.withoutNumbers : text.whole).includes(wanted)
}
