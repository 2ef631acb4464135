import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { FindingGroup as Group } from '../../../actions/check-state/group-findings.ts'
import type { ListedFinding } from '../../../actions/check-state/list-findings.ts'
import { checkTexts } from '../../../texts/pane/check.ts'
import type { Words } from '../../../texts/pane/words.ts'
import type { FindingActs } from './FindingDetail.tsx'
import { FindingGroup } from './FindingGroup.tsx'
import { drawnGroups, headHeight, itemHeight, scrolledTo } from './list-window.ts'
import { useListFocus } from './use-list-focus.ts'
import { useListStyles } from './list-styles.ts'
import { useListWindow } from './use-list-window.ts'
import type { FindingsPage } from './use-findings.ts'
import { useKeys } from './use-keys.ts'

interface FindingListProps {
  readonly page: FindingsPage
  readonly told: ReadonlyMap<number, ListedFinding>
  /** Has findings told that are to be seen. */
  readonly need: (positions: readonly number[]) => void
  readonly chosen: number | undefined
  /** Where in the list the one is that Tab leads to. */
  readonly current: number
  /** Counts how often that one was to get the focus. */
  readonly focusAsked: number
  readonly choose: (position: number) => void
  readonly close: () => void
  readonly fixAll: (group: Group) => void
  readonly acts: FindingActs
  /** Why nothing can be written; undefined where it can. */
  readonly whyNot: string | undefined
  readonly words: Words
}

/** Findings by group; arrows go from one to the next, and what is chosen shows its detail. */
export function FindingList(props: FindingListProps) {
  const { page, told, need, chosen, current, focusAsked, choose, close, words } = props
  const { groups, order } = page
  const styles = useListStyles()
  const list = useRef<HTMLDivElement>(null)
  const [seen, look] = useListWindow(list)
  const [detailHeight, setDetailHeight] = useState(0)
  const open = chosen === undefined ? undefined : spotOf(groups, chosen)
  const detail = open && { ...open, height: detailHeight }
  const counts = groups.map(({ findings }) => findings.length)
  const drawn = drawnGroups(counts, seen, detail)
  const position = order[current]

  useEffect(() => {
    need(groups.flatMap(({ findings }, at) => findings.slice(drawn[at]?.first, drawn[at]?.last)))
  })
  useLayoutEffect(() => {
    const height = list.current?.querySelector<HTMLElement>('[data-detail]')?.offsetHeight
    if (height !== undefined) setDetailHeight(height)
  }, [chosen, told, seen])
  useListFocus(list, position, focusAsked, () => {
    const element = list.current
    const spot = position === undefined ? undefined : spotOf(groups, position)
    const group = spot && drawn[spot.group]
    if (!element || !group) return
    const { scrollTop: top, clientHeight: height } = element
    element.scrollTop = scrolledTo(group, spot, { top, height }, detail)
    look()
  })
  useKeys({
    Escape: ({ target }) => {
      if (target instanceof Node && list.current?.contains(target) && chosen !== undefined) close()
    },
  })

  const onKey = (event: KeyboardEvent, at: number): void => {
    const inView = Math.max(1, Math.floor(((list.current?.clientHeight ?? 0) - headHeight) / itemHeight))
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: inView,
      PageUp: -inView,
      Home: -Infinity,
      End: Infinity,
    }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = order[Math.max(0, Math.min(order.length - 1, order.indexOf(at) + step))]
    if (next !== undefined) choose(next)
  }

  return (
    <div
      className={styles.list}
      ref={list}
      role="region"
      aria-label={words.of(checkTexts).list.label}
      onScroll={look}
    >
      {groups.map((group, at) => {
        const part = drawn[at]
        return (
          part && (
            <FindingGroup
              key={group.key}
              group={group}
              drawn={part}
              told={told}
              chosen={chosen}
              current={position}
              toggle={(one) => (one === chosen ? close() : choose(one))}
              onKey={onKey}
              fixAll={() => props.fixAll(group)}
              acts={props.acts}
              whyNot={props.whyNot}
              words={words}
            />
          )
        )
      })}
    </div>
  )
}

function spotOf(
  groups: readonly Group[],
  position: number,
): { readonly group: number; readonly item: number } | undefined {
  const group = groups.findIndex(({ findings }) => findings.includes(position))
  const item = groups[group]?.findings.indexOf(position)
  return item === undefined ? undefined : { group, item }
}
