import { mergeClasses } from '@fluentui/react-components'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import type { BringIn } from '../../../actions/bring-in/plan-bring-in.ts'
import { planTexts } from '../../../texts/pane/plan.ts'
import type { Plural, Words } from '../../../texts/pane/words.ts'
import { usePlanStyles } from './plan-styles.ts'
import { scrollGroup } from './scroll-group.ts'

interface BringInPreviewProps {
  readonly bringIn: BringIn
  readonly currency: string
  readonly words: Words
}

/** So many of a list are named. */
const mostShown = 100

/** What comes of another workbook, what is here already, and what stays there, each with its money. */
export function BringInPreview({ bringIn, currency, words }: BringInPreviewProps) {
  const styles = usePlanStyles()
  const texts = words.of(planTexts).bringIn
  const { lines, splits, drivers, links, renamed, disagreeing, present, differing, nameless } = bringIn
  const { years, unknown } = bringIn
  const moneyOf = (text: Plural, { count, centimes }: BringIn['lines'], more = {}): string =>
    words.count(text, count, { money: words.money(centimes, currency), ...more })
  const parts = [
    ...(splits > 0 ? [words.count(texts.splits, splits)] : []),
    ...(drivers > 0 ? [words.count(texts.drivers, drivers)] : []),
    ...(links > 0 ? [words.count(texts.links, links)] : []),
  ]
  const weight = (text: string | undefined): string =>
    text === undefined ? texts.notHere : text === '' ? texts.blank : text
  return (
    <div className={styles.scroll} {...scrollGroup(texts.title)}>
      <p className={styles.value}>{moneyOf(texts.lines, lines)}</p>
      {parts.length > 0 && (
        <p className={styles.value}>{words.fill(texts.along, { parts: parts.join(', ') })}</p>
      )}
      {present.count > 0 && <p className={styles.value}>{moneyOf(texts.present, present)}</p>}
      <Listed
        text={renamed.length > 0 ? words.count(texts.renamed, renamed.length) : undefined}
        items={renamed.map((one) => words.fill(texts.renamedTo, one))}
      />
      <Listed
        isWarning
        text={differing.count > 0 ? moneyOf(texts.differing, differing) : undefined}
        items={differing.ids}
      />
      <Listed
        isWarning
        text={disagreeing.length > 0 ? words.count(texts.disagreeing, disagreeing.length) : undefined}
        items={disagreeing.map(({ about, here, there }) =>
          words.fill(texts.weights, { about, here: weight(here), there: weight(there) }),
        )}
      />
      <Listed
        isWarning
        text={nameless.count > 0 ? moneyOf(texts.nameless, nameless) : undefined}
        items={[]}
      />
      {years.map(({ year, centimes }) => (
        <Listed
          key={year}
          isWarning
          text={words.fill(texts.years, { year, money: words.money(centimes, currency) })}
          items={[]}
        />
      ))}
      <Listed
        isWarning
        text={
          unknown.count > 0
            ? moneyOf(texts.unknown, unknown, { codes: unknown.codes.slice(0, 8).join(', ') })
            : undefined
        }
        items={[]}
      />
    </div>
  )
}

interface ListedProps {
  /** Undefined where there is nothing to be said. */
  readonly text: string | undefined
  readonly items: readonly string[]
  readonly isWarning?: boolean
}

/** A sentence, with what it speaks of to be opened below it. */
function Listed({ text, items, isWarning = false }: ListedProps) {
  const styles = usePlanStyles()
  if (text === undefined) return null
  const icon = isWarning && <WarningRegular className={styles.inlineIcon} aria-hidden />
  if (items.length === 0) {
    return (
      <p className={mergeClasses(styles.value, isWarning && styles.hanging)}>
        {icon}
        {text}
      </p>
    )
  }
  return (
    <details>
      <summary>
        {icon}
        {text}
      </summary>
      <ul className={styles.list}>
        {items.slice(0, mostShown).map((item) => (
          <li key={item}>{item}</li>
        ))}
        {items.length > mostShown && <li>…</li>}
      </ul>
    </details>
  )
}
