import { planTexts } from '../../../texts/pane/plan.ts'
import type { Words } from '../../../texts/pane/words.ts'
import type { PaneState } from '../../state/pane-state.ts'

/** Why nothing can be written to the book; undefined where it can. */
export function whyNotWrite({ look }: PaneState, words: Words): string | undefined {
  return look?.isReadOnly === true ? words.of(planTexts).more.readOnly : undefined
}
