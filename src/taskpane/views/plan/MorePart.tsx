import type { PlanSummary } from '../../../actions/plan-summary.ts'
import { planTexts } from '../../../texts/pane/plan.ts'
import { referenceKeys, type SheetKey } from '../../../workbook/sheet-keys.ts'
import type { ViewProps } from '../../view-props.ts'
import { ActLink } from './ActLink.tsx'
import { KeepApart } from './KeepApart.tsx'
import { OpeningSwitch } from './OpeningSwitch.tsx'
import { usePlanStyles } from './plan-styles.ts'
import { SwitchRow } from './SwitchRow.tsx'
import { whyNotWritable } from '../../state/why-not-write.ts'

interface MorePartProps extends ViewProps {
  readonly summary: PlanSummary
  readonly bringIn: () => void
  readonly about: () => void
}

const carriers: readonly SheetKey[] = [...referenceKeys, 'Lists']

/** What is needed now and then: at first collapsed, and then as it was left. */
export function MorePart({ summary, bringIn, about, ...props }: MorePartProps) {
  const styles = usePlanStyles()
  const { state, do: actions, words } = props
  const texts = words.of(planTexts).more
  const sheets = (state.look?.sheets ?? []).filter(({ key }) => carriers.some((one) => one === key))
  const whyNot = whyNotWritable(state, words)

  async function show(isVisible: boolean): Promise<void> {
    await actions.showSheets(
      sheets.map(({ name }) => name),
      isVisible,
    )
  }

  return (
    <details
      open={actions.recall('plan/more') === true}
      onToggle={({ currentTarget }) => actions.remember('plan/more', currentTarget.open)}
    >
      <summary className={styles.heading}>{texts.label}</summary>
      {sheets.length > 0 && (
        <SwitchRow
          label={texts.sheets}
          note={words.fill(texts.sheetsAre, { names: sheets.map(({ name }) => name).join(', ') })}
          isOn={sheets.every(({ isVisible }) => isVisible)}
          turn={(on) => void show(on)}
          whyNot={whyNot}
        />
      )}
      <KeepApart summary={summary} do={actions} words={words} />
      <OpeningSwitch {...props} />
      <div className={styles.option}>
        <div className={styles.stepText}>
          <div>{texts.bringIn}</div>
          <div className={styles.quiet}>{texts.bringInIs}</div>
        </div>
        <ActLink label={texts.choose} name={texts.bringIn} act={bringIn} />
      </div>
      <div className={styles.option}>
        <div className={styles.stepText}>
          <div>{texts.about}</div>
          <div className={styles.quiet}>{texts.aboutIs}</div>
        </div>
        <ActLink label={texts.show} name={texts.about} act={about} />
      </div>
    </details>
  )
}
