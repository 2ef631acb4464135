import { Select } from '@fluentui/react-components'
import { allocationKinds, type AllocationKind } from '../../../actions/allocation-figures.ts'
import { pendingModes, type PendingMode } from '../../../core/allocation/allocation.ts'
import { allocateTexts } from '../../../texts/pane/allocate.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { useAllocateStyles } from './allocate-styles.ts'

/** What the view shows; nothing of it is written. */
export interface Shown {
  readonly period: string
  readonly by: AllocationKind
  readonly pending: PendingMode
}

interface ControlsProps {
  readonly periods: readonly string[]
  readonly shown: Shown
  readonly change: (more: Partial<Shown>) => void
  readonly words: Words
}

/** Period, by what, and how pending items are treated. */
export function Controls({ periods, shown, change, words }: ControlsProps) {
  const styles = useAllocateStyles()
  const texts = words.of(allocateTexts)
  return (
    <div className={styles.controls}>
      <Select
        size="small"
        aria-label={texts.controls.period}
        value={shown.period}
        onChange={(_, { value }) => change({ period: value })}
      >
        {periods.map((period) => (
          <option key={period} value={period}>
            {period === 'plan' ? texts.controls.plan : period}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        aria-label={texts.controls.by}
        value={shown.by}
        onChange={(_, { value }) =>
          change({ by: allocationKinds.find((kind) => kind === value) ?? shown.by })
        }
      >
        {allocationKinds.map((kind) => (
          <option key={kind} value={kind}>
            {texts.by[kind]}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        aria-label={texts.controls.pending}
        value={shown.pending}
        onChange={(_, { value }) =>
          change({ pending: pendingModes.find((mode) => mode === value) ?? shown.pending })
        }
      >
        {pendingModes.map((mode) => (
          <option key={mode} value={mode}>
            {texts.pending[mode]}
          </option>
        ))}
      </Select>
    </div>
  )
}
