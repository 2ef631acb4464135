import { Checkbox } from '@fluentui/react-components'
import type { FixPreview } from '../../../actions/check-state/preview-fixes.ts'
import { checkTexts } from '../../../texts/pane/check.ts'
import { refusalText } from '../../../texts/refusals.ts'
import { showText } from '../../../texts/shown-value.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { useFormStyles } from './form-styles.ts'
import { cellWords, placeWords } from './place-words.ts'

interface FixRowsProps {
  /** Of one finding: its cells are fixed together or not at all. */
  readonly changes: readonly FixPreview[]
  readonly isTicked: boolean
  readonly toggle: () => void
  readonly words: Words
}

/** What one fix would change: a row a cell, and one tick. */
export function FixRows({ changes, isTicked, toggle, words }: FixRowsProps) {
  const styles = useFormStyles()
  const texts = words.of(checkTexts).fixing
  const [first] = changes
  if (!first) return null
  const { refusal } = first
  const shown = (text: string): string => (text === '' ? texts.blank : showText(text))
  return (
    <tbody>
      {changes.map(({ at, line, old, new: value }, nth) => (
        <tr key={cellWords(at, words)}>
          {nth === 0 && (
            <td className={styles.tick} rowSpan={changes.length}>
              <Checkbox
                className={styles.box}
                checked={isTicked}
                disabled={refusal !== undefined}
                aria-label={words.fill(texts.tick, { cell: cellWords(at, words) })}
                onChange={toggle}
              />
            </td>
          )}
          <td className={styles.cell} title={placeWords({ at, line: line ?? null }, words)}>
            {cellWords(at, words)}
          </td>
          <td className={styles.cell}>
            <span className={styles.value}>{shown(old)}</span>
          </td>
          <td className={styles.cell}>
            {refusal ? (
              words.fill(texts.refused, { reason: refusalText(refusal) })
            ) : (
              <span className={styles.value}>{shown(value)}</span>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  )
}
