import { planTexts } from '../../../texts/pane/plan.ts'
import { ViewFooter } from '../../shell/ViewFooter.tsx'
import { useAnswer } from '../../state/use-answer.ts'
import type { ViewProps } from '../../view-props.ts'
import { Checklist } from './Checklist.tsx'
import { checklistItems, firstOpen, type StepAct } from './checklist-items.ts'
import { FrameworkCard } from './FrameworkCard.tsx'
import { usePlanStyles } from './plan-styles.ts'
import { SourceList } from './SourceList.tsx'

interface OverviewProps extends ViewProps {
  readonly act: (step: StepAct) => void
  readonly about: () => void
}

const nothing = {}

/** A book with a plan in it: what it is, how far it has come, and where its lines are. */
export function Overview({ state, do: actions, words, act, about }: OverviewProps) {
  const styles = usePlanStyles()
  const summary = useAnswer(state, actions.ask, 'planSummary', nothing)
  if (!summary) return null
  const texts = words.of(planTexts)
  const items = checklistItems(summary, words)
  const next = firstOpen(items)
  return (
    <div className={styles.view}>
      <FrameworkCard summary={summary} change={() => act('insert')} words={words} />
      <Checklist items={items} act={act} words={words} />
      <SourceList summary={summary} do={actions} edit={() => act('adopt')} words={words} />
      <ViewFooter
        words={words}
        primary={
          next
            ? { label: next.link, act: () => act(next.act) }
            : { label: texts.checklist.checkBook, act: () => act('check') }
        }
        menu={[{ label: texts.more.about, act: about }]}
      />
    </div>
  )
}
