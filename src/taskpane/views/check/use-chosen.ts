import { useRef, useState } from 'react'
import type { HeldFinding, KeptFinding } from '../../../actions/check-state/held-finding.ts'
import type { ListedFinding, ListQuery } from '../../../actions/check-state/list-findings.ts'
import { checkTexts } from '../../../texts/pane/check.ts'
import type { ViewProps } from '../../view-props.ts'
import { cellNow, hasLine } from './go-to-finding.ts'
import { inTurn } from './in-turn.ts'
import { keepPlace, recalledPlace } from './kept-choices.ts'
import { useFindings, type FindingsPage } from './use-findings.ts'

/** A cell to be gone to. */
interface Way {
  readonly held: HeldFinding
  /** Whether somebody asked for it, so that they are told why it cannot be shown. */
  readonly isAsked: boolean
}

/** The findings, which of them is chosen, and how the grid follows. */
export function useChosen(props: ViewProps, query: ListQuery) {
  const { state, do: actions, words } = props
  const [recalled] = useState(() => recalledPlace(actions.recall))
  const held = useRef<KeptFinding | undefined>(recalled)
  const [chosen, setChosen] = useState<number>()
  /** Where in the list the one is or was that has the focus or gets it. */
  const [current, setCurrent] = useState(0)
  const [focusAsked, setFocusAsked] = useState(0)

  const arrived = ({ order, held: position = -1 }: FindingsPage): void => {
    const at = order.indexOf(position)
    if (at < 0) held.current = undefined
    setChosen(at < 0 ? undefined : position)
    setCurrent((before) => (at < 0 ? Math.max(0, Math.min(before, order.length - 1)) : at))
  }
  const findings = useFindings(props, query, () => held.current, arrived)
  const { page, told } = findings

  /** Goes to the cell where the finding stands by now. */
  const follow = async ({ held: one, isAsked }: Way): Promise<void> => {
    const { sheet, row, column } = one.at
    const isSeen = state.look?.sheets.find(({ name }) => name === sheet)?.isVisible ?? true
    if (sheet === null || (!isAsked && (row === null || !isSeen))) return
    const cell = { sheet, address: `${column ?? 'A'}${row ?? 1}` }
    // Rows may have been sorted a moment ago, before anybody was told.
    const now = state.stale || hasLine(one) ? await cellNow(one, actions.cells) : cell
    if (now && (await actions.goTo(now.sheet, now.address))) return
    if (!isSeen || !(await actions.read())) return
    const again = await actions.ask('foundAgain', { held: one })
    if (!again) {
      actions.tell(words.of(checkTexts).detail.gone)
      return
    }
    const { at } = again
    if (at.sheet !== null) await actions.goTo(at.sheet, `${at.column ?? 'A'}${at.row ?? 1}`)
  }
  const [goInTurn] = useState(inTurn)
  const goTo = (way: Way): Promise<void> => goInTurn(() => follow(way))

  const choose = async (position: number): Promise<void> => {
    setChosen(position)
    setCurrent(Math.max(0, page?.order.indexOf(position) ?? 0))
    setFocusAsked((before) => before + 1)
    const one = told.get(position) ?? (await actions.ask('listedFindings', { positions: [position] }))?.[0]
    if (!one) return
    held.current = one.held
    keepPlace(actions, one.held)
    await goTo({ held: one.held, isAsked: false })
  }
  const close = (): void => {
    held.current = undefined
    setChosen(undefined)
    setFocusAsked((before) => before + 1)
  }
  /** The next after the active cell; where no finding stands in a cell, the next in the list. */
  const step = async (direction: 'next' | 'previous'): Promise<void> => {
    const order = page?.order ?? []
    const selection = order.length > 0 ? await actions.selection() : undefined
    if (!selection) return
    const from = { sheet: selection.sheet, ...selection.active }
    const { filters } = query
    const next = await actions.ask('nextFinding', { filters, from, direction })
    const by = direction === 'next' ? 1 : -1
    const inList = order[(order.indexOf(chosen ?? -by) + by + order.length) % order.length]
    const position = next ?? inList
    if (position !== undefined) await choose(position)
  }
  const [stepInTurn] = useState(inTurn)

  return {
    ...findings,
    chosen,
    current,
    focusAsked,
    choose: (position: number) => void choose(position),
    close,
    step: (direction: 'next' | 'previous') => stepInTurn(() => step(direction)),
    goTo: (finding: ListedFinding) => void goTo({ held: finding.held, isAsked: true }),
    askFocus: () => setFocusAsked((before) => before + 1),
  }
}
