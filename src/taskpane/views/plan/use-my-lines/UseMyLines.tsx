import { mergeClasses } from '@fluentui/react-components'
import { useState } from 'react'
import { adoptPaneTexts } from '../../../../texts/pane/adopt.ts'
import type { ViewProps } from '../../../view-props.ts'
import { usePlanStyles } from '../plan-styles.ts'
import { PlaceStep } from './PlaceStep.tsx'
import { PreviewStep } from './PreviewStep.tsx'
import { RolesStep } from './RolesStep.tsx'
import type { SourceDraft } from './source-draft.ts'

/** Makes a budget of the user's own a source of lines, in three steps with Back. */
export function UseMyLines({ back, ...props }: ViewProps & { readonly back: () => void }) {
  const styles = usePlanStyles()
  const texts = props.words.of(adoptPaneTexts)
  const [step, setStep] = useState<1 | 2 | 3>(1)
  const [draft, setDraft] = useState<SourceDraft>()
  return (
    <section className={styles.view} aria-label={texts.title}>
      <div className={mergeClasses(styles.quiet, styles.line)}>
        {texts.title} · {props.words.fill(texts.step, { step })}
      </div>
      {step === 1 || !draft ? (
        <PlaceStep
          {...props}
          back={back}
          next={(found) => {
            setDraft(found)
            setStep(2)
          }}
        />
      ) : step === 2 ? (
        <RolesStep
          {...props}
          draft={draft}
          change={setDraft}
          back={() => setStep(1)}
          next={() => setStep(3)}
        />
      ) : (
        <PreviewStep {...props} draft={draft} change={setDraft} back={() => setStep(2)} done={back} />
      )}
    </section>
  )
}
