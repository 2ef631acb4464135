import { useEffect, useState } from 'react'
import type { Answer, Asked, Verb } from '../../engine/verbs.ts'
import type { PaneActions } from './pane-actions.ts'
import type { PaneState } from './pane-state.ts'

/**
 * What the engine says of the book as it was read last; asked anew after each reading.
 * @param args asked anew too where they are other ones: keep them the same between renders
 * @returns the last answer while the next is waited for; undefined before the first
 */
export function useAnswer<V extends Verb>(
  state: PaneState,
  ask: PaneActions['ask'],
  verb: V,
  args: Asked<V>,
): Answer<V> | undefined {
  const version = state.read?.version
  const [answer, setAnswer] = useState<Answer<V>>()
  useEffect(() => {
    if (version === undefined) return
    let isWanted = true
    void ask(verb, args).then((given) => {
      if (isWanted && given !== undefined) setAnswer(() => given)
    })
    return () => {
      isWanted = false
    }
  }, [ask, verb, args, version])
  return answer
}
