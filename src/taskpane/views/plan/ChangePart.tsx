import { useState } from 'react'
import { planTexts } from '../../../texts/pane/plan.ts'
import { ViewFooter } from '../../shell/ViewFooter.tsx'
import type { Answer } from '../../../engine/verbs.ts'
import type { PickedFile } from '../../../engine/picked-file.ts'
import { useAnswer } from '../../state/use-answer.ts'
import type { ViewProps } from '../../view-props.ts'
import { ActLink } from './ActLink.tsx'
import { ChangePreview } from './ChangePreview.tsx'
import { usePlanStyles } from './plan-styles.ts'
import { whyNotWrite } from '../../state/why-not-write.ts'
import { yearsWords } from './years-words.ts'

type Previewed = Extract<Answer<'previewChange'>, { readonly ok: true }>

const nothing = {}

/** Gives the book another framework: first which, then what that would do, then it is done in place. */
export function ChangePart({ state, do: actions, words, back }: ViewProps & { readonly back: () => void }) {
  const styles = usePlanStyles()
  const texts = words.of(planTexts).change
  const offer = useAnswer(state, actions.ask, 'builtIn', nothing)
  const [previewed, setPreviewed] = useState<Previewed>()
  const [why, setWhy] = useState<string>()

  async function preview(file?: PickedFile): Promise<void> {
    setWhy(undefined)
    const given = await actions.ask('previewChange', { file }, texts.planning)
    setPreviewed(given?.ok === true ? given : undefined)
    if (given?.ok === false) setWhy(given.message)
  }

  async function choose(): Promise<void> {
    const file = await actions.pickFile('framework')
    if (file) await preview(file)
  }

  async function write({ change }: Previewed): Promise<void> {
    if (await actions.write(...change.steps)) back()
  }

  if (previewed) {
    const { change, changes } = previewed
    const written = changes.filter(({ is }) => is === 'new' || is === 'updated').length
    const hasNothing = written === 0 && change.removed === 0
    const errors =
      change.errors.length > 0
        ? words.count(texts.errors, change.errors.length)
        : whyNotWrite(state, words, 'insert')
    return (
      <section className={styles.view} aria-label={texts.title}>
        <ChangePreview {...previewed} currency={state.read?.loaded.framework.currency ?? ''} words={words} />
        <ViewFooter
          words={words}
          primary={{
            label: words.count(texts.write, Math.max(1, written)),
            act: () => void write(previewed),
            whyNot: hasNothing ? texts.nothing : errors,
          }}
          secondary={{ label: texts.other, act: () => setPreviewed(undefined) }}
        />
      </section>
    )
  }
  return (
    <section className={styles.view} aria-label={texts.title}>
      <h2 className={styles.title}>{texts.title}</h2>
      <p className={styles.value}>{texts.ask}</p>
      {why !== undefined && (
        <p className={styles.value} role="alert">
          {why}
        </p>
      )}
      {offer && (
        <div className={styles.option}>
          <div className={styles.stepText}>
            <div>{texts.builtIn}</div>
            <div className={styles.quiet}>
              {words.fill(texts.facts, { title: offer.title, years: yearsWords(offer.years) })} ·{' '}
              {offer.differences === 0 ? texts.isSame : words.count(texts.differs, offer.differences)}
            </div>
          </div>
          <ActLink
            label={texts.see}
            name={words.fill(texts.previewOf, { name: offer.title })}
            act={() => void preview()}
          />
        </div>
      )}
      <div className={styles.option}>
        <div className={styles.stepText}>
          <div>{texts.file}</div>
          <div className={styles.quiet}>{texts.fileIs}</div>
        </div>
      </div>
      <ViewFooter
        words={words}
        primary={{ label: texts.choose, act: () => void choose() }}
        secondary={{ label: words.of(planTexts).about.back, act: back }}
      />
    </section>
  )
}
