import { useCallback, useEffect, useRef, useState } from 'react'
import type { TagPlace, TagWhere } from '../../engine/verbs/tag-place.ts'
import type { PaneActions } from '../../state/pane-actions.ts'
import type { PaneState } from '../../state/pane-state.ts'

/** Which lines are to be tagged, and how to get to others. */
export interface Place {
  /** Undefined until the selection was looked at. */
  readonly place: TagPlace | undefined
  /** Takes other lines, and has the grid follow. @returns whether there are any */
  readonly move: (where: TagWhere) => Promise<boolean>
  /** While something is done about these lines, what is selected meanwhile is not looked at. */
  readonly hold: <Result>(work: () => Promise<Result>) => Promise<Result>
}

/** Follows the selection in the grid, and lets the grid follow the pane. */
export function usePlace(state: PaneState, actions: PaneActions): Place {
  const [place, setPlace] = useState<TagPlace>()
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
      if (found && mine === last.current) setPlace(found)
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
      await look({ is: 'selection', cells: { sheet: selection.sheet, areas: selection.areas } })
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

  const move = useCallback(
    (where: TagWhere): Promise<boolean> =>
      hold(async () => {
        const found = await look(where)
        const card = found?.card
        if (!card) return false
        if (card.sheet !== null) await actions.goTo(card.sheet, card.cell)
        return true
      }),
    [actions, hold, look],
  )

  return { place, move, hold }
}
