import { tagTexts } from '../../../texts/pane/tag.ts'
import type { Words } from '../../../texts/pane/words.ts'
import type { ShownCarriedLine, ShownCarry, ShownCarryGroup } from '../../../engine/verbs/tag-carry.ts'
import { ViewFooter } from '../../shell/ViewFooter.tsx'
import { Foldout } from './Foldout.tsx'
import { PreviewHead } from './PreviewHead.tsx'
import { useTagStyles } from './tag-styles.ts'
import { resultText } from './tag-words.ts'
import { usePreviewKeys } from './use-preview-keys.ts'

interface CarryPreviewProps {
  readonly shown: ShownCarry
  readonly carry: () => Promise<void>
  readonly back: () => void
  readonly never: string | undefined
  readonly currency: string
  readonly words: Words
}

/** What untagged lines carry from another workbook, before any of it is written. */
export function CarryPreview({ shown, carry, back, never, currency, words }: CarryPreviewProps) {
  const styles = useTagStyles()
  const texts = words.of(tagTexts).carry
  const { name, carried, ambiguous, gone, others } = shown
  const whyNot = never ?? (carried.count === 0 ? texts.nothing : undefined)
  const write = (): void => {
    if (whyNot === undefined) void carry()
  }
  usePreviewKeys(write, back)
  const groups = [
    { group: carried, title: texts.carried },
    { group: ambiguous, title: texts.ambiguous },
    { group: gone, title: texts.gone },
  ]
  return (
    <div className={styles.view}>
      <PreviewHead>{words.fill(texts.title, { file: name })}</PreviewHead>
      <div className={styles.scroll}>
        {groups.map(({ group, title }) => (
          <Foldout
            key={title.other}
            title={words.count(title, group.count)}
            detail={words.money(group.centimes, currency)}
            count={group.count}
            lines={toldLines(group)}
            {...{ currency, words }}
          />
        ))}
        {others.count > 0 && (
          <div className={styles.quiet}>
            {words.count(texts.others, others.count, { amount: words.money(others.centimes, currency) })}
          </div>
        )}
      </div>
      <ViewFooter
        words={words}
        primary={{ label: words.count(texts.write, carried.count), act: write, whyNot }}
        secondary={{ label: texts.back, act: back }}
      />
    </div>
  )

  function toldLines({
    lines,
  }: ShownCarryGroup): readonly { card: ShownCarriedLine['card']; told: string }[] {
    return lines.map((line) => ({ card: line.card, told: toldOf(line) }))
  }

  function toldOf({ by, choices, gone: codes }: ShownCarriedLine): string {
    const results = choices.map((shares) => resultText(shares, words))
    const [first = texts.otherUnit, ...more] = results
    const all = more.reduce((one, other) => words.fill(texts.or, { one, other }), first)
    const parts = [
      all,
      ...(by ? [by === 'id' ? texts.byId : texts.byActivity] : []),
      ...codes.map((code) => words.fill(texts.isGone, { code })),
    ]
    return parts.join(' · ')
  }
}
