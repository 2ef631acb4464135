import { Field, Input, Select } from '@fluentui/react-components'
import { useMemo, useRef, useEffect, useState } from 'react'
import type { ResultFinder } from '../../../actions/find-results/open-finder.ts'
import { ruleColumns } from '../../../actions/tag-rules.ts'
import { tagTexts } from '../../../texts/pane/tag.ts'
import { ViewFooter } from '../../shell/ViewFooter.tsx'
import { useAnswer } from '../../state/use-answer.ts'
import type { ViewProps } from '../../view-props.ts'
import { PreviewHead } from './PreviewHead.tsx'
import type { RuleDraft } from './rule-draft.ts'
import { useTagStyles } from './tag-styles.ts'
import { usePreviewKeys } from './use-preview-keys.ts'

interface RuleEditorProps extends ViewProps {
  readonly draft: RuleDraft
  readonly finder: ResultFinder
  readonly never: string | undefined
  readonly back: () => void
}

/** A rule before it is kept: in words, with what it claims now. */
export function RuleEditor({
  state,
  do: actions,
  words,
  draft: given,
  finder,
  never,
  back,
}: RuleEditorProps) {
  const styles = useTagStyles()
  const { rule: texts, rules: rulesTexts } = words.of(tagTexts)
  const [draft, setDraft] = useState(given)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])
  const { unit, column, contains } = draft
  const asked = useMemo(() => ({ unit, column, contains }), [unit, column, contains])
  const claims = useAnswer(state, actions.ask, 'ruleClaims', asked)
  const result = draft.result.trim() === '' ? undefined : finder.find(draft.result)[0]
  const says = /[^\s#]/u.test(contains)
  const whyNot = never ?? (!says ? texts.claimsAll : result ? undefined : texts.noResult)
  const units = state.read?.loaded.units ?? []
  const others = unit === '' || units.includes(unit) ? [] : [unit]
  const change = (part: Partial<RuleDraft>): void => setDraft((before) => ({ ...before, ...part }))

  async function keep(): Promise<void> {
    if (whyNot !== undefined || !result) return
    const to = { kind: result.kind, code: result.code }
    const planned = await actions.ask('planRule', {
      remove: draft.replaces,
      add: { unit, column, contains, to },
    })
    if (!planned) return
    const isKept = planned.steps.length === 0 || (await actions.write(...planned.steps)) !== undefined
    if (isKept) back()
  }
  const write = (): void => void keep()
  usePreviewKeys(write, back)

  return (
    <div className={styles.view}>
      <PreviewHead keepsFocus>{draft.replaces ? texts.change : texts.title}</PreviewHead>
      <div className={styles.scroll}>
        <div className={styles.fields}>
          <Field label={texts.unit} size="small">
            <Select size="small" value={unit} onChange={(_, { value }) => change({ unit: value })}>
              <option value="">{texts.anyUnit}</option>
              {[...others, ...units].map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={texts.column} size="small">
            <Select
              size="small"
              value={column}
              onChange={(_, { value }) =>
                change({ column: ruleColumns.find((one) => one === value) ?? column })
              }
            >
              {ruleColumns.map((one) => (
                <option key={one} value={one}>
                  {rulesTexts.columns[one]}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <Field label={texts.contains} size="small" hint={texts.hint}>
          <Input
            input={{ ref: box, dir: 'auto' }}
            size="small"
            autoComplete="off"
            spellCheck={false}
            value={contains}
            onChange={(_, { value }) => change({ contains: value })}
          />
        </Field>
        <Field label={texts.result} size="small" hint={result ? `${result.code} ${result.title}` : ''}>
          <Input
            size="small"
            autoComplete="off"
            spellCheck={false}
            value={draft.result}
            onChange={(_, { value }) => change({ result: value })}
          />
        </Field>
      </div>
      <div className={styles.meter} role="status">
        {says && claims
          ? words.count(texts.claims, claims.claimed.count, {
              untagged: words.count(texts.untagged, claims.untagged.count),
            })
          : texts.claimsAll}
      </div>
      <ViewFooter
        words={words}
        primary={{ label: draft.replaces ? texts.keepChange : texts.keep, act: write, whyNot }}
        secondary={{ label: texts.back, act: back }}
      />
    </div>
  )
}
