import { mergeClasses } from '@fluentui/react-components'
import { planTexts } from '../../../texts/pane/plan.ts'
import { ViewFooter } from '../../shell/ViewFooter.tsx'
import { useAnswer } from '../../state/use-answer.ts'
import type { ViewProps } from '../../view-props.ts'
import { usePlanStyles } from './plan-styles.ts'
import { whyNotWrite } from '../../state/why-not-write.ts'

interface RowsPartProps extends ViewProps {
  readonly what: 'links' | 'drivers'
  readonly back: () => void
}

const nothing = {}

/** Which rows would be appended for what is missing, before they are. */
export function RowsPart({ state, do: actions, words, what, back }: RowsPartProps) {
  const styles = usePlanStyles()
  const texts = words.of(planTexts)
  const planned = useAnswer(state, actions.ask, what === 'links' ? 'planLinkRows' : 'planDriverRows', nothing)
  if (!planned) return null
  const { plan } = planned
  const rows = (plan.rows ?? []).flatMap(({ add }) => add)
  const sheet = state.look?.names.titles[what === 'links' ? 'GoalLinks' : 'Drivers']

  async function add(): Promise<void> {
    const receipt = await actions.write({ plan, kind: 'edit' })
    if (!receipt) return
    back()
    if (sheet !== undefined) await actions.goTo(sheet, 'A1')
  }

  return (
    <section className={styles.view} aria-label={plan.title}>
      <h2 className={styles.title}>
        {rows.length === 0 ? texts.rows.none : words.count(texts.rows[what], rows.length)}
      </h2>
      {rows.length > 0 && (
        <p className={mergeClasses(styles.value, styles.quiet)}>
          {what === 'links' ? texts.rows.blank : texts.rows.blankWeights}
        </p>
      )}
      <div
        className={styles.scroll}
        {...(rows.length > 0 && { tabIndex: 0, role: 'group', 'aria-label': texts.rows.list })}
      >
        <ul className={styles.list}>
          {rows.map((row) => {
            const cells = Object.values(row).map(String).join(' · ')
            return <li key={cells}>{cells}</li>
          })}
        </ul>
      </div>
      <ViewFooter
        words={words}
        {...(rows.length > 0 && {
          primary: { label: texts.rows.add, act: () => void add(), whyNot: whyNotWrite(state, words) },
        })}
        secondary={{ label: texts.about.back, act: back }}
      />
    </section>
  )
}
