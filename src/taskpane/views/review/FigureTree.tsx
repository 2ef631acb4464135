import { mergeClasses } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { TreeRow } from '../../../actions/explanation-tree.ts'
import { reviewTexts } from '../../../texts/pane/review.ts'
import type { Words } from '../../../texts/pane/words.ts'
import type { VisibleRow } from './opened-tree.ts'
import { rowName, whyWords } from './row-words.ts'
import { useReviewStyles } from './review-styles.ts'
import { moveOf } from './tree-keys.ts'

interface FigureTreeProps {
  readonly rows: readonly VisibleRow[]
  readonly currency: string
  readonly words: Words
  readonly open: (row: TreeRow) => void
  readonly close: (row: TreeRow) => void
  readonly follow: (row: TreeRow) => void
}

/** What a figure is made of, as a tree that keys and clicks open. */
export function FigureTree({ rows, currency, words, open, close, follow }: FigureTreeProps) {
  const styles = useReviewStyles()
  const texts = words.of(reviewTexts).tree
  const list = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState(0)
  const current = Math.min(chosen, rows.length - 1)

  const focus = (at: number): void => {
    setChosen(at)
    list.current?.querySelectorAll<HTMLElement>('[role="treeitem"]')[at]?.focus()
  }
  const toggle = ({ row, isOpen }: VisibleRow): void => {
    if (row.parts === 0) follow(row)
    else if (isOpen) close(row)
    else open(row)
  }
  const onKey = (event: KeyboardEvent): void => {
    const move = moveOf(event.key, current, rows, words.dir)
    const visible = rows[current]
    if (!move || !visible) return
    event.preventDefault()
    if ('to' in move) focus(move.to)
    else if (move.does === 'open') open(visible.row)
    else if (move.does === 'close') close(visible.row)
    else toggle(visible)
  }

  return (
    <div className={styles.tree} role="tree" aria-label={texts.label} tabIndex={-1} ref={list}>
      {rows.map((visible, at) => (
        <Row
          key={visible.key}
          visible={visible}
          isCurrent={at === current}
          currency={currency}
          words={words}
          onKey={onKey}
          act={() => {
            focus(at)
            toggle(visible)
          }}
        />
      ))}
    </div>
  )
}

interface RowProps {
  readonly visible: VisibleRow
  readonly isCurrent: boolean
  readonly currency: string
  readonly words: Words
  readonly act: () => void
  readonly onKey: (event: KeyboardEvent) => void
}

function Row({ visible, isCurrent, currency, words, act, onKey }: RowProps) {
  const styles = useReviewStyles()
  const { row, level, isOpen, position, of } = visible
  const texts = words.of(reviewTexts).tree
  const name = rowName(row, currency, words)
  const amount = words.exactMoney(row.centimes, currency)
  const share = row.share === undefined ? '' : words.percent(row.share)
  const why = whyWords(row, words)
  return (
    <div
      className={mergeClasses(styles.row, row.at && styles.line)}
      role="treeitem"
      aria-level={level}
      aria-posinset={position}
      aria-setsize={of}
      aria-selected={isCurrent}
      aria-label={[
        words.fill(texts.row, { name, amount, share }),
        why?.text,
        why?.isOld ? texts.old : undefined,
      ]
        .filter((one) => one !== undefined)
        .join('; ')}
      {...(row.parts > 0 && { 'aria-expanded': isOpen })}
      tabIndex={isCurrent ? 0 : -1}
      onClick={act}
      onKeyDown={onKey}
      style={{ paddingInlineStart: `${(level - 1) * 12}px` }}
    >
      <Chevron row={row} isOpen={isOpen} dir={words.dir} />
      <div className={styles.cut} title={name}>
        {name}
      </div>
      <div className={styles.number}>{words.number(Math.round(row.centimes / 100))}</div>
      <div className={mergeClasses(styles.number, styles.quiet)}>{share}</div>
      {why && (
        <div className={mergeClasses(styles.cut, styles.quiet, styles.why)} title={why.text}>
          {why.isOld && (
            <span className={styles.warning}>
              <WarningRegular aria-hidden />
              {texts.old} ·{' '}
            </span>
          )}
          {why.text}
        </div>
      )}
    </div>
  )
}

function Chevron({ row, isOpen, dir }: Pick<VisibleRow, 'row' | 'isOpen'> & { readonly dir: Words['dir'] }) {
  if (row.parts === 0) return <span />
  if (isOpen) return <ChevronDownRegular aria-hidden />
  return dir === 'ltr' ? <ChevronRightRegular aria-hidden /> : <ChevronLeftRegular aria-hidden />
}
