import { carryTags, type CarryGroup, type CarriedLine } from '../../actions/carry-tags.ts'
import { lineCard, type LineCard } from '../../actions/line-cards.ts'
import { planCarried } from '../../actions/plan-carried.ts'
import type { ShareRequest } from '../../actions/split-line.ts'
import type { CountedLines } from '../../actions/tagging/line-totals.ts'
import type { Budget } from '../../core/budget/budget.ts'
import { linesOf, otherOf, type EngineState } from '../engine-state.ts'
import { placeOptions, type HowPlaced } from './how-placed.ts'

/** What the Tag view asks about another workbook, such as last year's. */
export const tagCarryVerbs = {
  carriedTags,
  planCarriedTags: (state: EngineState, how: HowPlaced) => {
    const read = linesOf(state)
    const { lines } = carryTags(read.budget, otherOf(state).budget).carried
    const wanted = how.again && new Set(how.again)
    const some = wanted ? lines.filter(({ line }) => wanted.has(line)) : lines
    return planCarried(read, some, placeOptions(how))
  },
}

/** A line as a list shows it: what it carries, or might, and what of that this framework has not. */
export interface ShownCarriedLine {
  readonly card: LineCard
  readonly by: CarriedLine['by'] | undefined
  /** One where it is certain; several, or none, where it is not. */
  readonly choices: readonly (readonly ShareRequest[])[]
  readonly gone: readonly string[]
}

export interface ShownCarryGroup extends CountedLines {
  /** The first of them. */
  readonly lines: readonly ShownCarriedLine[]
}

export interface ShownCarry {
  readonly name: string
  readonly carried: ShownCarryGroup
  readonly ambiguous: ShownCarryGroup
  readonly gone: ShownCarryGroup
  readonly others: CountedLines
}

/** Nobody reads on beyond these. */
const mostShown = 200

function carriedTags(state: EngineState): ShownCarry {
  const { budget } = linesOf(state)
  const { name, budget: from } = otherOf(state)
  const { carried, ambiguous, gone, others } = carryTags(budget, from)
  return {
    name,
    carried: shown(budget, carried, ({ shares, by }) => ({ by, choices: [shares], gone: [] })),
    ambiguous: shown(budget, ambiguous, ({ choices }) => ({ by: undefined, choices, gone: [] })),
    gone: shown(budget, gone, ({ shares, codes }) => ({ by: undefined, choices: [shares], gone: codes })),
    others,
  }
}

function shown<Line extends { readonly line: number }>(
  budget: Budget,
  { lines, count, centimes }: CarryGroup<Line>,
  told: (line: Line) => Omit<ShownCarriedLine, 'card'>,
): ShownCarryGroup {
  const first = lines.slice(0, mostShown).flatMap((one) => {
    const card = lineCard(budget, one.line)
    return card ? [{ card, ...told(one) }] : []
  })
  return { count, centimes, lines: first }
}
