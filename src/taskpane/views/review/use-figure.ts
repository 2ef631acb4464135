import { useCallback, useEffect, useRef, useState } from 'react'
import type { FigureRequest } from '../../../actions/explain-figure.ts'
import { faultOfFigure, type FigureFault } from '../../../actions/figure-at.ts'
import type { ClickedFigure } from '../../../engine/verbs/review.ts'
import type { ViewProps } from '../../view-props.ts'
import { follow, isNewSelection, isSame, keepFigures, keptFigures, withFigure } from './kept-figures.ts'

/** A figure that was asked for, and the cell that showed it, if it was clicked. */
export interface AskedFigure {
  readonly request: FigureRequest
  readonly shown: ClickedFigure | undefined
  /** What its cell holds where it is not what was written there. */
  readonly holds?: string | undefined
}

/** Why the selected cell is not explained. */
export type NotExplained = { readonly is: 'elsewhere' } | Extract<FigureFault, { readonly is: 'moved' }>

/** The figures asked for, by clicks in our reports or by name, and the way back through the last ten. */
export function useFigure({ state, do: actions }: Pick<ViewProps, 'state' | 'do'>) {
  const [asked, setAsked] = useState<readonly AskedFigure[]>(() =>
    keptFigures(actions).map((request) => ({ request, shown: undefined })),
  )
  const [notExplained, setNotExplained] = useState<NotExplained>()
  const gone = useRef('')
  const hasLines = state.read?.loaded.hasLines ?? false
  const version = state.read?.version
  const { selected } = state
  const current = asked.at(-1)
  const isHeld = useRef(false)

  const keep = useCallback(
    (all: readonly AskedFigure[]) => {
      keepFigures(
        actions,
        all.map(({ request }) => request),
      )
      setAsked(all)
      setNotExplained(undefined)
      isHeld.current = false
    },
    [actions],
  )
  const latest = useRef(asked)
  useEffect(() => {
    latest.current = asked
  }, [asked])

  useEffect(() => {
    if (!hasLines) return
    let isOver = false
    const isWanted = (): boolean => !isOver
    const read = async (): Promise<void> => {
      // What stood in the way of an explanation may be gone after each reading.
      const isNew = isNewSelection(actions, selected) || isHeld.current
      const selection = await actions.selection()
      if (!selection) return
      const { sheet, active } = selection
      const shown = await actions.ask('figureAtCell', { sheet, ...active })
      const last = latest.current.at(-1)
      if (!isWanted() || !(isNew || (shown && last && isSame(requestOf(shown), last.request)))) return
      follow(actions, selected)
      if (!shown) {
        setNotExplained(
          gone.current === `${sheet}!${active.column}${active.row}` ? undefined : { is: 'elsewhere' },
        )
        return
      }
      const cells = await actions.cells(sheet, `A${active.row}:${active.column}${active.row}`)
      if (!isWanted() || !cells) return
      const fault = faultOfFigure(shown, cells[0] ?? [])
      if (fault?.is === 'moved') {
        isHeld.current = true
        setNotExplained(fault)
      } else {
        keep(withFigure(latest.current, { request: requestOf(shown), shown, holds: fault?.holds }))
      }
    }
    void read()
    return () => {
      isOver = true
    }
  }, [actions, keep, hasLines, selected, version])

  return {
    current,
    /** Why the selected cell is not explained; undefined where it is, or nobody asked for it. */
    notExplained,
    canGoBack: asked.length > 1,
    show: (request: FigureRequest) => {
      follow(actions, selected)
      keep(withFigure(asked, { request, shown: undefined }))
    },
    back: () => {
      if (asked.length < 2) return
      follow(actions, selected)
      keep(asked.slice(0, -1))
    },
    goTo: (sheet: string, address: string) => {
      gone.current = `${sheet}!${address}`
      return actions.goTo(sheet, address)
    },
  }
}

function requestOf({ of, part, period, pending }: ClickedFigure): FigureRequest {
  return part === undefined ? { of, period, pending } : { of, part, period, pending }
}
