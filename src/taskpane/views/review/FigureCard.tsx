import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import type { ShownFigure } from '../../../actions/figure-at.ts'
import { reviewTexts } from '../../../texts/pane/review.ts'
import type { Words } from '../../../texts/pane/words.ts'
import type { ExplainedFigure } from '../../engine/verbs/review.ts'
import { figureName, originWords, shownWords } from './figure-words.ts'
import { useReviewStyles } from './review-styles.ts'

interface FigureCardProps {
  readonly figure: ExplainedFigure
  readonly shown: ShownFigure | undefined
  readonly currency: string
  readonly isStale: boolean
  readonly isElsewhere: boolean
  readonly words: Words
}

/** A figure in a few words: its name, its exact amount, how it was published, and where its money came from. */
export function FigureCard({ figure, shown, currency, isStale, isElsewhere, words }: FigureCardProps) {
  const styles = useReviewStyles()
  const texts = words.of(reviewTexts).figure
  const { request, title, centimes, illustrative, origins } = figure
  const published = shownWords(shown, centimes, words)
  return (
    <section className={styles.card} aria-live="polite">
      <h2 className={styles.name}>{figureName(request, words)}</h2>
      {title !== '' && <div className={styles.quiet}>{title}</div>}
      <div className={styles.amount}>
        <strong>{words.exactMoney(centimes, currency)}</strong>
        {published !== undefined && <span className={styles.quiet}>{published}</span>}
        {illustrative && <span className={styles.quiet}>{texts.illustrative}</span>}
        {isStale ? (
          <span className={styles.warning}>
            <WarningRegular aria-hidden />
            {texts.outOfDate}
          </span>
        ) : (
          <span className={styles.quiet}>
            <CheckmarkCircleRegular aria-hidden /> {texts.live}
          </span>
        )}
      </div>
      {origins.length > 0 && <div>{originWords(origins, words)}</div>}
      {isElsewhere && <div className={styles.quiet}>{texts.notAFigure}</div>}
    </section>
  )
}
