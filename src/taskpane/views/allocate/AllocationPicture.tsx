import { HorizontalBarChart, HorizontalBarChartVariant } from '@fluentui/react-charts'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { AllocationRow } from '../../../actions/allocation-figures.ts'
import { partNames } from '../../../core/allocation/allocation.ts'
import { allocateTexts } from '../../../texts/pane/allocate.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { PartPatch, PartPatterns, patternOf } from './part-patterns.tsx'
import { rowName, thousands } from './row-name.ts'
import { useAllocateStyles } from './allocate-styles.ts'

interface AllocationPictureProps {
  readonly rows: readonly AllocationRow[]
  readonly label: string
  readonly currency: string
  readonly explain: (of: string) => void
  /** Shows the table instead. */
  readonly turn: () => void
  /** Whether the keys are to be here from the beginning. */
  readonly takesFocus: boolean
  readonly words: Words
}

/** A bar for each row that holds money, in three patterns, as long as its amount; the same figures stand in the table. */
export function AllocationPicture({
  rows,
  label,
  currency,
  explain,
  turn,
  takesFocus,
  words,
}: AllocationPictureProps) {
  const styles = useAllocateStyles()
  const texts = words.of(allocateTexts)
  const list = useRef<HTMLUListElement>(null)
  const [chosen, setChosen] = useState(0)
  useEffect(() => {
    if (takesFocus) list.current?.querySelector('button')?.focus()
  }, [takesFocus])
  const filled = rows.filter(({ full, parts }) => full !== 0 || partNames.some((part) => parts[part] !== 0))
  if (filled.length === 0) return <p className={styles.quiet}>{texts.picture.none}</p>
  const current = Math.min(chosen, filled.length - 1)
  const most = Math.max(...filled.map(lengthOf))

  const onKey = (event: KeyboardEvent): void => {
    const { key } = event
    const to = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: filled.length - 1 }[key]
    if (key === texts.shown.key) turn()
    if (to === undefined) return
    event.preventDefault()
    const at = Math.min(Math.max(to, 0), filled.length - 1)
    setChosen(at)
    list.current?.querySelectorAll<HTMLElement>(':scope > li > button')[at]?.focus()
  }

  return (
    <div role="group" aria-label={label}>
      <PartPatterns />
      <ul className={styles.legend} aria-label={texts.picture.legend}>
        {partNames.map((part) => (
          <li key={part} className={styles.key}>
            <PartPatch part={part} />
            {texts.parts[part]}
          </li>
        ))}
      </ul>
      <ul className={styles.bars} ref={list}>
        {filled.map((row, at) => {
          const name = rowName(row, words)
          const told = barWords(row, name, currency, words)
          return (
            <li key={row.of} className={styles.barItem}>
              <button
                type="button"
                className={styles.barRow}
                tabIndex={at === current ? 0 : -1}
                title={told}
                aria-label={told}
                onFocus={() => setChosen(at)}
                onKeyDown={onKey}
                onClick={() => explain(row.of)}
              >
                <span className={styles.barName}>{name}</span>
                <span className={styles.barAmount}>{thousands(row.full, words)}</span>
              </button>
              <div className={styles.bar} inert>
                <Bar row={row} most={most} words={words} />
              </div>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** What is drawn of a row: a credit has no length. */
function lengthOf({ parts }: AllocationRow): number {
  return partNames.reduce((sum, part) => sum + Math.max(0, parts[part]), 0)
}

function Bar({
  row,
  most,
  words,
}: Pick<AllocationPictureProps, 'words'> & { row: AllocationRow; most: number }) {
  const segments = partNames.map((part) => ({
    legend: part,
    horizontalBarChartdata: { x: Math.max(0, row.parts[part]) / 100, total: most / 100 },
    color: patternOf[part],
  }))
  // The chart fills its whole width with what it is given: the rest is given too, and not drawn.
  const rest = {
    legend: 'rest',
    placeHolder: true,
    horizontalBarChartdata: { x: (most - lengthOf(row)) / 100, total: most / 100 },
    color: 'none',
  }
  return (
    <HorizontalBarChart
      data={[{ chartData: [...segments, rest] }]}
      variant={HorizontalBarChartVariant.AbsoluteScale}
      culture={words.locale}
      barHeight={8}
      hideLabels
      hideTooltip
    />
  )
}

/** `G.1 Growth: CHF 1,250.00; Direct CHF 1,000.00, Bureau CHF 250.00, Services CHF 0.00` */
function barWords(row: AllocationRow, name: string, currency: string, words: Words): string {
  const texts = words.of(allocateTexts)
  const parts = partNames.map((part) =>
    words.fill(texts.picture.part, {
      part: texts.parts[part],
      amount: words.exactMoney(row.parts[part], currency),
    }),
  )
  const amount = words.exactMoney(row.full, currency)
  return words.fill(texts.picture.bar, { name, amount, parts: parts.join(', ') })
}
