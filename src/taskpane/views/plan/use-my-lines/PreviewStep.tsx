import { Radio, RadioGroup } from '@fluentui/react-components'
import { useEffect, useMemo, useState } from 'react'
import type { SourcePreview } from '../../../../actions/adopt/preview-source.ts'
import { adoptTexts } from '../../../../texts/adopt.ts'
import { adoptPaneTexts } from '../../../../texts/pane/adopt.ts'
import { ViewFooter } from '../../../shell/ViewFooter.tsx'
import type { ViewProps } from '../../../view-props.ts'
import { usePlanStyles } from '../plan-styles.ts'
import { whyNotWrite } from '../../../state/why-not-write.ts'
import { CompareTotal } from './CompareTotal.tsx'
import { LeftOutRows } from './LeftOutRows.tsx'
import { PreviewFacts } from './PreviewFacts.tsx'
import { choiceOfDraft, type SourceDraft } from './source-draft.ts'

interface PreviewStepProps extends ViewProps {
  readonly draft: SourceDraft
  readonly change: (draft: SourceDraft) => void
  readonly back: () => void
  readonly done: () => void
}

const taggings = ['in-place', 'apart', 'read-only'] as const

/** The third step: what the budget amounts to as it was chosen, before anything is written. */
export function PreviewStep({ state, do: actions, words, draft, change, back, done }: PreviewStepProps) {
  const styles = usePlanStyles()
  const texts = words.of(adoptPaneTexts)
  const choice = useMemo(() => choiceOfDraft(draft), [draft])
  const [preview, setPreview] = useState<SourcePreview>()
  const [why, setWhy] = useState<string>()
  const { reading } = texts.preview
  useEffect(() => {
    if (!choice) return
    let isWanted = true
    void actions.ask('previewSource', choice, reading).then((given) => {
      if (!isWanted) return
      setPreview(given?.ok === true ? given.preview : undefined)
      setWhy(given?.ok === false ? given.message : undefined)
    })
    return () => {
      isWanted = false
    }
  }, [actions, choice, reading])

  async function write(): Promise<void> {
    if (!choice) return
    const planned = await actions.ask('planUseOfLines', choice, texts.preview.reading)
    if (planned?.ok === false) setWhy(planned.message)
    else if (planned && (await actions.write(...planned.steps))) done()
  }

  function whyNot({ columns, lines }: SourcePreview): string | undefined {
    const { sheet } = draft.proposal
    const isProtected = state.look?.sheets.some((one) => one.name === sheet && one.isProtected) ?? false
    if (isProtected && columns.length > 0) return words.fill(texts.preview.isProtected, { sheet })
    return lines === 0 ? texts.preview.noLines : whyNotWrite(state, words)
  }

  const currency = state.read?.loaded.framework.currency ?? ''
  const told = words.of(adoptTexts)
  return (
    <>
      <h2 className={styles.title}>{texts.preview.ask}</h2>
      {why !== undefined && (
        <p className={styles.value} role="alert">
          {why}
        </p>
      )}
      {preview && (
        <div className={styles.scroll}>
          <PreviewFacts preview={preview} currency={currency} words={words} />
          <CompareTotal state={state} do={actions} words={words} preview={preview} currency={currency} />
          <LeftOutRows
            preview={preview}
            asLines={draft.asLines}
            change={(asLines) => change({ ...draft, asLines })}
            currency={currency}
            words={words}
          />
          <RadioGroup
            aria-label={texts.preview.tags}
            value={draft.tagging}
            onChange={(_, { value }) =>
              change({ ...draft, tagging: taggings.find((one) => one === value) ?? draft.tagging })
            }
          >
            {taggings.map((one) => (
              <Radio key={one} value={one} label={texts.preview.tagging[one]} />
            ))}
          </RadioGroup>
          <p className={styles.value}>
            {preview.instead !== undefined && `${told.instead[preview.instead]} `}
            {preview.columns.length > 0
              ? words.fill(texts.preview.added, {
                  columns: preview.columns.map(({ header }) => header).join(', '),
                })
              : told.tagging[preview.holds]}
          </p>
        </div>
      )}
      <ViewFooter
        words={words}
        {...(preview && {
          primary: { label: texts.preview.use, act: () => void write(), whyNot: whyNot(preview) },
        })}
        secondary={{ label: texts.back, act: back }}
      />
    </>
  )
}
