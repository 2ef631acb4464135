import { Button, Field, Input, Link, Radio, RadioGroup } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { checkTexts } from '../../../texts/pane/check.ts'
import { showText } from '../../../texts/shown-value.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { ViewFooter } from '../../shell/ViewFooter.tsx'
import { useFormStyles } from './form-styles.ts'
import { useKeys } from './use-keys.ts'

/** Why findings are ignored, as it is typed. */
export interface TypedIgnore {
  readonly reason: string
  readonly who: string
  readonly isForAll: boolean
}

interface IgnoreFormProps {
  readonly title: string
  /** What is said of the one finding. */
  readonly message: string
  /** How many of this kind can be ignored. */
  readonly count: number
  readonly reasons: readonly string[]
  readonly initials: string
  readonly ignore: (typed: TypedIgnore) => void
  readonly cancel: () => void
  readonly words: Words
}

/** Asks why a finding is ignored, and once by whom. */
export function IgnoreForm(props: IgnoreFormProps) {
  const { title, message, count, reasons, initials, ignore, cancel, words } = props
  const styles = useFormStyles()
  const texts = words.of(checkTexts).ignoring
  const first = useRef<HTMLInputElement>(null)
  const [reason, setReason] = useState('')
  const [who, setWho] = useState(initials)
  const [asksWho, setAsksWho] = useState(initials === '')
  const [isForAll, setForAll] = useState(false)
  const whyNot =
    reason.trim() === '' ? texts.reasonMissing : who.trim() === '' ? texts.initialsMissing : undefined
  const submit = (): void => {
    if (whyNot === undefined) ignore({ reason: reason.trim(), who: who.trim(), isForAll })
  }
  useKeys({ Escape: cancel })
  useEffect(() => first.current?.focus(), [])

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h2 className={styles.title}>{words.fill(texts.title, { title })}</h2>
      <div className={styles.scrolls}>
        <div className={styles.fields}>
          <div className={styles.quiet}>{message}</div>
          {count > 1 && (
            <RadioGroup
              aria-label={texts.which}
              layout="horizontal"
              value={isForAll ? 'all' : 'one'}
              onChange={(_, { value }) => setForAll(value === 'all')}
            >
              <Radio className={styles.radio} value="one" label={texts.one} />
              <Radio className={styles.radio} value="all" label={words.count(texts.all, count)} />
            </RadioGroup>
          )}
          <Field label={texts.reason} size="small">
            <Input
              input={{ ref: first }}
              size="small"
              value={reason}
              placeholder={texts.reasonHint}
              onChange={(_, { value }) => setReason(value)}
            />
          </Field>
          {reasons.length > 0 && (
            <div className={styles.earlier} role="group" aria-label={texts.earlier}>
              {reasons.map((earlier) => (
                <Button
                  key={earlier}
                  className={styles.reason}
                  size="small"
                  appearance="subtle"
                  title={earlier}
                  onClick={() => {
                    setReason(earlier)
                    first.current?.focus()
                  }}
                >
                  <span className={styles.cut}>{showText(earlier)}</span>
                </Button>
              ))}
            </div>
          )}
          {asksWho ? (
            <Field label={texts.initials} size="small">
              <Input size="small" value={who} maxLength={20} onChange={(_, { value }) => setWho(value)} />
            </Field>
          ) : (
            <div>
              {words.fill(texts.by, { who: showText(who) })}{' '}
              <Link as="button" type="button" inline onClick={() => setAsksWho(true)}>
                {texts.change}
              </Link>
            </div>
          )}
        </div>
      </div>
      {/* Enter in a field of a form needs a button in it. */}
      <button type="submit" hidden disabled={whyNot !== undefined} />
      <ViewFooter
        words={words}
        primary={{ label: texts.ignore, act: submit, whyNot }}
        secondary={{ label: texts.cancel, act: cancel }}
      />
    </form>
  )
}
