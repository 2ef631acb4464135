import { mergeClasses } from '@fluentui/react-components'
import { BranchForkRegular } from '@fluentui/react-icons/svg/branch-fork'
import { TargetRegular } from '@fluentui/react-icons/svg/target'
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench'
import { Fragment, useEffect, useRef, type ReactNode } from 'react'
import type { OfferedResult, TextRange } from '../../../actions/find-results/offered-result.ts'
import { reasonText, tagTexts } from '../../../texts/pane/tag.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { useTagStyles } from './tag-styles.ts'

interface ResultListProps {
  readonly id: string
  readonly offers: readonly OfferedResult[]
  /** A split that was typed, in words; it stands before all others. */
  readonly typed: string | undefined
  readonly active: number
  readonly choose: (at: number) => void
  /** What a double click does with the one that is chosen. */
  readonly take: () => void
  readonly words: Words
}

/** The id of an entry, by which the search box tells which one is meant. */
export function optionId(list: string, at: number): string {
  return `${list}-${at}`
}

/** What can be chosen; the box keeps the focus and moves in it. */
export function ResultList({ id, offers, typed, active, choose, take, words }: ResultListProps) {
  const styles = useTagStyles()
  const texts = words.of(tagTexts)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = list.current
    const entry = element?.children.item(active)
    if (!element || !(entry instanceof HTMLElement)) return
    const top = entry.offsetTop - element.offsetTop
    const bottom = top + entry.offsetHeight
    if (top < element.scrollTop) element.scrollTop = top
    else if (bottom > element.scrollTop + element.clientHeight)
      element.scrollTop = bottom - element.clientHeight
  }, [active, offers])
  return (
    <div
      className={styles.list}
      ref={list}
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label={texts.search.results}
    >
      {typed !== undefined && (
        <Entry id={optionId(id, 0)} isActive={active === 0} choose={() => choose(0)} take={take}>
          <div className={styles.title}>
            <BranchForkRegular className={styles.icon} aria-hidden />
            <span className={styles.text}>{typed}</span>
          </div>
          <div className={styles.reason}>{texts.search.splitReason}</div>
        </Entry>
      )}
      {offers.map((offer, nth) => {
        const at = typed === undefined ? nth : nth + 1
        const { kind, code, title, matched, pending, reason } = offer
        const Icon = kind === 'output' ? TargetRegular : WrenchRegular
        const why = reasonText(reason, words)
        return (
          <Entry
            key={`${kind} ${code}`}
            id={optionId(id, at)}
            isActive={active === at}
            choose={() => choose(at)}
            take={take}
            title={title}
          >
            <div className={styles.title}>
              <span className={styles.code}>{code}</span>
              <Icon className={styles.icon} aria-hidden />
              <span className={styles.kind}>{texts.kinds[kind]}</span>
              <span className={styles.text}>
                <Marked text={title} ranges={matched} />
              </span>
            </div>
            <div className={styles.reason}>{pending ? `${texts.pending} · ${why}` : why}</div>
          </Entry>
        )
      })}
    </div>
  )
}

interface EntryProps {
  readonly id: string
  readonly isActive: boolean
  readonly choose: () => void
  readonly take: () => void
  readonly title?: string
  readonly children: ReactNode
}

/** One entry: the mouse chooses it without taking the focus away from the box. */
function Entry({ id, isActive, choose, take, title, children }: EntryProps) {
  const styles = useTagStyles()
  return (
    <div
      className={mergeClasses(styles.item, isActive && styles.active)}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      title={title}
      onPointerDown={(event) => {
        event.preventDefault()
        choose()
      }}
      onDoubleClick={take}
    >
      {children}
    </div>
  )
}

/** A text with pieces of it bold and underlined. */
function Marked({ text, ranges }: { readonly text: string; readonly ranges: readonly TextRange[] }) {
  const styles = useTagStyles()
  return (
    <>
      {ranges.map(({ start, end }, nth) => (
        <Fragment key={start}>
          {text.slice(ranges[nth - 1]?.end ?? 0, start)}
          <mark className={styles.matched}>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  )
}
