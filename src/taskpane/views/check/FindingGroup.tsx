import { Button } from '@fluentui/react-components'
import { useId, type KeyboardEvent } from 'react'
import type { FindingGroup as Group } from '../../../actions/check-state/group-findings.ts'
import type { ListedFinding } from '../../../actions/check-state/list-findings.ts'
import { checkTexts } from '../../../texts/pane/check.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { showText } from '../../../texts/shown-value.ts'
import { FindingDetail, type FindingActs } from './FindingDetail.tsx'
import { FindingItem } from './FindingItem.tsx'
import type { DrawnGroup } from './list-window.ts'
import { useListStyles } from './list-styles.ts'

interface FindingGroupProps {
  readonly group: Group
  readonly drawn: DrawnGroup
  readonly told: ReadonlyMap<number, ListedFinding>
  readonly chosen: number | undefined
  /** The position of the one that Tab leads to. */
  readonly current: number | undefined
  readonly toggle: (position: number) => void
  readonly onKey: (event: KeyboardEvent, position: number) => void
  readonly fixAll: () => void
  readonly acts: FindingActs
  /** Why nothing can be written; undefined where it can. */
  readonly whyNot: string | undefined
  readonly words: Words
}

/** Findings of one rule, or of one sheet and unit; only those that can be seen are drawn. */
export function FindingGroup(props: FindingGroupProps) {
  const { group, drawn, told, chosen, current, whyNot, words } = props
  const { findings, fixable, unit } = group
  const styles = useListStyles()
  const texts = words.of(checkTexts)
  const id = useId()
  const title =
    unit === undefined
      ? showText(group.title)
      : words.fill(texts.list.ofUnit, { sheet: showText(group.title), unit: showText(unit) })
  const heading = words.fill(texts.list.group, { title, count: words.number(findings.length) })
  const keyOf = keys()

  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <h2 className={styles.headText} id={id} title={heading}>
          {heading}
        </h2>
        {fixable.length > 1 && (
          <Button
            className={styles.fixAll}
            size="small"
            disabledFocusable={whyNot !== undefined}
            aria-describedby={id}
            onClick={props.fixAll}
          >
            {words.fill(texts.list.fixAll, { count: words.number(fixable.length) })}
          </Button>
        )}
      </div>
      <ul
        className={styles.items}
        aria-labelledby={id}
        style={{ paddingBlockStart: drawn.before, paddingBlockEnd: drawn.after }}
      >
        {findings.slice(drawn.first, drawn.last).map((position, nth) => {
          const finding = told.get(position)
          return (
            <li
              key={finding ? keyOf(finding) : position}
              className={styles.row}
              aria-posinset={drawn.first + nth + 1}
              aria-setsize={findings.length}
            >
              {!finding && <div className={styles.coming}>{texts.list.coming}</div>}
              {finding && (
                <FindingItem
                  finding={finding}
                  isChosen={position === chosen}
                  isCurrent={position === current}
                  toggle={() => props.toggle(position)}
                  onKey={(event) => props.onKey(event, position)}
                  words={words}
                />
              )}
              {finding && position === chosen && (
                <FindingDetail finding={finding} acts={props.acts} whyNot={whyNot} words={words} />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Gives each finding a key that it keeps when others come and go, so that the focus stays with it. */
function keys(): (finding: ListedFinding) => string {
  const given = new Map<string, number>()
  return ({ code, line, at }) => {
    const key = [code, at.source, line ?? at.row ?? '', at.column ?? ''].join('\n')
    const times = given.get(key) ?? 0
    given.set(key, times + 1)
    return `${key}\n${times}`
  }
}
