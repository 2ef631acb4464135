import { useMemo, useState } from 'react'
import { allocationKinds } from '../../../actions/allocation-figures.ts'
import { allocateTexts } from '../../../texts/pane/allocate.ts'
import { useAnswer } from '../../state/use-answer.ts'
import type { PaneActions } from '../../state/pane-actions.ts'
import type { ViewProps } from '../../view-props.ts'
import type { Shown } from './Controls.tsx'

/** The figures that are shown, and what can be done with them. */
export function useAllocate({ state, do: actions, words }: ViewProps) {
  const texts = words.of(allocateTexts)
  const [wanted, setWanted] = useState<Partial<Shown>>(() => recalled(actions.recall))
  const [isTable, setTable] = useState(() => actions.recall('allocateAs') === 'table')
  const { period = 'plan', by = 'goal', pending = 'include' } = wanted
  const query = useMemo(() => ({ period, by, pending }), [period, by, pending])
  const asked = useAnswer(state, actions.ask, 'allocationFigures', query)
  // Without links all goals are empty: objectives say more, unless somebody chose goals.
  const objectives = useMemo(() => ({ period, by: 'objective' as const, pending }), [period, pending])
  const byObjective = useAnswer(state, actions.ask, 'allocationFigures', objectives)
  const opensByObjective = wanted.by === undefined && asked?.hasGoals === false
  const figures = opensByObjective ? byObjective : asked
  const shown: Shown = { period, by: opensByObjective ? 'objective' : by, pending }

  const change = (more: Partial<Shown>): void => {
    const now = { ...wanted, ...more }
    actions.remember('allocate', now)
    setWanted(now)
  }
  const showAs = (table: boolean): void => {
    actions.remember('allocateAs', table ? 'table' : 'picture')
    setTable(table)
  }
  const write = async (): Promise<void> => {
    if (!state.read) return
    const at = state.read.at
    const planned = await actions.ask('planAppendixA', { at, pending }, texts.computing)
    if (!planned) return
    const receipt = await actions.write({ plan: planned.plan, kind: 'allocate' })
    if (!receipt) return
    const moved = words.count(texts.moved, figures?.movedCells ?? 0)
    actions.tell(words.fill(texts.written, { time: words.time(at), moved }))
  }
  const explain = (of: string, part?: string): void => {
    const kept = actions.recall('figures')
    const request = part === undefined ? { of, period } : { of, part, period }
    actions.remember('figures', [...(Array.isArray(kept) ? (kept as unknown[]) : []), request].slice(-10))
    actions.show('review')
  }

  return {
    figures,
    shown,
    change,
    isTable,
    showAs,
    write,
    // Explanations count pending items in.
    explain: pending === 'include' ? explain : undefined,
  }
}

function recalled(recall: PaneActions['recall']): Partial<Shown> {
  const kept = recall('allocate')
  if (typeof kept !== 'object' || kept === null) return {}
  const by = 'by' in kept ? allocationKinds.find((kind) => kind === kept.by) : undefined
  return by === undefined ? {} : { by }
}
