import type { PartName, PendingMode, Stage } from '../core/allocation/allocation.ts'
import type { AmountFaultKind } from '../core/budget/amount.ts'
import type { Severity } from '../core/finding.ts'

interface Words {
  readonly severities: Readonly<Record<Severity, string>>
  readonly stages: Readonly<Record<Stage, string>>
  readonly parts: Readonly<Record<PartName | 'full', string>>
  readonly pending: Readonly<Record<PendingMode, string>>
  /** Years and biennia show themselves. */
  readonly periods: Readonly<Record<'plan', string>>
  /** As they follow the amount in a sentence: `“12o” is no number`. */
  readonly amountFaults: Readonly<Record<AmountFaultKind, string>>
  readonly fix: string
  /** What stands between quotes where a cell is blank. */
  readonly blank: string
}

/** Words for the core's own names, in English: plain strings, so that a translation is another such object. */
export const words = {
  severities: { error: 'Error', warning: 'Warning', info: 'Information' },
  stages: {
    0: 'Lines to outputs and pools',
    1: 'Central pools to receivers',
    2: 'Pools to outputs',
    3: 'Outputs to objectives',
    4: 'Objectives to goals',
  },
  parts: {
    direct: 'Direct cost',
    bureau: 'Bureau support',
    services: 'Central services',
    full: 'Full cost',
  },
  pending: {
    include: 'Pending items included',
    exclude: 'Pending items left out',
    only: 'Only what depends on pending items',
  },
  periods: { plan: 'Plan' },
  amountFaults: {
    'not-a-number': 'is no number',
    ambiguous: 'may mean thousands or decimals',
    'too-fine': 'is finer than a centime',
    'too-large': 'is beyond 100 billion',
    'as-text': 'is a number stored as text',
    error: 'is an Excel error',
    uncalculated: 'has not been calculated yet',
  },
  fix: 'Change to “{value}”',
  blank: '(blank)',
} as const satisfies Words
