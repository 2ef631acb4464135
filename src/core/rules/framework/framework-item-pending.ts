import type { ResultsFramework } from '../../framework/schema.ts'
import { rule } from '../rule.ts'
import { placeOf } from './items.ts'

/** What hangs on a pending objective is pending with it and is not named again. */
export const frameworkItemPending = rule({
  code: 'RBB120',
  name: 'framework-item-pending',
  severity: 'info',
  check: (framework: ResultsFramework, report) => {
    for (const { kind, code, text } of pendingItems(framework)) {
      report({ params: { kind, code, text }, at: placeOf(framework) })
    }
  },
})

interface PendingItem {
  readonly kind: 'goal' | 'objective' | 'outcome' | 'output'
  readonly code: string
  readonly text: string
}

function pendingItems({ goals, objectives }: ResultsFramework): readonly PendingItem[] {
  const agreed = objectives.filter(({ pending }) => !pending)
  return [
    ...pendingOf('goal', goals),
    ...pendingOf('objective', objectives),
    ...agreed.flatMap(({ outcomes = [], outputs = [] }) => [
      ...pendingOf('outcome', outcomes),
      ...pendingOf('output', outputs),
    ]),
  ]
}

interface Bracketed {
  readonly code: string
  readonly title?: string
  readonly text?: string | undefined
  readonly pending?: boolean | undefined
}

function pendingOf(kind: PendingItem['kind'], items: readonly Bracketed[]): readonly PendingItem[] {
  return items
    .filter(({ pending }) => pending)
    .map(({ code, title, text = '' }) => ({ kind, code, text: title ?? text }))
}
