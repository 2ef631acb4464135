import { useState } from 'react'
import { planTexts } from '../../../texts/pane/plan.ts'
import { changesNothing } from '../../../actions/edits/planned.ts'
import { ViewFooter } from '../../shell/ViewFooter.tsx'
import type { Answer } from '../../../engine/verbs.ts'
import type { ViewProps } from '../../view-props.ts'
import { BringInPreview } from './BringInPreview.tsx'
import { usePlanStyles } from './plan-styles.ts'
import { whyNotWrite } from '../../state/why-not-write.ts'

interface BringInPartProps extends ViewProps {
  readonly back: () => void
  readonly insert: () => void
}

const nothing = {}

/** Brings the lines of another workbook, such as a Bureau's, to sheet Budget: chosen, previewed, written as one. */
export function BringInPart({ state, do: actions, words, back, insert }: BringInPartProps) {
  const styles = usePlanStyles()
  const texts = words.of(planTexts).bringIn
  const [file, setFile] = useState('')
  const [given, setGiven] = useState<Answer<'previewBringIn'>>()

  async function choose(): Promise<void> {
    const other = await actions.openOther()
    if (!other) return
    setFile(other.name)
    setGiven(await actions.ask('previewBringIn', nothing, texts.planning))
  }

  if (given?.ok === true) {
    const { plan, lines } = given.bringIn
    const rows = (plan.rows ?? []).reduce((sum, { add }) => sum + add.length, 0)
    const write = async (): Promise<void> => {
      if (await actions.write({ plan, kind: 'edit' })) back()
    }
    const isNothing = changesNothing(plan)
    return (
      <section className={styles.view} aria-label={texts.title}>
        <h2 className={styles.title}>{words.fill(texts.from, { name: file })}</h2>
        <BringInPreview
          bringIn={given.bringIn}
          currency={state.read?.loaded.framework.currency ?? ''}
          words={words}
        />
        <ViewFooter
          words={words}
          primary={{
            label: isNothing
              ? texts.nothing
              : lines.count > 0
                ? words.count(texts.write, lines.count)
                : words.count(texts.writeRows, rows),
            act: () => void write(),
            whyNot: isNothing ? texts.nothing : whyNotWrite(state, words),
          }}
          secondary={{ label: words.of(planTexts).about.back, act: back }}
          menu={[{ label: texts.other, act: () => void choose() }]}
        />
      </section>
    )
  }
  const needsSheets = given?.code === 'no-budget-sheet' || given?.code === 'table-missing'
  return (
    <section className={styles.view} aria-label={texts.title}>
      <h2 className={styles.title}>{texts.title}</h2>
      <p className={styles.value}>{texts.ask}</p>
      {given && (
        <p className={styles.value} role="alert">
          {given.message}
        </p>
      )}
      <ViewFooter
        words={words}
        primary={
          needsSheets
            ? { label: texts.insert, act: insert }
            : { label: given ? texts.other : texts.choose, act: () => void choose() }
        }
        secondary={{ label: words.of(planTexts).about.back, act: back }}
      />
    </section>
  )
}
