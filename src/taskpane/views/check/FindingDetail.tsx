import { Button, Link } from '@fluentui/react-components'
import { useId, useState } from 'react'
import type { ListedFinding } from '../../../actions/check-state/list-findings.ts'
import { checkTexts } from '../../../texts/pane/check.ts'
import { refusalText } from '../../../texts/refusals.ts'
import { showText } from '../../../texts/shown-value.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { useListStyles } from './list-styles.ts'

export interface Lesson {
  readonly why: string
  readonly bad: string
  readonly good: string
}

/** What can be done about a finding. */
export interface FindingActs {
  readonly goTo: (finding: ListedFinding) => void
  readonly fix: (finding: ListedFinding) => void
  readonly ignore: (finding: ListedFinding) => void
  readonly restore: (finding: ListedFinding) => void
  readonly learn: (name: string) => Promise<Lesson | undefined>
}

interface FindingDetailProps {
  readonly finding: ListedFinding
  readonly acts: FindingActs
  /** Why nothing can be written; undefined where it can. */
  readonly whyNot: string | undefined
  readonly words: Words
}

/** What is wrong, what was found, why it matters, and what can be done. */
export function FindingDetail({ finding, acts, whyNot, words }: FindingDetailProps) {
  const styles = useListStyles()
  const texts = words.of(checkTexts).detail
  const { code, name, severity, message, advice, value, fix, ignored, at, stays } = finding
  const [lesson, setLesson] = useState<Lesson>()
  const why = useId()
  const canBeIgnored = severity !== 'error' && !ignored && stays === undefined
  const isWriting = (fix !== undefined && !ignored) || canBeIgnored || ignored !== undefined
  const locked = whyNot !== undefined ? { disabledFocusable: true, 'aria-describedby': why } : {}

  return (
    <div className={styles.detail} data-detail role="group" aria-label={texts.label}>
      <div>{message}</div>
      {value !== undefined && (
        <div>
          {texts.found}{' '}
          {value === '' ? (
            texts.blank
          ) : (
            <strong className={styles.value}>{words.fill(texts.value, { value: showText(value) })}</strong>
          )}
        </div>
      )}
      <div>
        <span className={styles.quiet}>{advice}</span>{' '}
        <Link
          as="button"
          inline
          aria-expanded={lesson !== undefined}
          onClick={() => {
            if (lesson) setLesson(undefined)
            else void acts.learn(name).then(setLesson)
          }}
        >
          {words.fill(lesson ? texts.less : texts.learn, { code })}
        </Link>
      </div>
      {ignored && (
        <div className={styles.quiet}>
          {words.fill(ignored.who === '' ? texts.ignoredByNobody : texts.ignored, {
            who: showText(ignored.who),
            date: ignored.date,
            reason: showText(ignored.reason),
          })}
        </div>
      )}
      {lesson && (
        <div className={styles.lesson}>
          <div>{lesson.why}</div>
          <div>{words.fill(texts.bad, { example: lesson.bad })}</div>
          <div>{words.fill(texts.good, { example: lesson.good })}</div>
        </div>
      )}
      <div className={styles.acts}>
        {fix && !ignored && (
          <Button
            className={styles.act}
            size="small"
            appearance="primary"
            title={fix.label}
            {...locked}
            onClick={() => acts.fix(finding)}
          >
            <span className={styles.cut}>{words.fill(texts.fix, { label: fix.label })}</span>
          </Button>
        )}
        {at.sheet !== null && (
          <Button className={styles.act} size="small" onClick={() => acts.goTo(finding)}>
            {at.row === null ? texts.goToSheet : texts.goTo}
          </Button>
        )}
        {canBeIgnored && (
          <Button className={styles.act} size="small" {...locked} onClick={() => acts.ignore(finding)}>
            {texts.ignore}
          </Button>
        )}
        {ignored && (
          <Button className={styles.act} size="small" {...locked} onClick={() => acts.restore(finding)}>
            {texts.restore}
          </Button>
        )}
      </div>
      {severity !== 'error' && !ignored && stays && (
        <div className={styles.quiet}>{words.fill(texts.stays, { why: refusalText(stays) })}</div>
      )}
      {whyNot !== undefined && isWriting && (
        <div className={styles.quiet} id={why}>
          {whyNot}
        </div>
      )}
    </div>
  )
}
