import { mergeClasses } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { adoptPaneTexts } from '../../../../texts/pane/adopt.ts'
import { columnNumber } from '../../../../workbook/address.ts'
import type { Selection } from '../../../../workbook/port.ts'
import { ViewFooter } from '../../../shell/ViewFooter.tsx'
import type { ViewProps } from '../../../view-props.ts'
import { usePlanStyles } from '../plan-styles.ts'
import { draftOf, type SourceDraft } from './source-draft.ts'

interface PlaceStepProps extends ViewProps {
  readonly back: () => void
  readonly next: (draft: SourceDraft) => void
}

/** The first step: where the budget stands. */
export function PlaceStep({ state, do: actions, words, back, next }: PlaceStepProps) {
  const styles = usePlanStyles()
  const texts = words.of(adoptPaneTexts)
  const [selection, setSelection] = useState<Selection>()
  const [why, setWhy] = useState<string>()
  const { selected } = state
  useEffect(() => {
    void actions.selection().then((now) => {
      setSelection(now)
      setWhy(undefined)
    })
  }, [actions, selected])

  async function propose({ sheet, active }: Selection): Promise<void> {
    if (!(await actions.read([sheet]))) return
    const at = { sheet, row: active.row, column: columnNumber(active.column) }
    const proposed = await actions.ask('proposeSource', at)
    if (proposed?.ok === false) setWhy(proposed.message)
    else if (proposed) next(draftOf(proposed.proposal, isProtected(sheet)))
  }

  function isProtected(sheet: string): boolean {
    return state.look?.sheets.some((one) => one.name === sheet && one.isProtected) ?? false
  }

  const cell = selection && `${selection.sheet}!${selection.active.column}${selection.active.row}`
  return (
    <>
      <h2 className={styles.title}>{texts.place.ask}</h2>
      <p className={styles.value} aria-live="polite">
        {cell !== undefined && words.fill(texts.place.selected, { cell })}
      </p>
      {why !== undefined && (
        <p className={styles.value} role="alert">
          {why}
        </p>
      )}
      <p className={mergeClasses(styles.value, styles.quiet)}>{texts.place.reading}</p>
      <ViewFooter
        words={words}
        {...(selection && { primary: { label: texts.next, act: () => void propose(selection) } })}
        secondary={{ label: texts.back, act: back }}
      />
    </>
  )
}
