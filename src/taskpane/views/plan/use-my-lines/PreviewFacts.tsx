import { mergeClasses } from '@fluentui/react-components'
import type { SourcePreview } from '../../../../actions/adopt/preview-source.ts'
import { adoptPaneTexts } from '../../../../texts/pane/adopt.ts'
import type { Words } from '../../../../texts/pane/words.ts'
import { usePlanStyles } from '../plan-styles.ts'

interface PreviewFactsProps {
  readonly preview: SourcePreview
  readonly currency: string
  readonly words: Words
}

/** How many lines there are, what each year sums up to, and what is doubtful. */
export function PreviewFacts({ preview, currency, words }: PreviewFactsProps) {
  const styles = usePlanStyles()
  const texts = words.of(adoptPaneTexts).preview
  const { totals, likeSums, unread, below } = preview
  const all = totals.reduce((sum, { centimes }) => sum + centimes, 0)
  const doubts = [
    ...(likeSums.length > 0
      ? [
          `${words.count(texts.likeSums, likeSums.length)}: ${words.fill(texts.likeSumsRows, { rows: likeSums.join(', ') })}`,
        ]
      : []),
    ...(unread > 0 ? [words.count(texts.unread, unread)] : []),
    ...(below > 0 ? [words.count(texts.below, below)] : []),
  ]
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>{words.count(texts.lines, preview.lines)}</caption>
        <thead className={styles.quiet}>
          <tr>
            <th scope="col" className={styles.start}>
              {texts.year}
            </th>
            <th scope="col" className={styles.number}>
              {texts.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {totals.map(({ year, centimes }) => (
            <tr key={year}>
              <th scope="row" className={styles.start}>
                {year}
              </th>
              <td className={styles.number}>{words.exactMoney(centimes, currency)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row" className={styles.start}>
              {texts.all}
            </th>
            <td className={mergeClasses(styles.number, styles.sum)}>{words.exactMoney(all, currency)}</td>
          </tr>
        </tbody>
      </table>
      {doubts.map((doubt) => (
        <p key={doubt} className={styles.value}>
          {doubt}
        </p>
      ))}
    </>
  )
}
