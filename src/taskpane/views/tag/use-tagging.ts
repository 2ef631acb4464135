import { useCallback, useState } from 'react'
import { changesNothing, type Planned, type RefusedLine } from '../../../actions/edits/planned.ts'
import type { ShareRequest } from '../../../actions/split-line.ts'
import type { Tag } from '../../../actions/tag-lines.ts'
import { refusalText } from '../../../texts/refusals.ts'
import type { PaneActions } from '../../state/pane-actions.ts'
import type { Place } from './use-place.ts'

/** What can be done about lines; each tells whether all of it is done. */
export interface Tagging {
  readonly tag: (tags: readonly Tag[]) => Promise<boolean>
  readonly split: (line: number, shares: readonly ShareRequest[]) => Promise<boolean>
  /** Why something was not done, in words. */
  readonly notice: string | undefined
  readonly clearNotice: () => void
}

/** Tags and splits lines, and says what was refused. */
export function useTagging(actions: PaneActions, { hold }: Place): Tagging {
  const [notice, setNotice] = useState<string>()

  const write = useCallback(
    (
      plan: (options: {
        readonly keepApart: ReadonlySet<string>
      }) => Promise<Planned<RefusedLine> | undefined>,
    ) =>
      hold(async () => {
        const planned = await plan({ keepApart: sourcesIn(actions.recall('keepApart')) })
        if (!planned) return false
        const [refused] = planned.refused
        setNotice(refused && refusalText(refused))
        if (changesNothing(planned.plan)) return refused === undefined
        const receipt = await actions.write({ plan: planned.plan, kind: 'edit' })
        return receipt !== undefined && receipt.skipped.length === 0 && refused === undefined
      }),
    [actions, hold],
  )

  const tag = useCallback(
    (tags: readonly Tag[]) => write((options) => actions.ask('planTags', { tags, options })),
    [actions, write],
  )
  const split = useCallback(
    (line: number, shares: readonly ShareRequest[]) =>
      write((options) => actions.ask('planSplit', { line, shares, options })),
    [actions, write],
  )
  const clearNotice = useCallback(() => setNotice(undefined), [])
  return { tag, split, notice, clearNotice }
}

/** The sources whose lines are not to be written, as they are kept on the device. */
function sourcesIn(kept: unknown): ReadonlySet<string> {
  return new Set(Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [])
}
