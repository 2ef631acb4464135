import { filterNames, type FilterName } from '../../../actions/check-state/severity-filter.ts'
import type { Grouping } from '../../../actions/check-state/group-findings.ts'
import type { PaneActions } from '../../state/pane-actions.ts'

/** What the view keeps on the device for a book. */
export interface KeptChoices {
  readonly filters: readonly FilterName[]
  readonly by: Grouping
}

const usual: KeptChoices = { filters: ['error', 'warning', 'info'], by: 'rule' }
const mostReasons = 5

export function recalledChoices(recall: PaneActions['recall']): KeptChoices {
  const kept = recall('check')
  if (typeof kept !== 'object' || kept === null) return usual
  const filters: unknown = 'filters' in kept ? kept.filters : undefined
  return {
    filters: Array.isArray(filters) ? filterNames.filter((name) => filters.includes(name)) : usual.filters,
    by: 'by' in kept && kept.by === 'place' ? 'place' : 'rule',
  }
}

/** The last reasons that findings were ignored for, the latest first. */
export function recalledReasons(recall: PaneActions['recall']): readonly string[] {
  const kept = recall('reasons')
  return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : []
}

export function recalledInitials(recall: PaneActions['recall']): string {
  const kept = recall('initials')
  return typeof kept === 'string' ? kept : ''
}

export function keepReason({ recall, remember }: PaneActions, reason: string, who: string): void {
  const others = recalledReasons(recall).filter((one) => one !== reason)
  remember('reasons', [reason, ...others].slice(0, mostReasons))
  remember('initials', who)
}
