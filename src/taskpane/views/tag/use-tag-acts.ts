import { useEffect, useRef, useState } from 'react'
import type { OfferedResult } from '../../../actions/find-results/offered-result.ts'
import type { ShareRequest } from '../../../actions/split-line.ts'
import type { ResultCode } from '../../../core/framework/result-code.ts'
import { tagTexts } from '../../../texts/pane/tag.ts'
import type { Words } from '../../../texts/pane/words.ts'
import type { ShownCarry } from '../../../engine/verbs/tag-carry.ts'
import type { ShownLikeIt } from '../../../engine/verbs/tag.ts'
import type { Footer } from '../../shell/footer.ts'
import type { PaneActions } from '../../state/pane-actions.ts'
import type { PaneState } from '../../state/pane-state.ts'
import type { RuleDraft } from './rule-draft.ts'
import type { Said } from './said.ts'
import { typedSplit } from './typed-split.ts'
import type { Choice } from './use-choice.ts'
import type { Place } from './use-place.ts'
import { useRuleOffer, type RuleOffer } from './use-rule-offer.ts'
import { useTagging } from './use-tagging.ts'
import { whyNots } from './why-nots.ts'

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
  | { readonly is: 'list' | 'split' | 'rules' }
  | { readonly is: 'like'; readonly offer: OfferedResult; readonly shown: ShownLikeIt }
  | { readonly is: 'rule'; readonly draft: RuleDraft; readonly from: 'list' | 'rules' }
  | { readonly is: 'carry'; readonly shown: ShownCarry }

export interface TagActs {
  readonly pane: Middle
  readonly tag: (stay: boolean) => Promise<void>
  readonly likeIt: () => Promise<void>
  readonly tagLike: (lines: readonly number[]) => Promise<void>
  readonly writeSplit: (shares: readonly ShareRequest[]) => Promise<void>
  readonly applyRules: () => Promise<void>
  readonly carry: () => Promise<void>
  readonly step: (step: 1 | -1) => Promise<void>
  readonly show: (pane: Middle) => void
  readonly back: () => void
  /** Why nothing can be written now. */
  readonly never: string | undefined
  readonly said: readonly Said[]
  readonly clearSaid: () => void
  readonly rule: RuleOffer
  readonly footer: Footer
}

/** All that can be done in the Tag view, and why something cannot be done now. */
export function useTagActs({ state, actions, words, where, choice, used, ownUnitOnly }: Given): TagActs {
  const [pane, setPane] = useState<Middle>({ is: 'list' })
  const show = (next: Middle): void => {
    // what was done before would only stand in the way of what is looked at now
    if (next.is !== 'list') actions.tell(undefined)
    setPane(next)
  }
  const tagging = useTagging(actions, where, words)
  const { tag, split, said } = tagging
  const rule = useRuleOffer(actions)
  const { place, hold } = where
  const { acts, carry: carryTexts } = words.of(tagTexts)
  const acting = useRef<symbol>(undefined)
  useEffect(() => {
    acting.current = undefined
  }, [place])
  const lines = place?.lines ?? []
  const [line] = lines
  const not = whyNots(state, place, choice, words)
  const list = { is: 'list' } as const
  const step = (way: 1 | -1): Promise<void> => where.step(way, ownUnitOnly ? place?.summary.unit : undefined)

  /** One act after the other: until the next line is there, a key would be about the last one. */
  const act = (work: () => Promise<void>): Promise<void> =>
    hold(async () => {
      if (acting.current) return
      const mine = Symbol('act')
      acting.current = mine
      rule.drop()
      try {
        await work()
      } finally {
        if (acting.current === mine) acting.current = undefined
      }
    })

  /** What follows when lines were given results. */
  async function done(results: readonly ResultCode[], stay: boolean): Promise<void> {
    used.use(results)
    show(list)
    await (stay ? where.refresh() : step(1))
  }

  /** What follows when all or some of it was not done: the same lines, as they are now. */
  async function notDone(): Promise<void> {
    show(list)
    await where.refresh()
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
        ? not.split === undefined && line !== undefined && (await split(line, shares))
        : offer !== undefined && (await tag([{ lines, to: { kind: offer.kind, code: offer.code } }]))
      if (isDone && !isSplit && offer && lines.length > 1) await rule.offer(lines, offer)
      if (isDone) return done(isSplit ? shares : offer ? [offer] : [], stay)
      choice.restore(query)
      return notDone()
    })

  async function likeIt(): Promise<void> {
    const { offer } = choice
    if (not.like !== undefined || line === undefined || !offer) return
    const shown = await actions.ask('likeIt', { line })
    if (shown) show({ is: 'like', offer, shown })
  }

  const tagLike = (some: readonly number[]): Promise<void> =>
    act(async () => {
      if (pane.is !== 'like') return
      const { kind, code } = pane.offer
      if (!(await tag([{ lines: some, to: { kind, code } }]))) return notDone()
      choice.setQuery('')
      await rule.offer(some, pane.offer)
      return done([pane.offer], false)
    })

  const writeSplit = (shares: readonly ShareRequest[]): Promise<void> =>
    act(async () => {
      if (line !== undefined && (await split(line, shares))) await done(shares, false)
      else await notDone()
    })

  async function fromAnother(): Promise<void> {
    const other = await actions.openOther()
    const title = words.fill(carryTexts.task, { file: other?.name ?? '' })
    const shown = other && (await actions.ask('carriedTags', {}, title))
    if (shown) show({ is: 'carry', shown })
  }

  /** Many lines at once, each with what it is found to be for. */
  const many = (work: () => Promise<boolean>): Promise<void> =>
    act(async () => {
      await work()
      await notDone()
    })

  return {
    pane,
    tag: async (stay) => {
      if (not.tag === undefined) await tagged(stay)
    },
    likeIt,
    tagLike,
    writeSplit,
    applyRules: () => many(tagging.applyRules),
    carry: () => many(tagging.carry),
    step,
    show,
    back: () => show(pane.is === 'rule' ? { is: pane.from } : list),
    never: not.never,
    said,
    clearSaid: tagging.clearSaid,
    rule,
    footer: {
      primary: { label: acts.tag, act: () => void tagged(false), whyNot: not.tag },
      menu: [
        { label: acts.stay, act: () => void tagged(true), whyNot: not.tag },
        {
          label: not.alike === 0 ? acts.likeNone : words.count(acts.like, not.alike),
          act: () => void likeIt(),
          whyNot: not.like,
        },
        { label: acts.split, act: () => show({ is: 'split' }), whyNot: not.split },
        { label: acts.clear, act: () => void clear(), whyNot: not.clear },
        { label: acts.rules, act: () => show({ is: 'rules' }), whyNot: undefined },
        { label: acts.carry, act: () => void fromAnother(), whyNot: not.never },
      ],
    },
  }
}
