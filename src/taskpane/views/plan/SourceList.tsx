import { mergeClasses } from '@fluentui/react-components'
import type { PlanSummary, SourceSummary } from '../../../actions/plan-summary.ts'
import { planTexts } from '../../../texts/pane/plan.ts'
import type { Words } from '../../../texts/pane/words.ts'
import type { ViewProps } from '../../view-props.ts'
import { ActLink } from './ActLink.tsx'
import { usePlanStyles } from './plan-styles.ts'
import { whyNotWritable } from '../../state/why-not-write.ts'

interface SourceListProps extends ViewProps {
  readonly summary: PlanSummary
  readonly edit: () => void
}

/** Where budget lines stand: each source with its sheet, lines and total. */
export function SourceList({ summary, state, do: actions, edit, words }: SourceListProps) {
  const styles = usePlanStyles()
  const texts = words.of(planTexts).sources

  async function use({ name, inUse }: SourceSummary): Promise<void> {
    const planned = await actions.ask('planInUse', { name, inUse: !inUse })
    if (planned) await actions.write({ plan: planned.plan, kind: 'edit' })
  }

  async function open({ name }: SourceSummary): Promise<void> {
    const cell = await actions.ask('sourceCell', { name })
    if (!cell) return
    await actions.goTo(cell.sheet, cell.address)
    edit()
  }

  return (
    <section aria-label={texts.label}>
      <h2 className={styles.heading}>{texts.label}</h2>
      <ul className={styles.list}>
        {summary.sources.map((source) => (
          <li key={source.name} className={styles.source}>
            <div className={styles.stepText}>
              <div className={styles.line}>{source.sheet ?? source.name}</div>
              <div className={mergeClasses(styles.line, styles.quiet)}>{heldBy(source, summary, words)}</div>
            </div>
            <span className={styles.acts}>
              <ActLink
                label={texts.edit}
                name={words.fill(texts.editOf, { name: source.name })}
                act={() => void open(source)}
              />
              <ActLink
                label={source.inUse ? texts.leaveOut : texts.takeIn}
                name={words.fill(source.inUse ? texts.leaveOutOf : texts.takeInOf, { name: source.name })}
                act={() => void use(source)}
                whyNot={whyNotWritable(state, words)}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function heldBy({ holds }: SourceSummary, { framework }: PlanSummary, words: Words): string {
  const texts = words.of(planTexts).sources
  if (!holds) return texts.notInUse
  if (holds.lines === 0) return texts.empty
  return words.count(texts.holds, holds.lines, { money: words.money(holds.centimes, framework.currency) })
}
