import { Input, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { yearOf, type SourceRole } from '../../../../actions/adopt/source-role.ts'
import { adoptPaneTexts } from '../../../../texts/pane/adopt.ts'
import { ViewFooter } from '../../../shell/ViewFooter.tsx'
import type { ViewProps } from '../../../view-props.ts'
import { usePlanStyles } from '../plan-styles.ts'
import { RoleFields } from './RoleFields.tsx'
import { isMoved, movedTo, type SourceDraft } from './source-draft.ts'

interface RolesStepProps extends ViewProps {
  readonly draft: SourceDraft
  readonly change: (draft: SourceDraft) => void
  readonly back: () => void
  readonly next: () => void
}

/** The second step: which of the user's columns plays which role, and what amounts are counted in. */
export function RolesStep({ state, do: actions, words, draft, change, back, next }: RolesStepProps) {
  const styles = usePlanStyles()
  const texts = words.of(adoptPaneTexts)
  const [why, setWhy] = useState<string>()
  const { proposal, headers } = draft
  const { currency = '' } = state.read?.loaded.framework ?? {}
  const hasMoved = isMoved(draft)

  async function readAgain(): Promise<void> {
    if (!hasMoved) return
    const { range, headerRows } = draft
    const place = { sheet: proposal.sheet, range: range.trim(), headerRows: headerRows.trim() }
    const proposed = await actions.ask('proposeWithin', place)
    setWhy(proposed?.ok === false ? proposed.message : undefined)
    if (proposed?.ok === true) change(movedTo(draft, proposed.proposal))
  }

  const hasYear = Object.keys(headers).some((role) => yearOf(role as SourceRole) !== undefined)
  const lacking = draft.amountUnit === undefined ? texts.roles.noAmountUnit : undefined
  return (
    <>
      <div>
        <h2 className={styles.title}>{texts.roles.ask}</h2>
        <div className={styles.quiet}>
          {words.fill(texts.roles.where, { sheet: proposal.sheet, range: proposal.range })}
        </div>
      </div>
      {why !== undefined && (
        <p className={styles.value} role="alert">
          {why}
        </p>
      )}
      <div className={styles.scroll}>
        <div className={styles.fields}>
          <RoleFields draft={draft} change={change} words={words} />
          <label htmlFor="amount-unit">{texts.roles.amounts}</label>
          <Select
            id="amount-unit"
            size="small"
            value={String(draft.amountUnit ?? '')}
            onChange={(_, { value }) =>
              change({ ...draft, amountUnit: value === '1' ? 1 : value === '1000' ? 1000 : undefined })
            }
          >
            <option value="">{texts.roles.choose}</option>
            <option value="1">{words.fill(texts.roles.francs, { currency })}</option>
            <option value="1000">{words.fill(texts.roles.thousands, { currency })}</option>
          </Select>
          <label htmlFor="unit-of-all">{texts.roles.unit}</label>
          <Select
            id="unit-of-all"
            size="small"
            disabled={headers.Unit !== undefined}
            value={headers.Unit === undefined ? draft.unit : ''}
            onChange={(_, { value }) => change({ ...draft, unit: value })}
          >
            <option value="">
              {headers.Unit === undefined ? texts.roles.choose : texts.roles.unitOfColumn}
            </option>
            {state.read?.loaded.units.map((code) => (
              <option key={code} value={code}>
                {code}
              </option>
            ))}
          </Select>
          <label htmlFor="range">{texts.roles.range}</label>
          <Input
            id="range"
            size="small"
            value={draft.range}
            onChange={(_, { value }) => change({ ...draft, range: value })}
            onBlur={() => void readAgain()}
          />
          <label htmlFor="header-rows">{texts.roles.headerRows}</label>
          <Input
            id="header-rows"
            size="small"
            value={draft.headerRows}
            onChange={(_, { value }) => change({ ...draft, headerRows: value })}
            onBlur={() => void readAgain()}
          />
        </div>
      </div>
      <ViewFooter
        words={words}
        primary={
          hasMoved
            ? { label: texts.roles.again, act: () => void readAgain() }
            : { label: texts.next, act: next, whyNot: lacking ?? (hasYear ? undefined : texts.roles.noYear) }
        }
        secondary={{ label: texts.back, act: back }}
      />
    </>
  )
}
