import { Input, mergeClasses, Select } from '@fluentui/react-components'
import { Fragment } from 'react'
import type { SourceRole } from '../../../../actions/adopt/source-role.ts'
import type { ProposedRole } from '../../../../actions/adopt/source-proposal.ts'
import { adoptPaneTexts } from '../../../../texts/pane/adopt.ts'
import type { Words } from '../../../../texts/pane/words.ts'
import { ViewFooter } from '../../../shell/ViewFooter.tsx'
import type { ViewProps } from '../../../view-props.ts'
import { usePlanStyles } from '../plan-styles.ts'
import { withHeader, type SourceDraft } from './source-draft.ts'

interface RolesStepProps extends ViewProps {
  readonly draft: SourceDraft
  readonly change: (draft: SourceDraft) => void
  readonly back: () => void
  readonly next: () => void
}

/** The second step: which of the user's columns plays which role, and what amounts are counted in. */
export function RolesStep({ state, words, draft, change, back, next }: RolesStepProps) {
  const styles = usePlanStyles()
  const texts = words.of(adoptPaneTexts)
  const { proposal, headers } = draft
  const { currency = '' } = state.read?.loaded.framework ?? {}

  function choose(role: SourceRole, header: string): void {
    change({ ...draft, headers: withHeader(headers, role, header) })
  }

  return (
    <>
      <h2 className={styles.title}>{texts.roles.ask}</h2>
      <div className={styles.fields}>
        <label htmlFor="range">{texts.roles.range}</label>
        <Input
          id="range"
          size="small"
          value={draft.range}
          onChange={(_, { value }) => change({ ...draft, range: value })}
        />
        <label htmlFor="header-rows">{texts.roles.headerRows}</label>
        <Input
          id="header-rows"
          size="small"
          value={draft.headerRows}
          onChange={(_, { value }) => change({ ...draft, headerRows: value })}
        />
        {proposal.roles.map((proposed) => {
          const { role } = proposed
          const header = headers[role] ?? ''
          return (
            <Fragment key={role}>
              <label htmlFor={`role-${role}`}>{roleWord(role, words)}</label>
              <Select
                id={`role-${role}`}
                size="small"
                value={header}
                onChange={(_, { value }) => choose(role, value)}
              >
                <option value="">{texts.roles.choose}</option>
                {proposal.headers.map((one) => (
                  <option key={one} value={one}>
                    {one}
                  </option>
                ))}
              </Select>
              {header !== '' && (
                <span className={mergeClasses(styles.samples, styles.quiet)}>
                  {samplesOf(proposed, header, draft)}
                </span>
              )}
            </Fragment>
          )
        })}
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
      </div>
      <ViewFooter
        words={words}
        primary={{
          label: texts.next,
          act: next,
          whyNot: draft.amountUnit === undefined ? texts.roles.noAmountUnit : undefined,
        }}
        secondary={{ label: texts.back, act: back }}
      />
    </>
  )
}

/** Years name themselves. */
function roleWord(role: SourceRole, words: Words): string {
  const names: Readonly<Record<string, string>> = words.of(adoptPaneTexts).roles.headers
  return names[role] ?? role
}

/** Three values of the column that is chosen. */
function samplesOf({ samples }: ProposedRole, header: string, { proposal }: SourceDraft): string {
  const column = proposal.columns.find((one) => one.header === header)
  return (column?.samples ?? samples).slice(0, 3).join(' · ')
}
