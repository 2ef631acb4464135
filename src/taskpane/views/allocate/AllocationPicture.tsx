import { HorizontalBarChart, HorizontalBarChartVariant } from '@fluentui/react-charts'
import type { AllocationRow } from '../../../actions/allocation-figures.ts'
import { partNames } from '../../../core/allocation/allocation.ts'
import { allocateTexts } from '../../../texts/pane/allocate.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { PartPatch, PartPatterns, patternOf } from './part-patterns.tsx'
import { rowName } from './row-name.ts'
import { useAllocateStyles } from './allocate-styles.ts'

interface AllocationPictureProps {
  readonly rows: readonly AllocationRow[]
  readonly label: string
  readonly currency: string
  readonly words: Words
}

/** A bar for each row that holds money, in three patterns; the same figures stand in the table. */
export function AllocationPicture({ rows, label, currency, words }: AllocationPictureProps) {
  const styles = useAllocateStyles()
  const texts = words.of(allocateTexts)
  const filled = rows.filter(({ full }) => full !== 0)
  if (filled.length === 0) return <p className={styles.quiet}>{texts.picture.none}</p>
  const most = Math.max(...filled.map(({ full }) => Math.abs(full)))
  const data = filled.map((row) => {
    const name = rowName(row, words)
    const parts = partNames.map((part) =>
      words.fill(texts.picture.part, {
        part: texts.parts[part],
        amount: words.exactMoney(row.parts[part], currency),
      }),
    )
    const bar = words.fill(texts.picture.bar, {
      name,
      amount: words.exactMoney(row.full, currency),
      parts: parts.join(', '),
    })
    return {
      chartTitle: name,
      chartTitleAccessibilityData: { ariaLabel: bar },
      chartDataAccessibilityData: { ariaLabel: bar },
      chartData: partNames.map((part, at) => ({
        legend: texts.parts[part],
        // A credit has no length.
        horizontalBarChartdata: { x: Math.max(0, row.parts[part]) / 100, total: most / 100 },
        color: patternOf[part],
        xAxisCalloutData: name,
        yAxisCalloutData: parts[at] ?? '',
        callOutAccessibilityData: { ariaLabel: `${name}; ${parts[at] ?? ''}` },
      })),
    }
  })
  return (
    <div role="group" aria-label={label}>
      <PartPatterns />
      <ul className={styles.legend}>
        {partNames.map((part) => (
          <li key={part} className={styles.key}>
            <PartPatch part={part} />
            {texts.parts[part]}
          </li>
        ))}
      </ul>
      <HorizontalBarChart
        data={data}
        variant={HorizontalBarChartVariant.AbsoluteScale}
        culture={words.locale}
        barHeight={12}
      />
    </div>
  )
}
