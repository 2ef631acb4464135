import { planInsertion } from '../../actions/in-book/insert-sheets.ts'
import { oneSheet } from '../../actions/in-book/sheets-of-plan.ts'
import { lineCard, type LineCard } from '../../actions/line-cards.ts'
import { planTags } from '../../actions/tag-lines.ts'
import { applyRules, linesClaimed, type RuleFaultReason, type TagRule } from '../../actions/tag-rules.ts'
import {
  keptRules,
  planRuleChange,
  type KeptRule,
  type RuleChange,
} from '../../actions/tagging/kept-rules.ts'
import { lineTags } from '../../actions/tagging/line-tags.ts'
import { countLines, type CountedLines } from '../../actions/tagging/line-totals.ts'
import { ruleForLines } from '../../actions/tagging/rule-for-lines.ts'
import { changesNothing } from '../../actions/edits/planned.ts'
import type { Budget } from '../../core/budget/budget.ts'
import type { ResultCode } from '../../core/framework/result-code.ts'
import type { LongWork } from '../../workbook/long-work.ts'
import type { WriteKind } from '../../workbook/port.ts'
import type { WritePlan } from '../../workbook/write-plan.ts'
import { linesOf, type EngineState } from '../engine-state.ts'
import { planningBook } from '../planning-book.ts'
import { placeOptions, tagsAgain, type HowPlaced } from './how-placed.ts'

/** What the Tag view asks about the rules that the book keeps. */
export const tagRulesVerbs = {
  tagRules,
  planRules: async (state: EngineState, how: HowPlaced) => {
    const read = linesOf(state)
    const { rules } = await readRules(state)
    const { tags } = applyRules(
      read.budget,
      rules.map(({ rule }) => rule),
    )
    return planTags(read, tagsAgain(tags, how), placeOptions(how))
  },
  planRule,
  proposeRule,
  ruleClaims,
}

/** Why a rule is not applied, its row itself included. */
export type ShownFault = RuleFaultReason | 'row-unreadable'

/** A rule as a list shows it: the untagged lines that it tags, and why it is not applied. */
export interface ShownRule extends KeptRule, CountedLines {
  readonly fault: ShownFault | undefined
  readonly lines: readonly LineCard[]
}

/** A line that rules claim for different results. */
export interface ShownClash {
  readonly card: LineCard
  /** Positions among the rules. */
  readonly rules: readonly number[]
}

export interface ShownRules {
  readonly rules: readonly ShownRule[]
  readonly tagged: CountedLines
  readonly clashing: CountedLines
  readonly clashes: readonly ShownClash[]
}

/** Nobody reads on beyond these. */
const mostShown = 100

async function tagRules(state: EngineState): Promise<ShownRules> {
  const { budget } = linesOf(state)
  const { kept, rules } = await readRules(state)
  const { tagged, byRule, claimedTwice, faults } = applyRules(
    budget,
    rules.map(({ rule }) => rule),
  )
  const at = new Map(rules.map((one, nth) => [one.kept, nth]))
  const shown = kept.map((one): ShownRule => {
    const nth = at.get(one) ?? -1
    const lines = byRule[nth] ?? []
    const fault = nth < 0 ? 'row-unreadable' : faults.find(({ rule }) => rule === nth)?.why
    return { ...one, ...countLines(budget.lines, lines), fault, lines: cardsOf(budget, lines) }
  })
  return {
    rules: shown,
    tagged,
    clashing: countLines(
      budget.lines,
      claimedTwice.map(({ line }) => line),
    ),
    clashes: claimedTwice.slice(0, mostShown).flatMap(({ line, rules: claiming }) => {
      const card = lineCard(budget, line)
      const positions = claiming.flatMap((nth) => {
        const rule = rules[nth]?.kept
        return rule ? [kept.indexOf(rule)] : []
      })
      return card ? [{ card, rules: positions }] : []
    }),
  }
}

/** The rules that a book keeps, and those of them that can be read. */
async function readRules(state: EngineState): Promise<{
  readonly kept: readonly KeptRule[]
  readonly rules: readonly { readonly kept: KeptRule; readonly rule: TagRule }[]
}> {
  const kept = await keptRules(linesOf(state).reader)
  return { kept, rules: kept.flatMap((one) => (one.rule ? [{ kept: one, rule: one.rule }] : [])) }
}

function cardsOf(budget: Budget, lines: readonly number[]): readonly LineCard[] {
  return lines.slice(0, mostShown).flatMap((line) => lineCard(budget, line) ?? [])
}

/** The rule that lines have in common which were tagged together; undefined where the book keeps it already. */
async function proposeRule(
  state: EngineState,
  { lines, to }: { readonly lines: readonly number[]; readonly to: ResultCode },
): Promise<TagRule | undefined> {
  const { kept } = await readRules(state)
  const rule = ruleForLines(linesOf(state).budget, lines, to)
  return changesNothing(planRuleChange(kept, { add: rule })) ? undefined : rule
}

/** What a rule claims before it is kept; undefined for one that would claim every line. */
function ruleClaims(
  state: EngineState,
  rule: Omit<TagRule, 'to'>,
): { readonly claimed: CountedLines; readonly untagged: CountedLines } | undefined {
  const { budget } = linesOf(state)
  const lines = linesClaimed(budget, rule)
  return (
    lines && {
      claimed: countLines(budget.lines, lines),
      untagged: countLines(budget.lines, lines.filter(lineTags(budget).isUntagged)),
    }
  )
}

interface PlannedStep {
  readonly plan: WritePlan
  readonly kind: WriteKind
}

/** How a rule is kept, changed or deleted; a book that was made before there were rules first gets their table. */
async function planRule(
  state: EngineState,
  change: RuleChange,
  work: LongWork,
): Promise<{ readonly steps: readonly PlannedStep[] }> {
  const { kept } = await readRules(state)
  const plan = planRuleChange(kept, change)
  if (changesNothing(plan)) return { steps: [] }
  if (linesOf(state).tables.some(({ table }) => table === 'TagRules'))
    return { steps: [{ plan, kind: 'edit' }] }
  const inserted = await planInsertion(
    planningBook(state),
    { kind: 'financial-plan', fallback: state.fallback },
    work,
  )
  return {
    steps: [
      { plan: oneSheet(inserted, '_rbb'), kind: 'insert' },
      { plan, kind: 'edit' },
    ],
  }
}
