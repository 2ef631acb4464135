import { Button, Checkbox } from '@fluentui/react-components'
import { useState } from 'react'
import type { FixPreview } from '../../../actions/check-state/preview-fixes.ts'
import { checkTexts } from '../../../texts/pane/check.ts'
import { refusalText } from '../../../texts/refusals.ts'
import { showText } from '../../../texts/shown-value.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { cellWords } from './finding-words.ts'
import { useCheckStyles } from './check-styles.ts'

interface FixAllFormProps {
  readonly title: string
  readonly previews: readonly FixPreview[]
  /** @param findings the positions of those that are ticked */
  readonly fix: (findings: readonly number[]) => void
  readonly cancel: () => void
  readonly words: Words
}

/** What fixing many at once would change, cell by cell, each with a tick. */
export function FixAllForm({ title, previews, fix, cancel, words }: FixAllFormProps) {
  const styles = useCheckStyles()
  const texts = words.of(checkTexts).fixing
  const [ticked, setTicked] = useState<ReadonlySet<number>>(
    () => new Set(previews.filter(({ isTicked }) => isTicked).map(({ finding }) => finding)),
  )
  const toggle = (finding: number): void =>
    setTicked(
      (before) =>
        new Set(before.has(finding) ? [...before].filter((one) => one !== finding) : [...before, finding]),
    )
  const shown = (text: string): string => (text === '' ? texts.blank : showText(text))

  return (
    <div className={styles.form}>
      <h2 className={styles.title}>{words.fill(texts.title, { title })}</h2>
      <div className={styles.list}>
        <table className={styles.fixes}>
          <thead>
            <tr>
              <td className={styles.tick} />
              {[texts.cell, texts.old, texts.new].map((head) => (
                <th key={head} scope="col" className={styles.cell}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {previews.map(({ finding, at, old, new: value, refusal }) => {
              const cell = cellWords(at, words)
              return (
                <tr key={`${finding} ${cell}`}>
                  <td className={styles.tick}>
                    <Checkbox
                      checked={ticked.has(finding)}
                      disabled={refusal !== undefined}
                      aria-label={words.fill(texts.tick, { cell })}
                      onChange={() => toggle(finding)}
                    />
                  </td>
                  <td className={styles.cell}>{cell}</td>
                  <td className={styles.cell}>{shown(old)}</td>
                  <td className={styles.cell}>
                    {refusal ? words.fill(texts.refused, { reason: refusalText(refusal) }) : shown(value)}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <div className={styles.acts}>
        <Button
          size="small"
          appearance="primary"
          disabled={ticked.size === 0}
          onClick={() => fix([...ticked])}
        >
          {ticked.size === 0 ? texts.none : words.count(texts.fix, ticked.size)}
        </Button>
        <Button size="small" onClick={cancel}>
          {texts.cancel}
        </Button>
      </div>
    </div>
  )
}
