import { Button, mergeClasses } from '@fluentui/react-components'
import { sumOfRows, type AllocationRow } from '../../../actions/allocation-figures.ts'
import { partNames } from '../../../core/allocation/allocation.ts'
import { allocateTexts } from '../../../texts/pane/allocate.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { rowName, thousands } from './row-name.ts'
import { useAllocateStyles } from './allocate-styles.ts'

interface AllocationTableProps {
  readonly rows: readonly AllocationRow[]
  readonly label: string
  readonly currency: string
  /** Leads to what a figure is made of; left out where it cannot be explained. */
  readonly explain: ((of: string, part?: string) => void) | undefined
  readonly words: Words
}

/** The rows of the picture as figures; each leads to its explanation. */
export function AllocationTable({ rows, label, currency, explain, words }: AllocationTableProps) {
  const styles = useAllocateStyles()
  const texts = words.of(allocateTexts)
  const sum = sumOfRows(rows)
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.nameHead)}>
            {texts.table.name}
          </th>
          {[...partNames, 'full' as const].map((part) => (
            <th key={part} scope="col" className={styles.head}>
              {texts.parts[part]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const name = rowName(row, words)
          return (
            <tr key={row.of}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)} title={name}>
                {name}
              </th>
              {[...partNames, undefined].map((part) => (
                <td key={part ?? 'full'} className={styles.cell}>
                  <Figure
                    name={part === undefined ? name : `${name}, ${texts.parts[part]}`}
                    centimes={part === undefined ? row.full : row.parts[part]}
                    currency={currency}
                    explain={explain && (() => explain(row.of, part))}
                    words={words}
                  />
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr className={styles.sum}>
          <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
            {texts.table.total}
          </th>
          {[...partNames, 'full' as const].map((part) => (
            <td key={part} className={styles.cell}>
              {thousands(sum[part], words)}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}

interface FigureProps {
  readonly name: string
  readonly centimes: number
  readonly currency: string
  readonly explain: (() => void) | undefined
  readonly words: Words
}

function Figure({ name, centimes, currency, explain, words }: FigureProps) {
  const styles = useAllocateStyles()
  const shown = thousands(centimes, words)
  if (!explain) return <span>{shown}</span>
  const amount = words.exactMoney(centimes, currency)
  return (
    <Button
      className={styles.explain}
      size="small"
      appearance="transparent"
      title={amount}
      aria-label={words.fill(words.of(allocateTexts).table.explain, { name, amount })}
      onClick={explain}
    >
      {shown}
    </Button>
  )
}
