import { Link, ToggleButton } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { lazy, Suspense } from 'react'
import type { AllocationFigures } from '../../../actions/allocation-figures.ts'
import { allocateTexts } from '../../../texts/pane/allocate.ts'
import { ViewFooter } from '../../shell/ViewFooter.tsx'
import type { ViewProps } from '../../view-props.ts'
import { AllocationTable } from './AllocationTable.tsx'
import { Controls } from './Controls.tsx'
import { KeyFigures } from './KeyFigures.tsx'
import { useAllocate } from './use-allocate.ts'
import { useAllocateStyles } from './allocate-styles.ts'

const AllocationPicture = lazy(() =>
  import('./AllocationPicture.tsx').then((module) => ({ default: module.AllocationPicture })),
)

/** Where the money goes, and the button that writes it into Appendix A. */
export function AllocateView(props: ViewProps) {
  const { state, do: actions, words } = props
  const styles = useAllocateStyles()
  const texts = words.of(allocateTexts)
  const { figures, shown, change, isTable, showAs, write, explain } = useAllocate(props)
  const appendix = state.look?.names.titles['Appendix A'] ?? ''
  const hasAppendix = state.look?.ownSheets.has('Appendix A') ?? false
  const period = shown.period === 'plan' ? texts.controls.plan : shown.period
  const labels = { by: texts.by[shown.by], period, currency: figures?.currency ?? '' }
  const whyNot = figures ? (state.look?.isReadOnly ? texts.readOnly : undefined) : texts.noLines

  return (
    <div className={styles.view}>
      {!figures && <p className={styles.quiet}>{state.read?.loaded.why?.message ?? texts.empty}</p>}
      {figures && (
        <>
          <KeyFigures figures={figures} explain={explain} words={words} />
          <div className={styles.line}>
            <Balance figures={figures} {...props} />
            <div role="group" aria-label={texts.shown.label}>
              <ToggleButton size="small" checked={!isTable} onClick={() => showAs(false)}>
                {texts.shown.picture}
              </ToggleButton>{' '}
              <ToggleButton size="small" checked={isTable} onClick={() => showAs(true)}>
                {texts.shown.table}
              </ToggleButton>
            </div>
          </div>
          <Controls periods={figures.periods} shown={shown} change={change} words={words} />
          <div className={styles.middle}>
            {isTable ? (
              <AllocationTable
                rows={figures.rows}
                label={words.fill(texts.table.label, labels)}
                currency={figures.currency}
                explain={explain}
                words={words}
              />
            ) : (
              <Suspense fallback={<p className={styles.quiet}>{texts.picture.loading}</p>}>
                <AllocationPicture
                  rows={figures.rows}
                  label={words.fill(texts.picture.label, labels)}
                  currency={figures.currency}
                  words={words}
                />
              </Suspense>
            )}
            <p className={styles.quiet}>{texts.writes}</p>
          </div>
          <Caution figures={figures} {...props} />
        </>
      )}
      <ViewFooter
        words={words}
        primary={{
          label: figures?.writtenAsOf === undefined ? texts.write : texts.update,
          act: () => void write(),
          whyNot,
        }}
        {...(hasAppendix && {
          menu: [{ label: texts.goTo, act: () => void actions.goTo(appendix, 'A1') }],
        })}
      />
    </div>
  )
}

/** Whether every stage gives out what it takes in, and whether the figures are those of the book as it is now. */
function Balance({ figures, state, words }: ViewProps & { readonly figures: AllocationFigures }) {
  const styles = useAllocateStyles()
  const texts = words.of(allocateTexts)
  const isBalanced = figures.failing.length === 0
  return (
    <div className={styles.balance}>
      {isBalanced ? (
        <CheckmarkCircleRegular className={styles.good} aria-hidden />
      ) : (
        <WarningRegular className={styles.warning} aria-hidden />
      )}
      <span>
        {isBalanced ? texts.balanced : words.fill(texts.failing, { stages: figures.failing.join(', ') })}
      </span>{' '}
      <span className={styles.quiet}>{words.fill(texts.inThousands, { currency: figures.currency })}</span>{' '}
      {figures.illustrative && <span className={styles.quiet}>{texts.illustrative}</span>}{' '}
      {state.stale && state.read && (
        <span className={styles.warning}>{words.fill(texts.stale, { time: words.time(state.read.at) })}</span>
      )}
    </div>
  )
}

/** One thing to know before the figures are used, the gravest. */
function Caution({ figures, do: actions, words }: ViewProps & { readonly figures: AllocationFigures }) {
  const styles = useAllocateStyles()
  const texts = words.of(allocateTexts)
  const { errors, notAllocated, currency, hasGoals, onDefaultBasis } = figures
  const says =
    errors > 0
      ? words.count(texts.errors, errors, { money: words.money(notAllocated, currency) })
      : !hasGoals
        ? texts.noLinks
        : onDefaultBasis > 0
          ? words.fill(texts.defaultBasis, { percent: words.number(onDefaultBasis) })
          : undefined
  if (says === undefined) return null
  return (
    <div className={styles.line}>
      <WarningRegular className={styles.warning} aria-hidden />
      <span>{says}</span>
      <Link as="button" onClick={() => actions.show('check')}>
        {texts.seeErrors}
      </Link>
    </div>
  )
}
