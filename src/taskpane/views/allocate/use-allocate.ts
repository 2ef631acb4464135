import { useMemo, useState } from 'react'
import { allocationKinds } from '../../../actions/allocation-figures.ts'
import { allocateTexts } from '../../../texts/pane/allocate.ts'
import { undrawnOf } from '../../state/receipts.ts'
import { useAnswer } from '../../state/use-answer.ts'
import type { PaneActions } from '../../state/pane-actions.ts'
import type { ViewProps } from '../../view-props.ts'
import { explainInReview } from '../review/kept-figures.ts'
import type { Shown } from './Controls.tsx'

/** The figures that are shown, and what can be done with them. */
export function useAllocate({ state, do: actions, words }: ViewProps) {
  const texts = words.of(allocateTexts)
  const [wanted, setWanted] = useState<Partial<Shown>>(() => recalled(actions.recall))
  const [isTable, setTable] = useState(() => actions.recall('allocateAs') === 'table')
  const [takesFocus, setTakesFocus] = useState(false)
  const { period = 'plan', by = 'goal', pending } = wanted
  const query = useMemo(() => ({ period, by, pending }), [period, by, pending])
  const asked = useAnswer(state, actions.ask, 'allocationFigures', query)
  // Without links all goals are empty: objectives say more, unless somebody chose goals.
  const objectives = useMemo(() => ({ period, by: 'objective' as const, pending }), [period, pending])
  const byObjective = useAnswer(state, actions.ask, 'allocationFigures', objectives)
  const opensByObjective = wanted.by === undefined && asked?.hasGoals === false
  const figures = opensByObjective ? byObjective : asked
  // What was not chosen here is as the book's reports were written last.
  const shown: Shown = {
    period: figures?.period ?? period,
    by: opensByObjective ? 'objective' : by,
    pending: pending ?? figures?.pending ?? 'include',
  }

  const change = (more: Partial<Shown>): void => {
    const now = { ...wanted, ...more }
    actions.remember('allocate', { period: now.period, by: now.by })
    setWanted(now)
  }
  const showAs = (table: boolean): void => {
    actions.remember('allocateAs', table ? 'table' : 'picture')
    setTable(table)
    setTakesFocus(false)
  }
  /** Shows the table instead of the picture, or the other way round, for somebody at the keys. */
  const turn = (): void => {
    showAs(!isTable)
    setTakesFocus(true)
  }
  /** @param withChart whether Appendix A gets its chart even where it was deleted */
  const write = async (withChart = false): Promise<void> => {
    // Figures of a book that was changed since would be out of date as soon as they stand there.
    if (state.stale && !(await actions.read())) return
    const at = actions.now()
    const planned = await actions.ask(
      'planAppendixA',
      { at, pending: shown.pending, withChart },
      texts.computing,
    )
    if (!planned) return
    const receipt = await actions.write({ plan: planned.plan, kind: 'allocate' })
    if (!receipt) return
    const moved = words.count(texts.moved, planned.movedCells)
    const written = words.fill(texts.written, { time: words.time(at), moved })
    const why = undrawnOf(receipt, words)
    if (why !== undefined) actions.tell(`${written} ${why}`)
    else actions.tell(withChart ? words.fill(texts.drawn, { written }) : written)
  }
  const explain = (of: string, part?: string): void => {
    const figure = { of, period: shown.period, pending: shown.pending }
    explainInReview(actions, state.selected, part === undefined ? figure : { ...figure, part })
  }

  return { figures, shown, change, isTable, takesFocus, showAs, turn, write, explain }
}

/** Period and kind as they were chosen last; pending items are treated as the book says. */
function recalled(recall: PaneActions['recall']): Partial<Shown> {
  const kept = recall('allocate')
  if (typeof kept !== 'object' || kept === null) return {}
  const by = 'by' in kept ? allocationKinds.find((kind) => kind === kept.by) : undefined
  const period = 'period' in kept && typeof kept.period === 'string' ? kept.period : undefined
  return { ...(by && { by }), ...(period !== undefined && { period }) }
}
