import type { FigureRequest } from '../../../actions/explain-figure.ts'
import { pendingModes } from '../../../core/allocation/allocation.ts'
import type { PaneActions } from '../../state/pane-actions.ts'

const mostKept = 10

/** Which selection somebody was shown the figure of last, by pane: asking for another figure leaves it behind. */
const followed = new WeakMap<PaneActions, number>()

/** Whether somebody selected something else since a figure was asked for. */
export function isNewSelection(actions: PaneActions, selected: number): boolean {
  return followed.get(actions) !== selected
}

export function follow(actions: PaneActions, selected: number): void {
  followed.set(actions, selected)
}

/** Figures with another asked for last: each stands there once, and no more than ten are kept. */
export function withFigure<Asked extends { readonly request: FigureRequest }>(
  before: readonly Asked[],
  figure: Asked,
): readonly Asked[] {
  return [...before.filter(({ request }) => !isSame(request, figure.request)), figure].slice(-mostKept)
}

export function isSame(one: FigureRequest, other: FigureRequest): boolean {
  return (
    one.of === other.of &&
    one.part === other.part &&
    one.period === other.period &&
    one.pending === other.pending
  )
}

/** The figures that were asked for last, as they are kept on the device. */
export function keptFigures(actions: PaneActions): readonly FigureRequest[] {
  const kept = actions.recall('figures')
  return Array.isArray(kept) ? kept.flatMap(requestIn) : []
}

export function keepFigures(actions: PaneActions, figures: readonly FigureRequest[]): void {
  actions.remember('figures', figures)
}

/** Has a figure explained that stands in another view. */
export function explainInReview(actions: PaneActions, selected: number, request: FigureRequest): void {
  const all = withFigure(
    keptFigures(actions).map((one) => ({ request: one })),
    { request },
  )
  keepFigures(
    actions,
    all.map((one) => one.request),
  )
  follow(actions, selected)
  actions.show('review')
}

/** Anything else that may stand on the device is passed over. */
function requestIn(one: unknown): readonly FigureRequest[] {
  if (typeof one !== 'object' || one === null || !('of' in one) || typeof one.of !== 'string') return []
  const part = 'part' in one && typeof one.part === 'string' ? { part: one.part } : {}
  const period = 'period' in one && typeof one.period === 'string' ? { period: one.period } : {}
  const mode = 'pending' in one ? pendingModes.find((known) => known === one.pending) : undefined
  return [{ of: one.of, ...part, ...period, ...(mode && { pending: mode }) }]
}
