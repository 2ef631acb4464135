import { mergeClasses } from '@fluentui/react-components'
import type { KeyboardEvent } from 'react'
import type { ListedFinding } from '../../../actions/check-state/list-findings.ts'
import { filterOf } from '../../../actions/check-state/severity-filter.ts'
import { checkTexts } from '../../../texts/pane/check.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { placeWords } from './place-words.ts'
import { SeverityIcon } from './SeverityIcon.tsx'
import { useListStyles } from './list-styles.ts'

interface FindingItemProps {
  readonly finding: ListedFinding
  readonly isChosen: boolean
  /** Whether Tab leads to it: of all items to one. */
  readonly isCurrent: boolean
  readonly toggle: () => void
  readonly onKey: (event: KeyboardEvent) => void
  readonly words: Words
}

/** One finding in two lines: what is wrong, and where. */
export function FindingItem({ finding, isChosen, isCurrent, toggle, onKey, words }: FindingItemProps) {
  const styles = useListStyles()
  const severity = filterOf(finding)
  const place = placeWords(finding, words)
  return (
    <button
      type="button"
      className={mergeClasses(styles.item, isChosen && styles.chosen)}
      data-position={finding.position}
      aria-expanded={isChosen}
      tabIndex={isCurrent ? 0 : -1}
      onClick={toggle}
      onKeyDown={onKey}
    >
      <SeverityIcon of={severity} label={words.of(checkTexts).filters[severity]} />
      <span className={styles.texts}>
        <span className={styles.cut} title={finding.message}>
          {finding.message}
        </span>
        <span className={mergeClasses(styles.cut, styles.quiet)} title={place}>
          {place}
        </span>
      </span>
    </button>
  )
}
