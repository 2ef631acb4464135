import { planSplit, type ShareRequest } from '../../../actions/split-line.ts'
import { planTags, type Tag } from '../../../actions/tag-lines.ts'
import { readTypedShares } from '../../../actions/typed-shares.ts'
import type { PlaceOptions } from '../../../actions/edits/place-line.ts'
import { linesOf, type EngineState } from '../engine-state.ts'

interface Tags {
  readonly tags: readonly Tag[]
  readonly options?: PlaceOptions
}

interface Split {
  readonly line: number
  readonly shares: readonly ShareRequest[]
  readonly options?: PlaceOptions
}

/** What the Tag view asks. */
export const tagVerbs = {
  planTags: (state: EngineState, { tags, options }: Tags) => planTags(linesOf(state), tags, options),
  planSplit: (state: EngineState, { line, shares, options }: Split) =>
    planSplit(linesOf(state), line, shares, options),
  readTypedShares: ({ lookup }: EngineState, { text }: { readonly text: string }) =>
    readTypedShares(text, lookup),
}
