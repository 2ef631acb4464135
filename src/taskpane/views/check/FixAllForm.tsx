import { Button, Checkbox } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { FixPreview } from '../../../actions/check-state/preview-fixes.ts'
import { groupBy } from '../../../core/budget/group-by.ts'
import { checkTexts } from '../../../texts/pane/check.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { ViewFooter } from '../../shell/ViewFooter.tsx'
import { FixRows } from './FixRows.tsx'
import { useFormStyles } from './form-styles.ts'
import { useKeys } from './use-keys.ts'

/** Findings shown at once; more are shown when asked for, and fixed if ticked all the same. */
const shownAtOnce = 100

interface FixAllFormProps {
  readonly title: string
  readonly previews: readonly FixPreview[]
  /** @param findings the positions of those that are ticked */
  readonly fix: (findings: ReadonlySet<number>) => void
  readonly cancel: () => void
  readonly words: Words
}

/** What fixing many at once would change, cell by cell, each with a tick. */
export function FixAllForm({ title, previews, fix, cancel, words }: FixAllFormProps) {
  const styles = useFormStyles()
  const texts = words.of(checkTexts).fixing
  const first = useRef<HTMLInputElement>(null)
  const [most, setMost] = useState(shownAtOnce)
  const fixes = [...groupBy(previews, ({ finding }) => finding)]
  const possible = new Set(previews.filter(({ isTicked }) => isTicked).map(({ finding }) => finding))
  const [ticked, setTicked] = useState<ReadonlySet<number>>(possible)
  const toggle = (finding: number): void =>
    setTicked((before) => {
      const now = new Set(before)
      if (!now.delete(finding)) now.add(finding)
      return now
    })
  const whyNot = ticked.size === 0 ? texts.none : undefined
  const all = ticked.size === possible.size ? ticked.size > 0 : ticked.size === 0 ? false : 'mixed'
  useKeys({ Escape: cancel })
  useEffect(() => first.current?.focus(), [])

  return (
    <div className={styles.form}>
      <h2 className={styles.title}>{words.fill(texts.title, { title })}</h2>
      <div className={styles.scrolls} role="region" aria-label={texts.list}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.tickHead}>
                <Checkbox
                  className={styles.box}
                  input={{ ref: first }}
                  checked={all}
                  disabled={possible.size === 0}
                  aria-label={texts.all}
                  onChange={() => setTicked(all === true ? new Set() : possible)}
                />
              </th>
              {[texts.cell, texts.old, texts.new].map((head) => (
                <th key={head} scope="col" className={styles.head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          {fixes.slice(0, most).map(([finding, changes]) => (
            <FixRows
              key={finding}
              changes={changes}
              isTicked={ticked.has(finding)}
              toggle={() => toggle(finding)}
              words={words}
            />
          ))}
        </table>
        {fixes.length > most && (
          <Button size="small" appearance="subtle" onClick={() => setMost(most + shownAtOnce)}>
            {words.count(texts.more, Math.min(shownAtOnce, fixes.length - most))}
          </Button>
        )}
      </div>
      <ViewFooter
        words={words}
        primary={{ label: words.count(texts.fix, ticked.size), act: () => fix(ticked), whyNot }}
        secondary={{ label: texts.cancel, act: cancel }}
      />
    </div>
  )
}
