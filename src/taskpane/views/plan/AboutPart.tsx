import { planTexts } from '../../../texts/pane/plan.ts'
import { ViewFooter } from '../../shell/ViewFooter.tsx'
import type { ViewProps } from '../../view-props.ts'
import { usePlanStyles } from './plan-styles.ts'

/** What support needs to know; never contents, names of files or paths. */
export function AboutPart({ state, do: actions, words, back }: ViewProps & { readonly back: () => void }) {
  const styles = usePlanStyles()
  const texts = words.of(planTexts).about
  const { version, schemaVersion, excel, platform, apiSet } = actions.about
  const facts: readonly (readonly [string, string])[] = [
    [texts.version, version],
    [texts.schema, String(schemaVersion)],
    [texts.excel, excel],
    [texts.platform, platform],
    [texts.apiSet, apiSet],
    [texts.lastError, state.lastError ?? texts.none],
  ]
  const asText = facts.map(([name, value]) => words.fill(texts.line, { name, value })).join('\n')
  return (
    <section className={styles.view} aria-label={texts.title}>
      <h2 className={styles.title}>{texts.title}</h2>
      <dl className={styles.fields}>
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt className={styles.quiet}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      <ViewFooter
        words={words}
        primary={{ label: texts.copy, act: () => void actions.copy(asText) }}
        secondary={{ label: texts.back, act: back }}
      />
    </section>
  )
}
