import { tagTexts } from '../../../texts/pane/tag.ts'
import type { Words } from '../../../texts/pane/words.ts'
import type { TagPlace } from '../../../engine/verbs/tag-place.ts'
import type { PaneState } from '../../state/pane-state.ts'
import { whyNotWrite } from '../../state/why-not-write.ts'
import type { Choice } from './use-choice.ts'

/** Why something cannot be done now, in words; undefined where it can. */
export interface WhyNots {
  /** Of anything that writes. */
  readonly never: string | undefined
  readonly tag: string | undefined
  readonly like: string | undefined
  readonly split: string | undefined
  readonly clear: string | undefined
  /** How many other lines are like the one at hand. */
  readonly alike: number
}

/** What stands in the way of each act of the Tag view. */
export function whyNots(
  state: PaneState,
  place: TagPlace | undefined,
  { size, offer, typed, active }: Choice,
  words: Words,
): WhyNots {
  const { acts } = words.of(tagTexts)
  const { lines = [], summary } = place ?? {}
  const isSeveral = lines.length > 1
  const never = whyNotWrite(state, words)
  const noLine = never ?? (lines.length === 0 ? acts.noLine : undefined)
  const onlyOne = noLine ?? (isSeveral ? acts.onlyOne : undefined)
  const isSplit = typed !== undefined && active === 0
  const alike = Math.max(0, (place?.alike ?? 0) - 1)
  const notLike = (): string | undefined => {
    if (isSeveral) return acts.severalLike
    if (!offer) return acts.noResult
    return alike > 0 ? undefined : acts.noneAlike
  }
  const isTagged = (summary?.tagged ?? 0) + (summary?.faulty ?? 0) > 0
  return {
    never,
    tag: noLine ?? (size === 0 ? acts.noResult : isSplit ? onlyOne : undefined),
    like: noLine ?? notLike(),
    split: onlyOne,
    clear: noLine ?? (isTagged ? undefined : acts.nothingToClear),
    alike,
  }
}
