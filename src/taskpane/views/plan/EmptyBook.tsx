import { planTexts } from '../../../texts/pane/plan.ts'
import { ViewFooter } from '../../shell/ViewFooter.tsx'
import type { ViewProps } from '../../view-props.ts'
import { usePlanStyles } from './plan-styles.ts'

interface EmptyBookProps extends ViewProps {
  readonly adopt: () => void
  readonly insert: () => void
  readonly about: () => void
}

/** A blank or foreign book, or one whose lines cannot be followed, which is said. */
export function EmptyBook({ state, words, adopt, insert, about }: EmptyBookProps) {
  const styles = usePlanStyles()
  const texts = words.of(planTexts)
  const why = state.read?.loaded.why
  const isBroken = why !== undefined && why.code !== 'budget-lines-missing'
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{isBroken ? texts.empty.unread : texts.empty.title}</h2>
      {isBroken && <p className={styles.value}>{why.message}</p>}
      <p className={styles.value}>{texts.empty.text}</p>
      <ViewFooter
        words={words}
        primary={{ label: texts.empty.useMyLines, act: adopt }}
        secondary={{ label: texts.empty.template, act: insert }}
        menu={[{ label: texts.more.about, act: about }]}
      />
    </div>
  )
}
