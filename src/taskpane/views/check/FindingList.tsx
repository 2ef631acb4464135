import { Button, mergeClasses } from '@fluentui/react-components'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { FindingsPage, ListedFinding, ListedGroup } from '../../../actions/check-state/list-findings.ts'
import { filterOf } from '../../../actions/check-state/severity-filter.ts'
import { checkTexts } from '../../../texts/pane/check.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { FindingDetail, type FindingActs } from './FindingDetail.tsx'
import { placeWords } from './finding-words.ts'
import { SeverityIcon } from './SeverityIcon.tsx'
import { useCheckStyles } from './check-styles.ts'

interface FindingListProps {
  readonly page: FindingsPage
  readonly chosen: number | undefined
  /** Whether the chosen one is to take the focus: it was reached by keys. */
  readonly takesFocus: boolean
  readonly choose: (finding: ListedFinding) => void
  readonly fixAll: (group: ListedGroup) => void
  readonly more: () => void
  readonly acts: FindingActs
  readonly isReadOnly: boolean
  readonly words: Words
}

/** Findings by group; arrows go from one to the next, and what is chosen shows its detail. */
export function FindingList(props: FindingListProps) {
  const { page, chosen, takesFocus, choose, fixAll, more, words } = props
  const styles = useCheckStyles()
  const texts = words.of(checkTexts).list
  const list = useRef<HTMLDivElement>(null)
  const all = page.groups.flatMap(({ listed }) => listed)
  const current = all.some(({ position }) => position === chosen) ? chosen : all[0]?.position

  useEffect(() => {
    const item = list.current?.querySelector<HTMLElement>('[aria-expanded="true"]')
    if (!item) return
    if (takesFocus) item.focus()
    const whole = item.parentElement
    // Not every browser of tests can scroll.
    if (whole && 'scrollIntoView' in whole) whole.scrollIntoView({ block: 'nearest' })
  }, [chosen, takesFocus])

  const onKey = (event: KeyboardEvent, at: ListedFinding): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      Home: -Infinity,
      End: Infinity,
    }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const to = Math.max(0, Math.min(all.length - 1, all.indexOf(at) + step))
    const next = all[to]
    if (next) choose(next)
  }

  return (
    <div className={styles.list} ref={list} role="region" aria-label={texts.label}>
      {page.groups
        .filter(({ listed }) => listed.length > 0)
        .map((group) => (
          <section key={group.key}>
            <div className={styles.group}>
              <h3 className={styles.groupTitle}>
                {words.fill(texts.group, {
                  title:
                    group.unit === undefined
                      ? group.title
                      : words.fill(texts.ofUnit, { sheet: group.title, unit: group.unit }),
                  count: words.number(group.findings.length),
                })}
              </h3>
              {group.fixable.length > 1 && (
                <Button size="small" disabled={props.isReadOnly} onClick={() => fixAll(group)}>
                  {words.fill(texts.fixAll, { count: words.number(group.fixable.length) })}
                </Button>
              )}
            </div>
            <ul className={styles.items}>
              {group.listed.map((finding) => (
                <li key={finding.position}>
                  <Item
                    finding={finding}
                    isChosen={finding.position === chosen}
                    isCurrent={finding.position === current}
                    words={words}
                    choose={choose}
                    onKey={onKey}
                  />
                  {finding.position === chosen && (
                    <FindingDetail
                      key={finding.name}
                      finding={finding}
                      acts={props.acts}
                      isReadOnly={props.isReadOnly}
                      words={words}
                    />
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      {all.length < page.shown && (
        <Button size="small" onClick={more}>
          {words.fill(texts.more, { count: words.number(page.shown) })}
        </Button>
      )}
      {page.shown === 0 && <p className={styles.quiet}>{texts.none}</p>}
    </div>
  )
}

interface ItemProps {
  readonly finding: ListedFinding
  readonly isChosen: boolean
  readonly isCurrent: boolean
  readonly words: Words
  readonly choose: (finding: ListedFinding) => void
  readonly onKey: (event: KeyboardEvent, finding: ListedFinding) => void
}

function Item({ finding, isChosen, isCurrent, words, choose, onKey }: ItemProps) {
  const styles = useCheckStyles()
  const severity = filterOf(finding)
  return (
    <button
      type="button"
      className={mergeClasses(styles.item, isChosen && styles.chosen)}
      aria-expanded={isChosen}
      tabIndex={isCurrent ? 0 : -1}
      onClick={() => choose(finding)}
      onKeyDown={(event) => onKey(event, finding)}
    >
      <SeverityIcon of={severity} label={words.of(checkTexts).filters[severity]} />
      <span className={styles.cut}>
        <span className={styles.cut} title={finding.message}>
          {finding.message}
        </span>
        <br />
        <span className={styles.quiet}>{placeWords(finding, words)}</span>
      </span>
    </button>
  )
}
