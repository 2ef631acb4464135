import { Link } from '@fluentui/react-components'
import type { PlanSummary } from '../../../actions/plan-summary.ts'
import { planTexts } from '../../../texts/pane/plan.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { usePlanStyles } from './plan-styles.ts'
import { yearsWords } from './years-words.ts'

interface FrameworkCardProps {
  readonly summary: PlanSummary
  readonly change: () => void
  readonly words: Words
}

/** What the book's results framework is. */
export function FrameworkCard({ summary, change, words }: FrameworkCardProps) {
  const styles = usePlanStyles()
  const texts = words.of(planTexts).card
  const { title, version, status, years, currency } = summary.framework
  const facts = [
    yearsWords(years),
    ...(version === undefined ? [] : [words.fill(texts.version, { version })]),
    ...(status === 'draft' ? [texts.draft] : []),
    words.fill(texts.money, { currency }),
    ...(summary.illustrative ? [texts.illustrative] : []),
  ]
  return (
    <section className={styles.card} aria-label={texts.label}>
      <div>
        <h2 className={styles.title}>{title}</h2>
        <div className={styles.quiet}>{facts.join(' · ')}</div>
      </div>
      <Link as="button" inline onClick={change}>
        {texts.change}
      </Link>
    </section>
  )
}
