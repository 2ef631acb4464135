import { useCallback, useEffect, useRef, useState } from 'react'
import type { FigureRequest } from '../../../actions/explain-figure.ts'
import type { ShownFigure } from '../../../actions/figure-at.ts'
import type { ViewProps } from '../../view-props.ts'

/** A figure that was asked for, and the cell that showed it, if it was clicked. */
export interface AskedFigure {
  readonly request: FigureRequest
  readonly shown: ShownFigure | undefined
}

const mostKept = 10

/** The figures asked for, by clicks in our reports or by name, and the way back through the last ten. */
export function useFigure({ state, do: actions }: Pick<ViewProps, 'state' | 'do'>) {
  const [asked, setAsked] = useState<readonly AskedFigure[]>(() => recalled(actions.recall('figures')))
  const [isElsewhere, setElsewhere] = useState(false)
  const gone = useRef('')
  const hasLines = state.read?.loaded.hasLines ?? false

  const show = useCallback(
    (figure: AskedFigure) => {
      setElsewhere(false)
      setAsked((before) => {
        const others = before.filter(({ request }) => !isSame(request, figure.request))
        const all = [...others, figure].slice(-mostKept)
        actions.remember(
          'figures',
          all.map(({ request }) => request),
        )
        return all
      })
    },
    [actions],
  )

  useEffect(() => {
    if (!hasLines) return
    let isOver = false
    const isWanted = (): boolean => !isOver
    const follow = async (): Promise<void> => {
      const selection = await actions.selection()
      if (!isWanted() || !selection) return
      const { sheet, active } = selection
      const shown = await actions.ask('figureAtCell', { sheet, ...active })
      if (!isWanted()) return
      if (shown) show({ request: requestOf(shown), shown })
      else setElsewhere(gone.current !== `${sheet}!${active.column}${active.row}`)
    }
    void follow()
    return () => {
      isOver = true
    }
  }, [actions, show, hasLines, state.selected])

  return {
    current: asked.at(-1),
    /** Whether the selected cell shows no figure, and nobody was led there. */
    isElsewhere,
    canGoBack: asked.length > 1,
    show,
    back: () => setAsked((before) => (before.length > 1 ? before.slice(0, -1) : before)),
    goTo: (sheet: string, address: string) => {
      gone.current = `${sheet}!${address}`
      return actions.goTo(sheet, address)
    },
  }
}

function requestOf({ of, part, period }: ShownFigure): FigureRequest {
  return part === undefined ? { of, period } : { of, part, period }
}

function isSame(one: FigureRequest, other: FigureRequest): boolean {
  return one.of === other.of && one.part === other.part && one.period === other.period
}

/** What was kept on the device; anything else that may stand there is passed over. */
function recalled(kept: unknown): readonly AskedFigure[] {
  if (!Array.isArray(kept)) return []
  return kept.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null || !('of' in one) || typeof one.of !== 'string') return []
    const part = 'part' in one && typeof one.part === 'string' ? { part: one.part } : {}
    const period = 'period' in one && typeof one.period === 'string' ? { period: one.period } : {}
    return [{ request: { of: one.of, ...part, ...period }, shown: undefined }]
  })
}
