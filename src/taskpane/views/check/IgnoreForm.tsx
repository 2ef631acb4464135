import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import { checkTexts } from '../../../texts/pane/check.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { useCheckStyles } from './check-styles.ts'

/** Why findings are ignored, as it is typed. */
export interface TypedIgnore {
  readonly reason: string
  readonly who: string
  readonly isForAll: boolean
}

interface IgnoreFormProps {
  readonly title: string
  /** How many of this kind could be ignored. */
  readonly count: number
  readonly reasons: readonly string[]
  readonly initials: string
  readonly ignore: (typed: TypedIgnore) => void
  readonly cancel: () => void
  readonly words: Words
}

/** Asks why a finding is ignored, and once by whom. */
export function IgnoreForm({ title, count, reasons, initials, ignore, cancel, words }: IgnoreFormProps) {
  const styles = useCheckStyles()
  const texts = words.of(checkTexts).ignoring
  const [reason, setReason] = useState('')
  const [who, setWho] = useState(initials)
  const [isForAll, setForAll] = useState(false)
  const missing =
    reason.trim() === '' ? texts.reasonMissing : who.trim() === '' ? texts.initialsMissing : undefined

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (missing === undefined) ignore({ reason: reason.trim(), who: who.trim(), isForAll })
      }}
    >
      <h2 className={styles.title}>{words.fill(texts.title, { title })}</h2>
      <Field label={texts.reason} size="small">
        <Input
          size="small"
          value={reason}
          placeholder={texts.reasonHint}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      {reasons.length > 0 && (
        <div className={styles.acts} role="group" aria-label={texts.earlier}>
          {reasons.map((earlier) => (
            <Button key={earlier} size="small" onClick={() => setReason(earlier)}>
              {earlier}
            </Button>
          ))}
        </div>
      )}
      <Field label={texts.initials} size="small">
        <Input size="small" value={who} maxLength={20} onChange={(_, { value }) => setWho(value)} />
      </Field>
      {count > 1 && (
        <RadioGroup
          aria-label={texts.which}
          value={isForAll ? 'all' : 'one'}
          onChange={(_, { value }) => setForAll(value === 'all')}
        >
          <Radio value="one" label={texts.one} />
          <Radio value="all" label={words.count(texts.all, count)} />
        </RadioGroup>
      )}
      <div className={styles.acts}>
        <Button type="submit" size="small" appearance="primary" disabled={missing !== undefined}>
          {missing ?? texts.ignore}
        </Button>
        <Button size="small" onClick={cancel}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  )
}
