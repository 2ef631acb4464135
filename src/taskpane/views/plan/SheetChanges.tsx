import { mergeClasses } from '@fluentui/react-components'
import type { SheetChange } from '../../../actions/in-book/sheet-changes.ts'
import { planTexts } from '../../../texts/pane/plan.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { usePlanStyles } from './plan-styles.ts'

interface SheetChangesProps {
  readonly changes: readonly SheetChange[]
  readonly words: Words
}

/** What an insertion would make of each of our sheets. */
export function SheetChanges({ changes, words }: SheetChangesProps) {
  const styles = usePlanStyles()
  const texts = words.of(planTexts).insert
  const count = (is: SheetChange['is']): number => changes.filter((change) => change.is === is).length
  const sum = words.fill(texts.sum, {
    new: count('new'),
    updated: count('updated'),
    unchanged: count('unchanged') + count('kept'),
  })
  return (
    <>
      <p className={styles.value}>{sum}</p>
      <ul className={styles.list} aria-label={texts.preview}>
        {changes.map(({ key, name, is, rows }) => (
          <li key={key} className={styles.change}>
            <span className={styles.line}>
              {key === '_rbb' ? words.fill(texts.settings, { name }) : name}
            </span>
            <span className={mergeClasses(styles.quiet, styles.number)}>
              {texts.is[is]}
              {is === 'updated' && ` · ${words.count(texts.differ, rows)}`}
              {is === 'new' && rows > 0 && ` · ${words.count(texts.rows, rows)}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
