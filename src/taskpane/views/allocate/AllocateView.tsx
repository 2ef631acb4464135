import { lazy, Suspense } from 'react'
import { allocateTexts } from '../../../texts/pane/allocate.ts'
import { ViewFooter } from '../../shell/ViewFooter.tsx'
import { whyNotWrite } from '../../state/why-not-write.ts'
import type { ViewProps } from '../../view-props.ts'
import { AllocationTable } from './AllocationTable.tsx'
import { Balance, Caution, NoLinks } from './Cautions.tsx'
import { Controls } from './Controls.tsx'
import { KeyFigures } from './KeyFigures.tsx'
import { PictureOrTable } from './PictureOrTable.tsx'
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
  const { figures, shown, change, isTable, takesFocus, showAs, turn, write, explain } = useAllocate(props)
  const appendix = state.look?.names.titles['Appendix A'] ?? ''
  const isWritten = figures?.writtenAsOf !== undefined
  const hasAppendix = isWritten && (state.look?.ownSheets.has('Appendix A') ?? false)
  const period = shown.period === 'plan' ? texts.controls.plan : shown.period
  const labels = { by: texts.by[shown.by], period, currency: figures?.currency ?? '' }
  const whyNot = figures ? whyNotWrite(state, words, 'allocate') : texts.noLines
  const writes = shown.pending === 'include' ? texts.writes : texts.writesPending[shown.pending]

  return (
    <div className={styles.view}>
      {!figures && <p className={styles.quiet}>{state.read?.loaded.why?.message ?? texts.empty}</p>}
      {figures && (
        <>
          <KeyFigures figures={figures} explain={explain} words={words} />
          <div className={styles.line}>
            <Balance figures={figures} {...props} />
            <PictureOrTable isTable={isTable} showAs={showAs} words={words} />
          </div>
          <NoLinks figures={figures} {...props} />
          <Controls periods={figures.periods} shown={shown} change={change} words={words} />
          <div className={styles.middle}>
            {isTable ? (
              <AllocationTable
                rows={figures.rows}
                label={words.fill(texts.table.label, labels)}
                currency={figures.currency}
                explain={explain}
                turn={turn}
                takesFocus={takesFocus}
                words={words}
              />
            ) : (
              <Suspense fallback={<p className={styles.quiet}>{texts.picture.loading}</p>}>
                <AllocationPicture
                  rows={figures.rows}
                  label={words.fill(texts.picture.label, labels)}
                  currency={figures.currency}
                  explain={explain}
                  turn={turn}
                  takesFocus={takesFocus}
                  words={words}
                />
              </Suspense>
            )}
            {hasAppendix && <p className={styles.quiet}>{writes}</p>}
          </div>
          <Caution figures={figures} {...props} />
          {!hasAppendix && <p className={styles.quiet}>{writes}</p>}
        </>
      )}
      <ViewFooter
        words={words}
        primary={{
          label: isWritten ? texts.update : texts.write,
          act: () => void write(),
          whyNot,
        }}
        secondary={
          hasAppendix ? { label: texts.goTo, act: () => void actions.goTo(appendix, 'A1') } : undefined
        }
        menu={hasAppendix ? [{ label: texts.drawChart, act: () => void write(true), whyNot }] : undefined}
      />
    </div>
  )
}
