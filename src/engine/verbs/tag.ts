import { readKeywords, noKeywords } from '../../actions/find-results/read-keywords.ts'
import { searchables, type Searchable } from '../../actions/find-results/searchable.ts'
import { linesLikeIt, type LikeLine, type LinesLikeIt } from '../../actions/like-it.ts'
import { lineCard, type LineCard } from '../../actions/line-cards.ts'
import { planSplit, type ShareRequest } from '../../actions/split-line.ts'
import { planTags, type Tag } from '../../actions/tag-lines.ts'
import { nextUntagged, tagProgress } from '../../actions/tag-progress.ts'
import { readTypedShares } from '../../actions/typed-shares.ts'
import { linesOf, type EngineState } from '../engine-state.ts'
import { linesNamed, placeOptions, tagsAgain, type HowPlaced, type NamedLine } from './how-placed.ts'
import { tagPlace, type TagPlace, type TagWhere } from './tag-place.ts'

interface Tags extends HowPlaced {
  readonly tags: readonly Tag[]
}

interface Split extends HowPlaced {
  readonly line: number
  readonly shares: readonly ShareRequest[]
}

/** What the Tag view asks. */
export const tagVerbs = {
  planTags: (state: EngineState, { tags, ...how }: Tags) =>
    planTags(linesOf(state), tagsAgain(tags, how), placeOptions(how)),
  planSplit: (state: EngineState, { line, shares, ...how }: Split) =>
    planSplit(linesOf(state), line, shares, placeOptions(how)),
  linesNamed: (state: EngineState, { named }: { readonly named: readonly NamedLine[] }) =>
    linesNamed(linesOf(state).budget, named),
  lineCards: (state: EngineState, { lines }: { readonly lines: readonly number[] }) =>
    lines.flatMap((line) => lineCard(linesOf(state).budget, line) ?? []),
  readTypedShares: ({ lookup }: EngineState, { text }: { readonly text: string }) =>
    readTypedShares(text, lookup),
  searchables: searched,
  tagPlace: (state: EngineState, where: TagWhere): TagPlace => tagPlace(linesOf(state).budget, where),
  nextUntagged: next,
  tagProgress: (state: EngineState) => state.lines && tagProgress(state.lines.budget),
  likeIt,
}

/** A step to another untagged line. */
interface Step {
  /** Position of a line; -1 for the first or last of all. */
  readonly from: number
  readonly step: 1 | -1
  readonly unit?: string
}

function next(state: EngineState, { from, step, unit }: Step): { readonly line: number | undefined } {
  return { line: nextUntagged(linesOf(state).budget, from, step, unit) }
}

/** All that can be found, to be searched where it is typed. */
async function searched({ lookup, lines }: EngineState): Promise<readonly Searchable[]> {
  return searchables(lookup, lines ? await readKeywords(lines.reader) : noKeywords)
}

/** A like line as a list shows it. */
export interface ShownLikeLine extends LikeLine {
  readonly card: LineCard | undefined
}

/** Nobody reads on beyond these; the others are tagged or left as they are ticked. */
const mostShown = 200

export interface ShownLikeIt extends Omit<LinesLikeIt, 'lines'> {
  readonly lines: readonly ShownLikeLine[]
  /** Untagged lines beyond those shown. */
  readonly more: readonly number[]
}

function likeIt(state: EngineState, { line }: { readonly line: number }): ShownLikeIt {
  const { budget } = linesOf(state)
  const { lines, ...counts } = linesLikeIt(budget, line)
  return {
    ...counts,
    lines: lines.slice(0, mostShown).map((one) => ({ ...one, card: lineCard(budget, one.line) })),
    more: lines.slice(mostShown).flatMap((one) => (one.ticked ? [one.line] : [])),
  }
}
