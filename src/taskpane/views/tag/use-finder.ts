import { useCallback, useMemo, useState } from 'react'
import { finderOf, type ResultFinder } from '../../../actions/find-results/open-finder.ts'
import type { Searchable } from '../../../actions/find-results/searchable.ts'
import type { ResultCode } from '../../../core/framework/result-code.ts'
import type { PaneActions } from '../../state/pane-actions.ts'
import type { PaneState } from '../../state/pane-state.ts'
import { useAnswer } from '../../state/use-answer.ts'

const nothing = {}

/** Finds on this thread, so that it answers each key at once; undefined until it knows what there is to find. */
export function useFinder(state: PaneState, actions: PaneActions): ResultFinder | undefined {
  const items = useAnswer(state, actions.ask, 'searchables', nothing)
  // after each reading the items come anew, mostly the same: the index is made again only where they are not
  const key = useMemo(() => items && JSON.stringify(items), [items])
  return useMemo(
    () => (key === undefined ? undefined : finderOf(JSON.parse(key) as readonly Searchable[])),
    [key],
  )
}

/** How many results are remembered. */
const kept = 12

/** What was used last, the latest first; kept on the device for this book. */
export function useRecent(actions: PaneActions): {
  readonly recent: readonly ResultCode[]
  readonly use: (results: readonly ResultCode[]) => void
} {
  const [recent, setRecent] = useState(() => resultsIn(actions.recall('recentResults')))
  const use = useCallback(
    (results: readonly ResultCode[]): void => {
      const latest = results.map(({ kind, code }) => ({ kind, code }))
      const others = recent.filter(
        (one) => !latest.some((used) => used.code === one.code && used.kind === one.kind),
      )
      const now = [...latest, ...others].slice(0, kept)
      setRecent(now)
      actions.remember('recentResults', now)
    },
    [actions, recent],
  )
  return { recent, use }
}

function resultsIn(kept: unknown): readonly ResultCode[] {
  return Array.isArray(kept) ? kept.filter(isResult) : []
}

function isResult(one: unknown): one is ResultCode {
  if (typeof one !== 'object' || one === null || !('kind' in one) || !('code' in one)) return false
  return (one.kind === 'output' || one.kind === 'enabler') && typeof one.code === 'string'
}
