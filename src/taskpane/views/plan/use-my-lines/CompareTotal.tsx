import { useEffect, useState } from 'react'
import { compareWith, type Comparison } from '../../../../actions/adopt/compare-with.ts'
import type { SourcePreview } from '../../../../actions/adopt/preview-source.ts'
import { adoptPaneTexts } from '../../../../texts/pane/adopt.ts'
import type { Words } from '../../../../texts/pane/words.ts'
import type { ViewProps } from '../../../view-props.ts'
import { usePlanStyles } from '../plan-styles.ts'

interface CompareTotalProps extends ViewProps {
  readonly preview: SourcePreview
  readonly currency: string
}

/** Compares the cell that is clicked, such as the user's own total, with what the lines add up to. */
export function CompareTotal({ state, do: actions, words, preview, currency }: CompareTotalProps) {
  const styles = usePlanStyles()
  const texts = words.of(adoptPaneTexts).preview
  const [compared, setCompared] = useState<Comparison>()
  const [first] = useState(state.selected)
  const { selected } = state
  useEffect(() => {
    // What was selected before nobody meant as a total.
    if (selected === first) return
    let isWanted = true
    void actions.selection().then(async (selection) => {
      if (!selection) return
      const { sheet, active } = selection
      const cells = await actions.cells(sheet, `${active.column}${active.row}`)
      if (isWanted && cells) setCompared(compareWith(preview, cells[0]?.[0]))
    })
    return () => {
      isWanted = false
    }
  }, [actions, preview, selected, first])
  return (
    <p className={styles.value} aria-live="polite">
      {texts.compare}
      {compared && `: ${comparisonWords(compared, preview, currency, words)}`}
    </p>
  )
}

function comparisonWords(
  compared: Comparison,
  { amountUnit }: SourcePreview,
  currency: string,
  words: Words,
): string {
  const texts = words.of(adoptPaneTexts).preview
  if (compared.is === 'no-amount') return words.fill(texts.noAmount, { text: compared.text })
  const of = compared.to === 'plan' ? texts.all : String(compared.to)
  if (compared.is === 'equal') return words.fill(texts.equal, { of })
  const difference = words.exactMoney(compared.difference * 100 * amountUnit, currency)
  return words.fill(texts.different, { of, difference })
}
