import { mergeClasses } from '@fluentui/react-components'
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import type { FrameworkChange } from '../../../actions/change-framework/plan-change.ts'
import type { SheetChange } from '../../../actions/in-book/sheet-changes.ts'
import { planTexts } from '../../../texts/pane/plan.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { usePlanStyles } from './plan-styles.ts'
import { scrollGroup } from './scroll-group.ts'
import { SheetChanges } from './SheetChanges.tsx'
import { yearsWords } from './years-words.ts'

interface ChangePreviewProps {
  readonly change: FrameworkChange
  readonly changes: readonly SheetChange[]
  readonly currency: string
  readonly words: Words
}

/** So many codes are named; the others are counted with their lines. */
const codesShown = 8

/** What another framework would do: what is wrong in it, which tags lose their code, and what is written. */
export function ChangePreview({ change, changes, currency, words }: ChangePreviewProps) {
  const styles = usePlanStyles()
  const texts = words.of(planTexts).change
  const { framework, errors, lost, removed } = change
  const { id, title = id, version, years } = framework
  const facts = [
    words.fill(texts.facts, { title, years: yearsWords(years) }),
    ...(version === undefined ? [] : [words.fill(texts.version, { version })]),
  ]
  const more = lost.codes.length > codesShown ? ' …' : ''
  const losses = [
    ...(lost.lines.count > 0
      ? [
          words.fill(texts.lostCodes, {
            text: words.count(texts.lost, lost.lines.count, {
              money: words.money(lost.lines.centimes, currency),
            }),
            codes: `${lost.codes.slice(0, codesShown).join(', ')}${more}`,
          }),
        ]
      : []),
    ...(lost.drivers > 0 ? [words.count(texts.drivers, lost.drivers)] : []),
    ...(lost.links > 0 ? [words.count(texts.links, lost.links)] : []),
  ]
  return (
    <>
      <h2 className={styles.title}>{facts.join(' · ')}</h2>
      <div className={styles.scroll} {...scrollGroup(texts.title)}>
        {errors.length > 0 && (
          <>
            <p className={mergeClasses(styles.value, styles.hanging)} role="alert">
              <ErrorCircleRegular className={styles.inlineIcon} aria-hidden />
              {words.count(texts.errors, errors.length)}
            </p>
            <ul aria-label={texts.errorList} className={styles.list}>
              {errors.map(({ code, message }) => (
                <li key={`${code} ${message}`} className={styles.value}>
                  {message}
                </li>
              ))}
            </ul>
          </>
        )}
        {losses.map((loss) => (
          <p key={loss} className={mergeClasses(styles.value, styles.hanging)}>
            <WarningRegular className={styles.inlineIcon} aria-hidden />
            {loss}
          </p>
        ))}
        {lost.lines.count === 0 && <p className={styles.value}>{texts.noneLost}</p>}
        {removed > 0 && <p className={styles.value}>{words.count(texts.removed, removed)}</p>}
        <SheetChanges changes={changes} words={words} />
      </div>
    </>
  )
}
