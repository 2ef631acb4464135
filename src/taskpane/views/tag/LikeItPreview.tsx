import { Checkbox } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { OfferedResult } from '../../../actions/find-results/offered-result.ts'
import { tagTexts } from '../../../texts/pane/tag.ts'
import type { Words } from '../../../texts/pane/words.ts'
import type { ShownLikeIt } from '../../../engine/verbs/tag.ts'
import { ViewFooter } from '../../shell/ViewFooter.tsx'
import { useTagStyles } from './tag-styles.ts'
import { fullMoney, nowText, whereOf } from './tag-words.ts'
import { usePreviewKeys } from './use-preview-keys.ts'

interface LikeItPreviewProps {
  readonly offer: OfferedResult
  readonly shown: ShownLikeIt
  readonly tag: (lines: readonly number[]) => Promise<void>
  readonly back: () => void
  readonly currency: string
  readonly words: Words
}

/** The lines like one, before they are tagged together: untagged ones are ticked, others are not. */
export function LikeItPreview({ offer, shown, tag, back, currency, words }: LikeItPreviewProps) {
  const styles = useTagStyles()
  const texts = words.of(tagTexts).likeIt
  const { none: nothingTicked } = texts
  const first = useRef<HTMLInputElement>(null)
  const [ticked, setTicked] = useState(
    () => new Set(shown.lines.filter((one) => one.ticked).map(({ line }) => line)),
  )
  const lines = [...ticked, ...shown.more]
  const whyNot = lines.length === 0 ? nothingTicked : undefined
  const write = (): void => {
    if (whyNot === undefined) void tag(lines)
  }
  usePreviewKeys(write, back)
  useEffect(() => first.current?.focus(), [])

  const toggle = (line: number): void => {
    const now = new Set(ticked)
    if (!now.delete(line)) now.add(line)
    setTicked(now)
  }
  const { untagged, tagged } = shown
  const counts = [
    words.count(texts.untagged, untagged.count, { amount: words.money(untagged.centimes, currency) }),
    ...(tagged.count > 0
      ? [words.count(texts.tagged, tagged.count, { amount: words.money(tagged.centimes, currency) })]
      : []),
  ]
  return (
    <div className={styles.view}>
      <h2 className={styles.heading}>
        {words.fill(texts.title, { code: offer.code, activity: shown.lines[0]?.card?.activity ?? '' })}
      </h2>
      <div>{counts.join(' · ')}</div>
      <ul className={styles.list} aria-label={texts.list}>
        {shown.lines.map(({ line, card, now, centimes }, at) => (
          <li key={line} className={styles.check}>
            <Checkbox
              input={at === 0 ? { ref: first } : {}}
              checked={ticked.has(line)}
              onChange={() => toggle(line)}
              label={[card?.id, card && whereOf(card), nowText(now, words)]
                .filter((part) => part !== '' && part !== undefined)
                .join(' · ')}
            />
            <span className={styles.amount}>{fullMoney(centimes, currency, words)}</span>
          </li>
        ))}
      </ul>
      {shown.more.length > 0 && <div>{words.count(texts.more, shown.more.length)}</div>}
      <ViewFooter
        words={words}
        primary={{ label: words.count(texts.tag, lines.length), act: write, whyNot }}
        secondary={{ label: texts.back, act: back }}
      />
    </div>
  )
}
