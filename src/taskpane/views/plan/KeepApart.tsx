import { useState } from 'react'
import type { PlanSummary } from '../../../actions/plan-summary.ts'
import { planTexts } from '../../../texts/pane/plan.ts'
import type { Words } from '../../../texts/pane/words.ts'
import type { PaneActions } from '../../state/pane-actions.ts'
import { usePlanStyles } from './plan-styles.ts'
import { SwitchRow } from './SwitchRow.tsx'

interface KeepApartProps {
  readonly summary: PlanSummary
  readonly do: PaneActions
  readonly words: Words
}

/** Which sources are left as they are when their lines are tagged: kept on the device, as the Tag view reads it. */
export function KeepApart({ summary, do: actions, words }: KeepApartProps) {
  const styles = usePlanStyles()
  const texts = words.of(planTexts).more
  const [kept, setKept] = useState(() => namesIn(actions.recall('keepApart')))
  const sources = summary.sources.filter(({ inUse }) => inUse)

  function keep(name: string, isApart: boolean): void {
    const now = isApart ? [...kept, name] : kept.filter((one) => one !== name)
    setKept(now)
    actions.remember('keepApart', now)
  }

  if (sources.length === 0) return null
  return (
    <fieldset className={styles.group}>
      <legend>
        {texts.apart}
        <span className={styles.note}>{texts.apartIs}</span>
      </legend>
      {sources.map(({ name, sheet, hasTags }) => (
        <SwitchRow
          key={name}
          label={sheet === null || sheet === name ? name : `${sheet} · ${name}`}
          isOn={kept.includes(name) || hasTags === false}
          turn={(on) => keep(name, on)}
          whyNot={hasTags === false ? texts.apartAlways : undefined}
        />
      ))}
    </fieldset>
  )
}

function namesIn(given: unknown): readonly string[] {
  return Array.isArray(given) ? given.filter((one) => typeof one === 'string') : []
}
