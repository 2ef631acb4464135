import { Select } from '@fluentui/react-components'
import { useEffect, useMemo, useState } from 'react'
import { planTexts } from '../../../texts/pane/plan.ts'
import { ViewFooter } from '../../shell/ViewFooter.tsx'
import type { Answer } from '../../../engine/verbs.ts'
import type { ViewProps } from '../../view-props.ts'
import { usePlanStyles } from './plan-styles.ts'
import { SheetChanges } from './SheetChanges.tsx'
import { whyNotWrite } from '../../state/why-not-write.ts'

const kinds = ['financial-plan', 'operational-plan'] as const

/** Inserts the framework sheets, or brings them up to date: first what would be written, then Write. */
export function InsertPart({ state, do: actions, words, back }: ViewProps & { readonly back: () => void }) {
  const styles = usePlanStyles()
  const texts = words.of(planTexts).insert
  const [kind, setKind] = useState<(typeof kinds)[number]>('financial-plan')
  const [unit, setUnit] = useState('')
  const [preview, setPreview] = useState<Answer<'previewInsertion'>>()
  const request = useMemo(() => ({ kind, unitCode: unit === '' ? undefined : unit }), [kind, unit])
  const { read } = state
  const version = read?.version
  useEffect(() => {
    if (version === undefined) {
      void actions.read()
      return
    }
    let isWanted = true
    void actions.ask('previewInsertion', request, texts.planning).then((given) => {
      if (isWanted) setPreview(given)
    })
    return () => {
      isWanted = false
    }
  }, [actions, request, version, texts])

  const toWrite = preview?.changes.filter(({ is }) => is === 'new' || is === 'updated').length ?? 0

  async function write(): Promise<void> {
    if (!preview) return
    const receipt = await actions.write({ plan: preview.plan, kind: 'insert' })
    if (receipt) back()
  }

  const whyNot = whyNotWrite(state, words, 'insert')
  return (
    <section className={styles.view} aria-label={texts.title}>
      <h2 className={styles.title}>{texts.title}</h2>
      {read?.loaded.hasLines !== true && (
        <div className={styles.fields}>
          <label htmlFor="insert-kind">{texts.kind}</label>
          <Select
            id="insert-kind"
            size="small"
            value={kind}
            onChange={(_, { value }) => setKind(kinds.find((one) => one === value) ?? kind)}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {texts.kinds[one]}
              </option>
            ))}
          </Select>
          <label htmlFor="insert-unit">{texts.unit}</label>
          <Select id="insert-unit" size="small" value={unit} onChange={(_, { value }) => setUnit(value)}>
            <option value="">{texts.wholeUnion}</option>
            {read?.loaded.units.map((code) => (
              <option key={code} value={code}>
                {code}
              </option>
            ))}
          </Select>
        </div>
      )}
      {preview && (
        // Nothing in it takes the focus, and keys have to scroll it too.
        <div
          className={styles.scroll}
          {...(preview.changes.length > 0 && { tabIndex: 0, role: 'group', 'aria-label': texts.preview })}
        >
          <SheetChanges changes={preview.changes} words={words} />
        </div>
      )}
      <ViewFooter
        words={words}
        {...(preview && {
          primary: {
            label: toWrite === 0 ? texts.nothing : words.count(texts.write, toWrite),
            act: () => void write(),
            whyNot: toWrite === 0 ? texts.nothing : whyNot,
          },
        })}
        secondary={{ label: texts.back, act: back }}
      />
    </section>
  )
}
