import { useEffect, useMemo, useState } from 'react'
import type { OfferedResult } from '../../../actions/find-results/offered-result.ts'
import type { ResultFinder } from '../../../actions/find-results/open-finder.ts'
import type { ShareRequest } from '../../../actions/split-line.ts'
import type { ResultCode } from '../../../core/framework/result-code.ts'
import type { TagPlace } from '../../../engine/verbs/tag-place.ts'
import type { PaneActions } from '../../state/pane-actions.ts'
import { typedSplit } from './typed-split.ts'

/** What is typed, what is offered for it, and which of that is meant. */
export interface Choice {
  readonly query: string
  readonly setQuery: (query: string) => void
  /** Puts back what was typed, unless somebody typed on meanwhile. */
  readonly restore: (query: string) => void
  readonly offers: readonly OfferedResult[]
  /** A split that was typed; it stands before all offers. */
  readonly typed: readonly ShareRequest[] | undefined
  readonly active: number
  readonly setActive: (at: number) => void
  /** How many entries there are. */
  readonly size: number
  /** The offer that is meant; undefined where it is the split, or nothing. */
  readonly offer: OfferedResult | undefined
}

const none: readonly OfferedResult[] = []

export function useChoice(
  finder: ResultFinder | undefined,
  place: TagPlace | undefined,
  recent: readonly ResultCode[],
  ask: PaneActions['ask'],
): Choice {
  const [query, setQueryText] = useState('')
  const [active, setActive] = useState(0)
  const [split, setSplit] = useState<{ readonly of: string; readonly shares: readonly ShareRequest[] }>()

  const offers = useMemo(
    () =>
      finder?.find(query, {
        recent,
        ...(place && { suggested: place.suggested }),
        ...(place?.summary.unit !== undefined && { unit: place.summary.unit }),
      }) ?? none,
    [finder, query, place, recent],
  )

  useEffect(() => {
    let isWanted = true
    void typedSplit(query, ask).then((shares) => {
      if (isWanted) setSplit(shares && { of: query, shares })
    })
    return () => {
      isWanted = false
    }
  }, [query, ask])

  const typed = split?.of === query ? split.shares : undefined
  const size = offers.length + (typed ? 1 : 0)
  const at = Math.min(active, Math.max(0, size - 1))
  return {
    query,
    setQuery: (text) => {
      setQueryText(text)
      setActive(0)
    },
    restore: (text) => setQueryText((now) => (now === '' ? text : now)),
    offers,
    typed,
    active: at,
    setActive,
    size,
    offer: offers[typed ? at - 1 : at],
  }
}
