import { useCallback, useEffect, useRef, useState } from 'react'
import type { TagPlace, TagWhere } from '../../../engine/verbs/tag-place.ts'
import type { PaneActions } from '../../state/pane-actions.ts'
import type { PaneState } from '../../state/pane-state.ts'

/** Which lines are to be tagged, and how to get to others. */
export interface Place {
  /** Undefined until the selection was looked at. */
  readonly place: TagPlace | undefined
  /**
   * Goes to the next untagged line, or the one before, and has the grid follow; where there is none it stays. One
   * step after the other, however fast they are asked for.
   * @param unit only to lines of this unit
   */
  readonly step: (way: 1 | -1, unit?: string) => Promise<void>
  /** Looks at the same lines again. */
  readonly refresh: () => Promise<void>
  /** While something is done about these lines, what is selected meanwhile is not looked at. */
  readonly hold: <Result>(work: () => Promise<Result>) => Promise<Result>
}

/** Follows the selection in the grid, and lets the grid follow the pane. */
export function usePlace(state: PaneState, actions: PaneActions): Place {
  const [place, setPlace] = useState<TagPlace>()
  const latest = useRef<TagPlace>(undefined)
  const turn = useRef(Promise.resolve())
  const last = useRef(0)
  const held = useRef(0)
  const version = state.read?.loaded.hasLines === true ? state.read.version : undefined
  const { selected } = state

  const look = useCallback(
    async (where: TagWhere): Promise<TagPlace | undefined> => {
      last.current += 1
      const mine = last.current
      const found = await actions.ask('tagPlace', where)
      // an answer that was overtaken is about lines that nobody looks at any more
      if (found && mine === last.current) {
        latest.current = found
        setPlace(found)
      }
      return found
    },
    [actions],
  )

  useEffect(() => {
    if (version === undefined) return
    let isWanted = true
    const mayFollow = (): boolean => isWanted && held.current === 0
    const follow = async (): Promise<void> => {
      const selection = mayFollow() ? await actions.selection() : undefined
      if (!selection || !mayFollow()) return
      const { sheet, visible, areas } = selection
      await look({ is: 'selection', cells: { sheet, areas: visible }, whole: areas })
    }
    void follow()
    return () => {
      isWanted = false
    }
  }, [actions, look, version, selected])

  const hold = useCallback(async <Result>(work: () => Promise<Result>): Promise<Result> => {
    held.current += 1
    try {
      return await work()
    } finally {
      held.current -= 1
    }
  }, [])

  const refresh = useCallback(async (): Promise<void> => {
    const { lines = [], hidden } = latest.current ?? {}
    await look({ is: 'lines', lines, hidden })
  }, [look])

  const step = useCallback(
    (way: 1 | -1, unit?: string): Promise<void> => {
      const taken = async (): Promise<void> => {
        const lines = latest.current?.lines ?? []
        const from = (way > 0 ? lines.at(-1) : lines[0]) ?? -1
        const found = await actions.ask('nextUntagged', {
          from,
          step: way,
          ...(unit !== undefined && { unit }),
        })
        if (found?.line === undefined) return refresh()
        const place = await look({ is: 'lines', lines: [found.line] })
        const sheet = place?.card?.sheet
        if (place?.card && typeof sheet === 'string') await actions.goTo(sheet, place.card.cell)
      }
      turn.current = turn.current.then(() => hold(taken))
      return turn.current
    },
    [actions, hold, look, refresh],
  )

  return { place, step, refresh, hold }
}
