import { Button, mergeClasses } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up'
import { useId, useState } from 'react'
import type { LineCard } from '../../../actions/line-cards.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { tagTexts } from '../../../texts/pane/tag.ts'
import { lineName } from './said.ts'
import { useTagStyles } from './tag-styles.ts'
import { whereOf } from './tag-words.ts'

/** A line in a list, and what is said of it there. */
export interface ToldLine {
  readonly card: LineCard
  readonly told: string
}

interface FoldoutProps {
  readonly title: string
  readonly detail: string
  /** How many lines there are, of which the first are listed. */
  readonly count: number
  readonly lines: readonly ToldLine[]
  readonly currency: string
  readonly words: Words
}

/** Some lines, counted, that are listed when somebody opens them. */
export function Foldout({ title, detail, count, lines, currency, words }: FoldoutProps) {
  const styles = useTagStyles()
  const list = useId()
  const [isOpen, setOpen] = useState(false)
  const texts = words.of(tagTexts).rules
  const more = count - lines.length
  const text = (
    <span className={styles.foldText}>
      <span className={styles.foldTitle}>{title}</span>
      <span className={styles.foldDetail}>{detail}</span>
    </span>
  )
  if (count === 0) return <div className={mergeClasses(styles.fold, styles.foldFlat)}>{text}</div>
  return (
    <div className={styles.fold}>
      <Button
        className={styles.foldHead}
        appearance="subtle"
        size="small"
        aria-expanded={isOpen}
        aria-controls={list}
        onClick={() => setOpen(!isOpen)}
        iconPosition="after"
        icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
      >
        {text}
      </Button>
      <ul id={list} className={styles.lines} hidden={!isOpen}>
        {isOpen &&
          lines.map(({ card, told }) => (
            <li key={card.line} className={styles.line}>
              <div className={styles.lineHead}>
                <bdi className={styles.lineText} title={card.activity}>
                  {[lineName(card), card.activity].filter((part) => part !== '').join(' · ')}
                </bdi>
                <span className={styles.amount}>{words.money(card.centimes, currency)}</span>
              </div>
              <div className={styles.told}>
                {[whereOf(card), told].filter((part) => part !== '').join(' · ')}
              </div>
            </li>
          ))}
        {isOpen && more > 0 && <li>{words.count(texts.more, more)}</li>}
      </ul>
    </div>
  )
}
