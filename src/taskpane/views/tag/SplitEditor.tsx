import { Button, Input, Tooltip } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useEffect, useRef, useState } from 'react'
import type { ResultFinder } from '../../../actions/find-results/open-finder.ts'
import { wholeLine } from '../../../actions/edits/share-rows.ts'
import type { LineCard } from '../../../actions/line-cards.ts'
import type { ShareRequest } from '../../../actions/split-line.ts'
import { tagTexts } from '../../../texts/pane/tag.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { ViewFooter } from '../../shell/ViewFooter.tsx'
import { equalised, percentText, splitSum, type SplitRowText } from './split-rows.ts'
import { useTagStyles } from './tag-styles.ts'
import { usePreviewKeys } from './use-preview-keys.ts'

interface SplitEditorProps {
  readonly card: LineCard
  readonly finder: ResultFinder
  readonly write: (shares: readonly ShareRequest[]) => Promise<void>
  readonly back: () => void
  readonly currency: string
  readonly words: Words
}

/** One line over several results: what each is, its percent and its money. */
export function SplitEditor({ card, finder, write, back, currency, words }: SplitEditorProps) {
  const styles = useTagStyles()
  const texts = words.of(tagTexts).split
  const [rows, setRows] = useState(() => firstRows(card))
  const last = useRef<HTMLInputElement>(null)
  const { named, points, sum, whyNot, shares } = splitSum(rows, finder, words)
  const split = (): void => {
    if (whyNot === undefined) void write(shares)
  }
  useEffect(() => last.current?.focus(), [rows.length])

  const change = (key: number, part: Partial<SplitRowText>): void => {
    setRows((before) => before.map((row) => (row.key === key ? { ...row, ...part } : row)))
  }
  const add = (): void => setRows((before) => [...before, { key: nextKey(before), code: '', percent: '' }])
  const remove = (key: number): void =>
    setRows((before) => (before.length > 1 ? before.filter((row) => row.key !== key) : before))
  const equal = (): void => setRows(equalised)
  // neither mark is in a code or a percent, so they are keys wherever they are typed
  usePreviewKeys(split, back, { '+': add, '=': equal })
  const left = wholeLine - sum
  const meter = left === 0 ? texts.meter : left > 0 ? texts.left : texts.over

  return (
    <div className={styles.view}>
      <h2 className={styles.heading}>
        {words.fill(texts.title, {
          line: [card.id, card.activity].filter((part) => part !== '').join(' · '),
        })}
      </h2>
      <div className={styles.shares}>
        {rows.map(({ key, code, percent }, at) => {
          const result = named[at]
          const centimes = Math.round((card.centimes * (points[at] ?? 0)) / wholeLine)
          const shown = result?.code ?? words.number(at + 1)
          const keys = {
            size: 'small' as const,
            className: styles.short,
            autoComplete: 'off',
          }
          return (
            <div key={key} className={styles.share}>
              <Input
                {...keys}
                input={at === rows.length - 1 ? { ref: last } : {}}
                value={code}
                aria-label={words.fill(texts.code, { at: at + 1 })}
                onChange={(_, { value }) => change(key, { code: value })}
              />
              <Input
                {...keys}
                inputMode="decimal"
                value={percent}
                contentAfter="%"
                aria-label={words.fill(texts.percent, { at: shown })}
                onChange={(_, { value }) => change(key, { percent: value })}
              />
              <Tooltip content={words.fill(texts.remove, { at: shown })} relationship="label">
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<DismissRegular />}
                  onClick={() => remove(key)}
                />
              </Tooltip>
              <div className={styles.shareTitle}>
                <span className={styles.reason} title={result?.title}>
                  {result ? `${result.code} ${result.title}` : code.trim() !== '' && texts.unknown}
                </span>
                {result && <span className={styles.amount}>{words.exactMoney(centimes, currency)}</span>}
              </div>
            </div>
          )
        })}
      </div>
      <div className={styles.tools}>
        <Button size="small" icon={<AddRegular />} onClick={add}>
          {texts.add}
        </Button>
        <Button size="small" onClick={equal}>
          {texts.equal}
        </Button>
      </div>
      <div className={styles.meter} role="status">
        {words.fill(meter, {
          sum: words.percent(sum),
          left: words.percent(left).replace(' %', ''),
          over: words.percent(-left).replace(' %', ''),
        })}
      </div>
      <ViewFooter
        words={words}
        primary={{ label: texts.write, act: split, whyNot }}
        secondary={{ label: texts.back, act: back }}
      />
    </div>
  )
}

/** What the line has now, and a row to go on with. */
function firstRows({ now }: LineCard): readonly SplitRowText[] {
  const shares = now.is === 'tagged' ? now.shares : []
  const has = shares.map(({ code, points }, key) => ({ key, code, percent: percentText(points) }))
  const more = Math.max(1, 2 - has.length)
  return [
    ...has,
    ...Array.from({ length: more }, (_, at) => ({ key: has.length + at, code: '', percent: '' })),
  ]
}

function nextKey(rows: readonly SplitRowText[]): number {
  return Math.max(-1, ...rows.map(({ key }) => key)) + 1
}
