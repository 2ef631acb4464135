import { useCallback, useRef, useState } from 'react'
import type { ResultCode } from '../../../core/framework/result-code.ts'
import type { TagRule } from '../../../actions/tag-rules.ts'
import type { PaneActions } from '../../state/pane-actions.ts'

/** A rule that could be kept of what was just done. */
export interface RuleOffer {
  readonly offered: { readonly rule: TagRule; readonly lines: number } | undefined
  /** Offers the rule that some lines have in common which were just tagged together. */
  readonly offer: (lines: readonly number[], to: ResultCode) => Promise<void>
  readonly drop: () => void
}

/** Offers to keep as a rule what was done to several lines, until something else is done. */
export function useRuleOffer(actions: PaneActions): RuleOffer {
  const [offered, setOffered] = useState<RuleOffer['offered']>()
  const last = useRef(0)

  const drop = useCallback((): void => {
    last.current += 1
    setOffered(undefined)
  }, [])

  const offer = useCallback(
    async (lines: readonly number[], { kind, code }: ResultCode): Promise<void> => {
      last.current += 1
      const mine = last.current
      const rule = await actions.ask('proposeRule', { lines, to: { kind, code } })
      if (rule && mine === last.current) setOffered({ rule, lines: lines.length })
    },
    [actions],
  )

  return { offered, offer, drop }
}
