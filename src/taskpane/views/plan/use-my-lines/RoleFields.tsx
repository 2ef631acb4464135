import { mergeClasses, Select } from '@fluentui/react-components'
import { Fragment } from 'react'
import type { SourceRole } from '../../../../actions/adopt/source-role.ts'
import { adoptPaneTexts } from '../../../../texts/pane/adopt.ts'
import type { Words } from '../../../../texts/pane/words.ts'
import { usePlanStyles } from '../plan-styles.ts'
import { withHeader, type SourceDraft } from './source-draft.ts'

interface RoleFieldsProps {
  readonly draft: SourceDraft
  readonly change: (draft: SourceDraft) => void
  readonly words: Words
}

/** A row a role: its name, the column that plays it, and three values of that column. */
export function RoleFields({ draft, change, words }: RoleFieldsProps) {
  const styles = usePlanStyles()
  const texts = words.of(adoptPaneTexts).roles
  const { proposal, headers } = draft
  return proposal.roles.map(({ role, header: proposed, sureness }) => {
    const header = headers[role] ?? ''
    const isGuess = sureness === 'guess' && header === proposed
    return (
      <Fragment key={role}>
        <label htmlFor={`role-${role}`}>{roleWord(role, words)}</label>
        <Select
          id={`role-${role}`}
          size="small"
          value={header}
          aria-describedby={`role-${role}-samples`}
          onChange={(_, { value }) => change({ ...draft, headers: withHeader(headers, role, value) })}
        >
          <option value="">{texts.choose}</option>
          {proposal.headers.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
        {header !== '' && (
          <span id={`role-${role}-samples`} className={mergeClasses(styles.samples, styles.quiet)}>
            {[...(isGuess ? [texts.guess] : []), ...samplesOf(header, draft)].join(' · ')}
          </span>
        )}
      </Fragment>
    )
  })
}

/** Years name themselves. */
function roleWord(role: SourceRole, words: Words): string {
  const names: Readonly<Record<string, string>> = words.of(adoptPaneTexts).roles.headers
  return names[role] ?? role
}

/** Three values of the column that is chosen. */
function samplesOf(header: string, { proposal }: SourceDraft): readonly string[] {
  return proposal.columns.find((one) => one.header === header)?.samples.slice(0, 3) ?? []
}
