import { useCallback, useState } from 'react'
import { changesNothing, type Planned, type RefusedLine } from '../../../actions/edits/planned.ts'
import type { ShareRequest } from '../../../actions/split-line.ts'
import type { Tag } from '../../../actions/tag-lines.ts'
import type { Words } from '../../../texts/pane/words.ts'
import type { Receipt } from '../../../workbook/port.ts'
import type { HowPlaced, NamedLine } from '../../../engine/verbs/how-placed.ts'
import type { PaneActions } from '../../state/pane-actions.ts'
import { saidOf, type Said } from './said.ts'
import type { Place } from './use-place.ts'

/** What can be done about lines; each tells whether all of it is done. */
export interface Tagging {
  readonly tag: (tags: readonly Tag[]) => Promise<boolean>
  readonly split: (line: number, shares: readonly ShareRequest[]) => Promise<boolean>
  readonly applyRules: () => Promise<boolean>
  readonly carry: () => Promise<boolean>
  /** What was not done, and why, or done in another way than usual. */
  readonly said: readonly Said[]
  readonly clearSaid: () => void
}

type Ask = (how: HowPlaced) => Promise<Planned<RefusedLine> | undefined>

const nothing: readonly Said[] = []

/** Tags and splits lines, and says what was left alone. Where tag cells are locked, tags go to Splits. */
export function useTagging(actions: PaneActions, { hold }: Place, words: Words): Tagging {
  const [said, setSaid] = useState(nothing)

  const write = useCallback(
    (ask: Ask) =>
      hold(async () => {
        setSaid(nothing)
        const keepApart = sourcesIn(actions.recall('keepApart'))
        const planned = await ask({ keepApart })
        if (!planned) return false
        const first = await carriedOut(planned, actions)
        if (!first) return false
        const locked = first.skipped.filter(({ reason }) => reason === 'locked').map(({ edit }) => edit)
        const again =
          locked.length > 0
            ? [...new Set(await actions.ask('linesNamed', { named: locked.map(nameOf) }))]
            : []
        const apart = again.length > 0 ? await ask({ keepApart, again }) : undefined
        const second = apart && (await carriedOut(apart, actions))
        const refused = [...planned.refused, ...(apart?.refused ?? [])]
        const skipped = [
          ...first.skipped.filter(({ reason }) => !(second && reason === 'locked')),
          ...(second?.skipped ?? []),
        ]
        const movedApart = second ? again.length - apart.refused.length : 0
        const cards = await actions.ask('lineCards', { lines: refused.map(({ line }) => line).slice(0, 100) })
        setSaid(saidOf({ refused, skipped, movedApart, cards: cards ?? [] }, words))
        return refused.length === 0 && skipped.length === 0
      }),
    [actions, hold, words],
  )

  const tag = useCallback(
    (tags: readonly Tag[]) => write((how) => actions.ask('planTags', { tags, ...how })),
    [actions, write],
  )
  const split = useCallback(
    (line: number, shares: readonly ShareRequest[]) =>
      write((how) => actions.ask('planSplit', { line, shares, ...how })),
    [actions, write],
  )
  const applyRules = useCallback(() => write((how) => actions.ask('planRules', how)), [actions, write])
  const carry = useCallback(() => write((how) => actions.ask('planCarriedTags', how)), [actions, write])
  const clearSaid = useCallback(() => setSaid(nothing), [])
  return { tag, split, applyRules, carry, said, clearSaid }
}

/** Writes what is planned, if anything is; undefined where that failed, which the shell has told. */
async function carriedOut(
  { plan }: Planned<RefusedLine>,
  actions: PaneActions,
): Promise<Pick<Receipt, 'skipped'> | undefined> {
  return changesNothing(plan) ? { skipped: [] } : actions.write({ plan, kind: 'edit' })
}

function nameOf({ source, row, line }: NamedLine): NamedLine {
  return { source, row, line }
}

/** The sources whose lines are not to be written, as they are kept on the device. */
export function sourcesIn(kept: unknown): ReadonlySet<string> {
  return new Set(Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [])
}
