import { mergeClasses } from '@fluentui/react-components'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { reviewTexts } from '../../../texts/pane/review.ts'
import type { ReactNode } from 'react'
import type { Words } from '../../../texts/pane/words.ts'
import type { ExplainedFigure } from '../../../engine/verbs/review.ts'
import type { AskedFigure, NotExplained } from './use-figure.ts'
import { figureName, originWords, shownWords } from './figure-words.ts'
import { useReviewStyles } from './review-styles.ts'

interface FigureCardProps {
  readonly figure: ExplainedFigure
  readonly asked: AskedFigure | undefined
  readonly currency: string
  readonly isStale: boolean
  /** Why the selected cell is not explained, so that this is the figure before. */
  readonly notExplained: NotExplained | undefined
  readonly words: Words
}

/** A figure in a few words: its name, its exact amount, how it was published, and where its money came from. */
export function FigureCard({ figure, asked, currency, isStale, notExplained, words }: FigureCardProps) {
  const styles = useReviewStyles()
  const texts = words.of(reviewTexts).figure
  const { request, title, centimes, pending, illustrative, origins } = figure
  const published = asked?.holds === undefined ? shownWords(asked?.shown, centimes, words) : undefined
  const from = originWords(origins, words)
  const isMarked = notExplained !== undefined || asked?.holds !== undefined
  return (
    <section className={styles.card} aria-live="polite">
      <div className={styles.title}>
        <h2 className={mergeClasses(styles.name, styles.whole)}>{figureName(request, words)}</h2>
        {title !== '' && (
          <div className={mergeClasses(styles.quiet, styles.cut)} title={title}>
            {title}
          </div>
        )}
      </div>
      <div className={styles.amount}>
        <strong>{words.exactMoney(centimes, currency)}</strong>
        {published !== undefined && <span className={styles.quiet}>{published}</span>}
        {pending !== 'include' && <span className={styles.quiet}>{texts.pending[pending]}</span>}
        {illustrative && <span className={styles.quiet}>{texts.illustrative}</span>}
        {isStale ? (
          <Warning>{texts.outOfDate}</Warning>
        ) : (
          <span className={styles.quiet}>
            <CheckmarkCircleRegular className={styles.live} aria-hidden /> {texts.live}
          </span>
        )}
      </div>
      {from !== '' && (
        // Where something is to be said of the cell, the parts below need the room.
        <div className={mergeClasses(isMarked && styles.cut)} title={from}>
          {from}
        </div>
      )}
      {asked?.holds !== undefined && (
        <Warning>
          {asked.holds === '' ? texts.cellEmpty : words.fill(texts.cellOther, { holds: asked.holds })}
        </Warning>
      )}
      {notExplained && <WhyNot why={notExplained} words={words} isAfter />}
    </section>
  )
}

/** Says why the selected cell is not explained, and what is shown instead. */
export function WhyNot({
  why,
  isAfter = false,
  words,
}: {
  readonly why: NotExplained
  /** Whether an explanation is left of what was asked before. */
  readonly isAfter?: boolean
  readonly words: Words
}) {
  const texts = words.of(reviewTexts).figure
  const says = why.is === 'moved' ? words.fill(texts.moved, { said: why.said }) : texts.notAFigure
  return <Warning>{isAfter ? `${says} ${texts.lastOne}` : says}</Warning>
}

function Warning({ children }: { readonly children: ReactNode }) {
  const styles = useReviewStyles()
  return (
    <span className={styles.warning}>
      <WarningRegular className={styles.icon} aria-hidden />
      <span>{children}</span>
    </span>
  )
}
