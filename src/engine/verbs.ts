import type { LongWork } from '../workbook/long-work.ts'
import type { EngineState } from './engine-state.ts'
import { adoptVerbs } from './verbs/adopt.ts'
import { allocateVerbs } from './verbs/allocate.ts'
import { checkVerbs } from './verbs/check.ts'
import { figuresVerbs } from './verbs/figures.ts'
import { findingsVerbs } from './verbs/findings.ts'
import { planVerbs } from './verbs/plan.ts'
import { reviewVerbs } from './verbs/review.ts'
import { ribbonVerbs } from './verbs/ribbon.ts'
import { tagCarryVerbs } from './verbs/tag-carry.ts'
import { tagRulesVerbs } from './verbs/tag-rules.ts'
import { tagVerbs } from './verbs/tag.ts'

/** All that can be asked of a book that was read: each a function of the book and of values that can be copied. */
export const verbs = {
  ...planVerbs,
  ...adoptVerbs,
  ...tagVerbs,
  ...tagRulesVerbs,
  ...tagCarryVerbs,
  ...checkVerbs,
  ...findingsVerbs,
  ...allocateVerbs,
  ...figuresVerbs,
  ...reviewVerbs,
  ...ribbonVerbs,
} satisfies Readonly<Record<string, (state: EngineState, args: never, work: LongWork) => unknown>>

type Verbs = typeof verbs
export type Verb = keyof Verbs
/** What a verb is to be told; `{}` where it needs no more than the book. */
export type Asked<V extends Verb> =
  Parameters<Verbs[V]> extends readonly [unknown, infer Args, ...unknown[]] ? Args : Record<string, never>
export type Answer<V extends Verb> = Awaited<ReturnType<Verbs[V]>>
