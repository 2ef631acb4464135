import { ToggleButton } from '@fluentui/react-components'
import { filterNames, type FilterName } from '../../../actions/check-state/severity-filter.ts'
import type { FindingCounts } from '../../../core/report/shapes.ts'
import { checkTexts } from '../../../texts/pane/check.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { SeverityIcon } from './SeverityIcon.tsx'
import { useFilterStyles } from './filter-styles.ts'

interface FilterRowProps {
  readonly counts: FindingCounts
  readonly filters: readonly FilterName[]
  readonly change: (filters: readonly FilterName[]) => void
  readonly words: Words
}

/** Which findings are shown, each kind with its number. */
export function FilterRow({ counts, filters, change, words }: FilterRowProps) {
  const styles = useFilterStyles()
  const texts = words.of(checkTexts).filters
  return (
    <div className={styles.filters} role="group" aria-label={texts.label}>
      {filterNames.map((name) => {
        const isOn = filters.includes(name)
        const count = words.number(counts[name])
        const label = words.fill(texts.counted, { name: texts[name], count })
        return (
          <ToggleButton
            key={name}
            className={styles.filter}
            size="small"
            checked={isOn}
            title={label}
            aria-label={label}
            onClick={() =>
              change(filterNames.filter((one) => (one === name ? !isOn : filters.includes(one))))
            }
          >
            <span className={styles.icon}>
              <SeverityIcon of={name} />
            </span>
            <span className={styles.word}>{texts[name]}</span>
            <span className={styles.count}>{count}</span>
          </ToggleButton>
        )
      })}
    </div>
  )
}
