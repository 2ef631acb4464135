import { useEffect, useRef, useState } from 'react'
import type { ResultCode } from '../../../core/framework/result-code.ts'
import type { OfferedResult } from '../../../actions/find-results/offered-result.ts'
import type { ShareRequest } from '../../../actions/split-line.ts'
import { tagTexts } from '../../../texts/pane/tag.ts'
import type { Words } from '../../../texts/pane/words.ts'
import type { ShownLikeIt } from '../../engine/verbs/tag.ts'
import type { Footer } from '../../shell/footer.ts'
import type { PaneActions } from '../../state/pane-actions.ts'
import type { PaneState } from '../../state/pane-state.ts'
import { typedSplit } from './typed-split.ts'
import type { Choice } from './use-choice.ts'
import type { Place } from './use-place.ts'
import { useTagging } from './use-tagging.ts'

interface Given {
  readonly state: PaneState
  readonly actions: PaneActions
  readonly words: Words
  readonly where: Place
  readonly choice: Choice
  readonly used: { readonly use: (results: readonly ResultCode[]) => void }
  readonly ownUnitOnly: boolean
}

/** What stands in the middle: the list, or what is looked at before it is done. */
export type Middle =
  | { readonly is: 'list' | 'split' }
  | { readonly is: 'like'; readonly offer: OfferedResult; readonly shown: ShownLikeIt }

export interface TagActs {
  readonly pane: Middle
  readonly tag: (stay: boolean) => Promise<void>
  readonly likeIt: () => Promise<void>
  readonly tagLike: (lines: readonly number[]) => Promise<void>
  readonly writeSplit: (shares: readonly ShareRequest[]) => Promise<void>
  readonly step: (step: 1 | -1) => Promise<void>
  readonly back: () => void
  readonly notice: string | undefined
  readonly clearNotice: () => void
  readonly footer: Footer
}

/** All that can be done in the Tag view, and why something cannot be done now. */
export function useTagActs({ state, actions, words, where, choice, used, ownUnitOnly }: Given): TagActs {
  const [pane, setPane] = useState<Middle>({ is: 'list' })
  const { tag, split, notice, clearNotice } = useTagging(actions, where)
  const { place, hold } = where
  const { acts } = words.of(tagTexts)
  const acting = useRef<symbol>(undefined)
  useEffect(() => {
    acting.current = undefined
  }, [place])
  const lines = place?.lines ?? []
  const [line] = lines

  const never = state.busy ? acts.busy : state.look?.isReadOnly ? acts.readOnly : undefined
  const noLine = never ?? (line === undefined ? acts.noLine : undefined)
  const noTag = noLine ?? (choice.size === 0 ? acts.noResult : undefined)
  const onlyOne = noLine ?? (lines.length > 1 ? acts.onlyOne : undefined)
  const isTagged = (place?.summary.tagged ?? 0) + (place?.summary.faulty ?? 0) > 0
  const alike = Math.max(0, (place?.alike ?? 0) - 1)
  const noLike =
    noTag ??
    (lines.length > 1
      ? acts.onlyOne
      : choice.offer
        ? alike > 0
          ? undefined
          : acts.noneAlike
        : acts.noResult)

  const step = (way: 1 | -1): Promise<void> => where.step(way, ownUnitOnly ? place?.summary.unit : undefined)

  /** One act after the other: until the next line is there, a key would be about the last one. */
  const act = (work: () => Promise<void>): Promise<void> =>
    hold(async () => {
      if (acting.current) return
      const mine = Symbol('act')
      acting.current = mine
      try {
        await work()
      } finally {
        if (acting.current === mine) acting.current = undefined
      }
    })

  /** What follows when lines were given results. */
  async function done(results: readonly ResultCode[], stay: boolean): Promise<void> {
    used.use(results)
    setPane({ is: 'list' })
    await (stay ? where.refresh() : step(1))
  }

  const clear = (): Promise<void> =>
    act(async () => {
      await tag([{ lines, to: null }])
      await where.refresh()
    })

  const tagged = (stay: boolean): Promise<void> =>
    act(async () => {
      const { query, offer, active } = choice
      // the box is free for the next line at once
      choice.setQuery('')
      const shares = await typedSplit(query, actions.ask)
      const isSplit = shares !== undefined && active === 0
      const isDone = isSplit
        ? onlyOne === undefined && line !== undefined && (await split(line, shares))
        : offer !== undefined && (await tag([{ lines, to: { kind: offer.kind, code: offer.code } }]))
      if (isDone) await done(isSplit ? shares : offer ? [offer] : [], stay)
      else choice.restore(query)
    })

  async function likeIt(): Promise<void> {
    const { offer } = choice
    if (noLike !== undefined || line === undefined || !offer) return
    const shown = await actions.ask('likeIt', { line })
    if (shown) setPane({ is: 'like', offer, shown })
  }

  return {
    pane,
    tag: async (stay) => {
      if (noTag === undefined) await tagged(stay)
    },
    likeIt,
    tagLike: (some) =>
      act(async () => {
        if (pane.is !== 'like') return
        const { kind, code } = pane.offer
        if (await tag([{ lines: some, to: { kind, code } }])) {
          choice.setQuery('')
          await done([pane.offer], false)
        } else setPane({ is: 'list' })
      }),
    writeSplit: (shares) =>
      act(async () => {
        if (line !== undefined && (await split(line, shares))) await done(shares, false)
        else setPane({ is: 'list' })
      }),
    step,
    back: () => setPane({ is: 'list' }),
    notice,
    clearNotice,
    footer: {
      primary: { label: acts.tag, act: () => void tagged(false), whyNot: noTag },
      menu: [
        { label: acts.stay, act: () => void tagged(true), whyNot: noTag },
        { label: words.count(acts.like, alike), act: () => void likeIt(), whyNot: noLike },
        { label: acts.split, act: () => setPane({ is: 'split' }), whyNot: onlyOne },
        {
          label: acts.clear,
          act: () => void clear(),
          whyNot: noLine ?? (isTagged ? undefined : acts.nothingToClear),
        },
      ],
    },
  }
}
