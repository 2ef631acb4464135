import { Button, mergeClasses } from '@fluentui/react-components'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { sumOfRows, type AllocationRow } from '../../../actions/allocation-figures.ts'
import { partNames } from '../../../core/allocation/allocation.ts'
import { allocateTexts } from '../../../texts/pane/allocate.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { rowName, thousands } from './row-name.ts'
import { cellTo, type TableCell } from './table-keys.ts'
import { useAllocateStyles } from './allocate-styles.ts'

interface AllocationTableProps {
  readonly rows: readonly AllocationRow[]
  readonly label: string
  readonly currency: string
  /** Leads to what a figure is made of. */
  readonly explain: (of: string, part?: string) => void
  /** Shows the picture instead. */
  readonly turn: () => void
  /** Whether the keys are to be here from the beginning. */
  readonly takesFocus: boolean
  readonly words: Words
}

const columns = [...partNames, 'full'] as const

/** The rows of the picture as figures, which arrows walk; each leads to its explanation. */
export function AllocationTable({
  rows,
  label,
  currency,
  explain,
  turn,
  takesFocus,
  words,
}: AllocationTableProps) {
  const styles = useAllocateStyles()
  const texts = words.of(allocateTexts)
  const body = useRef<HTMLTableSectionElement>(null)
  const [chosen, setChosen] = useState<TableCell>({ row: 0, column: 0 })
  const current = { row: Math.min(chosen.row, rows.length - 1), column: chosen.column }
  const sum = sumOfRows(rows)
  useEffect(() => {
    if (takesFocus) body.current?.querySelector('button')?.focus()
  }, [takesFocus])

  const goTo = ({ row, column }: TableCell): void => {
    body.current?.querySelectorAll<HTMLElement>('button')[row * columns.length + column]?.focus()
  }

  const onKey = (event: KeyboardEvent): void => {
    if (event.key === texts.shown.key) turn()
    const to = cellTo(event, current, { rows: rows.length, columns: columns.length }, words.dir)
    if (!to) return
    event.preventDefault()
    goTo(to)
  }

  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.nameHead)}>
            {words.fill(texts.table.unit, { currency })}
          </th>
          {columns.map((part) => (
            <th key={part} scope="col" className={styles.head} title={texts.parts[part]}>
              {texts.parts[part]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row, down) => {
          const name = rowName(row, words)
          return (
            <tr key={row.of}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)} title={name}>
                {name}
              </th>
              {columns.map((part, across) => {
                const centimes = part === 'full' ? row.full : row.parts[part]
                const amount = words.exactMoney(centimes, currency)
                const named = part === 'full' ? name : `${name}, ${texts.parts[part]}`
                return (
                  <td key={part} className={styles.cell}>
                    <Button
                      className={styles.explain}
                      size="small"
                      appearance="transparent"
                      title={amount}
                      aria-label={words.fill(texts.table.explain, { name: named, amount })}
                      tabIndex={down === current.row && across === current.column ? 0 : -1}
                      onFocus={() => setChosen({ row: down, column: across })}
                      onKeyDown={onKey}
                      onClick={() => explain(row.of, part === 'full' ? undefined : part)}
                    >
                      {thousands(centimes, words)}
                    </Button>
                  </td>
                )
              })}
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr className={styles.sum}>
          <th scope="row" className={mergeClasses(styles.cell, styles.foot, styles.name)}>
            {texts.table.total}
          </th>
          {columns.map((part) => (
            <td
              key={part}
              className={mergeClasses(styles.cell, styles.foot)}
              title={words.exactMoney(sum[part], currency)}
            >
              {thousands(sum[part], words)}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}
