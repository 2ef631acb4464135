import { Checkbox } from '@fluentui/react-components'
import type { SourcePreview } from '../../../../actions/adopt/preview-source.ts'
import { adoptTexts } from '../../../../texts/adopt.ts'
import { adoptPaneTexts } from '../../../../texts/pane/adopt.ts'
import type { Words } from '../../../../texts/pane/words.ts'
import { usePlanStyles } from '../plan-styles.ts'

/** An id makes a row a line, unless it is called a total or holds no amount. */
function canCome(why: SourcePreview['leftOut'][number]['why']): boolean {
  return why === 'no-id' || why === 'no-words'
}

interface LeftOutRowsProps {
  readonly preview: SourcePreview
  readonly asLines: readonly number[]
  readonly change: (asLines: readonly number[]) => void
  readonly currency: string
  readonly words: Words
}

/** The rows that are no lines, with their sum, to be ticked back in. */
export function LeftOutRows({ preview, asLines, change, currency, words }: LeftOutRowsProps) {
  const styles = usePlanStyles()
  const texts = words.of(adoptPaneTexts).preview
  const whys = words.of(adoptTexts).leftOut
  const { leftOut } = preview
  if (leftOut.length === 0 && asLines.length === 0) return null
  const sum = leftOut.reduce((all, one) => all + one.sum, 0)
  return (
    <details>
      <summary>{words.count(texts.leftOut, leftOut.length, { money: words.money(sum, currency) })}</summary>
      <ul className={styles.list}>
        {asLines.map((row) => (
          <li key={row}>
            <Checkbox
              checked
              label={words.fill(texts.takeIn, { row })}
              onChange={() => change(asLines.filter((one) => one !== row))}
            />
          </li>
        ))}
        {leftOut.map(({ row, label, why, sum: money }) => {
          const said = `${words.fill(texts.row, { row, label })} (${whys[why]}) ${words.money(money, currency)}`
          return (
            <li key={row} className={styles.value}>
              {canCome(why) ? (
                <Checkbox
                  checked={false}
                  aria-label={words.fill(texts.takeIn, { row })}
                  label={said}
                  onChange={() => change([...asLines, row])}
                />
              ) : (
                said
              )}
            </li>
          )
        })}
      </ul>
      {leftOut.some(({ why }) => why === 'total') && <p className={styles.value}>{texts.rename}</p>}
    </details>
  )
}
