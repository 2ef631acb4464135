import { filterNames, type FilterName } from '../../../actions/check-state/severity-filter.ts'
import type { Grouping } from '../../../actions/check-state/group-findings.ts'
import type { KeptFinding } from '../../../actions/check-state/held-finding.ts'
import type { PaneActions } from '../../state/pane-actions.ts'

/** What the view keeps on the device for a book. */
export interface KeptChoices {
  readonly filters: readonly FilterName[]
  readonly by: Grouping
}

const usual: KeptChoices = { filters: ['error', 'warning', 'info'], by: 'rule' }
const mostReasons = 5

type Recall = PaneActions['recall']

export function recalledChoices(recall: Recall): KeptChoices {
  const { filters, by } = fieldsOf(recall('check'))
  return {
    filters: Array.isArray(filters) ? filterNames.filter((name) => filters.includes(name)) : usual.filters,
    by: by === 'place' ? 'place' : 'rule',
  }
}

/** The finding that was looked at last. */
export function recalledPlace(recall: Recall): KeptFinding | undefined {
  const { code, line, ...at } = fieldsOf(recall('checkPlace'))
  const { source, sheet, row, column } = at
  if (typeof code !== 'string' || typeof source !== 'string') return undefined
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
  const place = {
    source,
    sheet: text(sheet),
    row: typeof row === 'number' ? row : null,
    column: text(column),
  }
  return { code, at: place, line: text(line) ?? undefined }
}

export function keepPlace({ remember }: PaneActions, { code, at, line }: KeptFinding): void {
  remember('checkPlace', { code, ...at, ...(line !== undefined && { line }) })
}

/** The last reasons that findings were ignored for, the latest first. */
export function recalledReasons(recall: Recall): readonly string[] {
  const kept = recall('reasons')
  return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : []
}

export function recalledInitials(recall: Recall): string {
  const kept = recall('initials')
  return typeof kept === 'string' ? kept : ''
}

export function keepReason({ recall, remember }: PaneActions, reason: string, who: string): void {
  const others = recalledReasons(recall).filter((one) => one !== reason)
  remember('reasons', [reason, ...others].slice(0, mostReasons))
  remember('initials', who)
}

function fieldsOf(kept: unknown): Readonly<Record<string, unknown>> {
  return typeof kept === 'object' && kept !== null ? { ...kept } : {}
}
