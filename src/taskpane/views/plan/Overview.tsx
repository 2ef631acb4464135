import { lazy, Suspense } from 'react'
import { planTexts } from '../../../texts/pane/plan.ts'
import { ViewFooter } from '../../shell/ViewFooter.tsx'
import { useAnswer } from '../../state/use-answer.ts'
import type { ViewProps } from '../../view-props.ts'
import { Checklist } from './Checklist.tsx'
import { checklistItems, firstOpen, type StepAct } from './checklist-items.ts'
import { FrameworkCard } from './FrameworkCard.tsx'
import { usePlanStyles } from './plan-styles.ts'
import { SourceList } from './SourceList.tsx'

const MorePart = lazy(() => import('./MorePart.tsx').then((loaded) => ({ default: loaded.MorePart })))

interface OverviewProps extends ViewProps {
  readonly act: (step: StepAct) => void
  readonly change: () => void
  readonly bringIn: () => void
  readonly about: () => void
}

const nothing = {}

/** A book with a plan in it: what it is, how far it has come, and where its lines are. */
export function Overview({ act, change, bringIn, about, ...props }: OverviewProps) {
  const { state, do: actions, words } = props
  const styles = usePlanStyles()
  const summary = useAnswer(state, actions.ask, 'planSummary', nothing)
  if (!summary) return null
  const texts = words.of(planTexts)
  const items = checklistItems(summary, words)
  const next = firstOpen(items)
  return (
    <div className={styles.view}>
      <FrameworkCard summary={summary} change={change} words={words} />
      <div className={styles.scroll}>
        <Checklist items={items} act={act} words={words} />
        <SourceList {...props} summary={summary} edit={() => act('adopt')} />
        <Suspense>
          <MorePart {...props} summary={summary} bringIn={bringIn} about={about} />
        </Suspense>
      </div>
      <ViewFooter
        words={words}
        primary={
          next
            ? { label: next.link, act: () => act(next.act) }
            : { label: texts.checklist.checkBook, act: () => act('check') }
        }
      />
    </div>
  )
}
