import { Link, Tooltip } from '@fluentui/react-components'
import type { AllocationFigures } from '../../../actions/allocation-figures.ts'
import { allocateTexts } from '../../../texts/pane/allocate.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { thousands } from './row-name.ts'
import { useAllocateStyles } from './allocate-styles.ts'

interface KeyFiguresProps {
  readonly figures: AllocationFigures
  /** Leads to what a figure is made of. */
  readonly explain: (of: string) => void
  readonly words: Words
}

/** Total, allocated, not allocated and not linked, in thousands: exact on focus, and each leads to what it is made of. */
export function KeyFigures({ figures, explain, words }: KeyFiguresProps) {
  const styles = useAllocateStyles()
  const texts = words.of(allocateTexts).figures
  const { currency } = figures
  const all = [
    { name: 'total', of: 'total' },
    { name: 'allocated', of: 'allocated' },
    { name: 'notAllocated', of: 'unallocated' },
    { name: 'notLinked', of: 'notLinked' },
  ] as const

  return (
    <dl className={styles.figures}>
      {all.map(({ name, of }) => {
        const centimes = figures[name]
        const amount = thousands(centimes, words)
        const shown = words.fill(texts.thousands, { currency, amount })
        const exact = words.exactMoney(centimes, currency)
        return (
          <div key={name} className={styles.figure}>
            <dt className={styles.label}>{texts[name]}</dt>
            <dd className={styles.amount}>
              <Tooltip content={exact} relationship="description">
                <Link
                  as="button"
                  className={styles.link}
                  aria-label={`${words.fill(texts.why, { name: texts[name] })}, ${shown}`}
                  onClick={() => explain(of)}
                >
                  {amount}
                </Link>
              </Tooltip>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
