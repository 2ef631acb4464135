import { Button, Link } from '@fluentui/react-components'
import { useState } from 'react'
import type { ListedFinding } from '../../../actions/check-state/list-findings.ts'
import { checkTexts } from '../../../texts/pane/check.ts'
import { showText } from '../../../texts/shown-value.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { useCheckStyles } from './check-styles.ts'

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
  readonly isReadOnly: boolean
  readonly words: Words
}

/** What is wrong, what was found, why it matters, and what can be done. */
export function FindingDetail({ finding, acts, isReadOnly, words }: FindingDetailProps) {
  const styles = useCheckStyles()
  const texts = words.of(checkTexts).detail
  const { code, name, severity, message, advice, value, fix, ignored } = finding
  const [lesson, setLesson] = useState<Lesson>()

  return (
    <div className={styles.detail} role="group" aria-label={texts.label}>
      <div>{message}</div>
      {value !== undefined && (
        <div className={styles.quiet}>
          {value === '' ? texts.blank : words.fill(texts.value, { value: showText(value) })}
        </div>
      )}
      <div className={styles.quiet}>{advice}</div>
      {ignored && <div className={styles.quiet}>{words.fill(texts.ignored, { ...ignored })}</div>}
      <Link
        as="button"
        onClick={() => {
          if (lesson) setLesson(undefined)
          else void acts.learn(name).then(setLesson)
        }}
      >
        {lesson ? texts.less : words.fill(texts.learn, { code })}
      </Link>
      {lesson && (
        <div className={styles.quiet}>
          <div>{lesson.why}</div>
          <div>{words.fill(texts.bad, { example: lesson.bad })}</div>
          <div>{words.fill(texts.good, { example: lesson.good })}</div>
        </div>
      )}
      <div className={styles.acts}>
        {fix && !ignored && (
          <Button size="small" appearance="primary" disabled={isReadOnly} onClick={() => acts.fix(finding)}>
            {words.fill(texts.fix, { label: fix.label })}
          </Button>
        )}
        {finding.at.sheet !== null && (
          <Button size="small" onClick={() => acts.goTo(finding)}>
            {texts.goTo}
          </Button>
        )}
        {severity !== 'error' && !ignored && (
          <Button size="small" disabled={isReadOnly} onClick={() => acts.ignore(finding)}>
            {texts.ignore}
          </Button>
        )}
        {ignored && (
          <Button size="small" disabled={isReadOnly} onClick={() => acts.restore(finding)}>
            {texts.restore}
          </Button>
        )}
      </div>
    </div>
  )
}
