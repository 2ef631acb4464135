import { Button, Tooltip } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up'
import { tagTexts } from '../../../texts/pane/tag.ts'
import type { Words } from '../../../texts/pane/words.ts'
import type { TagPlace } from '../../../engine/verbs/tag-place.ts'
import { useTagStyles } from './tag-styles.ts'
import { fullMoney, nowText, whereOf } from './tag-words.ts'

interface LineHeadProps {
  readonly place: TagPlace
  /** Whether tags of its source go to Splits. */
  readonly isApart: boolean
  readonly currency: string
  readonly step: (step: 1 | -1) => void
  readonly words: Words
}

/** The line that is to be tagged, or what is known of several. */
export function LineHead({ place, isApart, currency, step, words }: LineHeadProps) {
  const styles = useTagStyles()
  const texts = words.of(tagTexts).card
  const [where, what, told] = headOf(place, currency, words)
  const more = isApart ? [told, texts.apart].join(' · ') : told
  return (
    <section className={styles.card} aria-label={texts.label}>
      <div className={styles.place} title={where}>
        {where}
      </div>
      <div>
        <div className={styles.activity} title={what} dir="auto">
          {what}
        </div>
        <div className={styles.place} title={more}>
          {more}
        </div>
      </div>
      <div className={styles.moves}>
        {([-1, 1] as const).map((way) => (
          <Tooltip key={way} content={way < 0 ? texts.previous : texts.next} relationship="label">
            <Button
              className={styles.move}
              size="small"
              appearance="subtle"
              icon={way < 0 ? <ChevronUpRegular /> : <ChevronDownRegular />}
              onClick={() => step(way)}
            />
          </Tooltip>
        ))}
      </div>
    </section>
  )
}

/** Where it is, what it is, and what it costs and is for. */
function headOf(
  { card, summary, lines, hidden }: TagPlace,
  currency: string,
  words: Words,
): readonly [string, string, string] {
  const texts = words.of(tagTexts).card
  const dots = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')
  if (!card) return ['', '', '']
  if (lines.length === 1) {
    const { unit, id, activity, centimes, years, now } = card
    const amount = fullMoney(centimes, currency, words)
    return [
      dots(unit, id === '' ? texts.noId : id, whereOf(card)),
      activity.trim() === '' ? texts.noActivity : activity,
      dots(words.count(texts.money, years, { amount }), nowText(now, words)),
    ]
  }
  const { untagged, tagged, faulty, results, outputs, unit = '' } = summary
  const others =
    outputs === results ? texts.otherOutputs : outputs === 0 ? texts.otherEnablers : texts.otherResults
  const taggedText = words.fill(texts.taggedOf, {
    tagged: words.number(tagged),
    results: words.count(others, results),
  })
  const counts = [
    words.count(texts.untaggedOf, untagged),
    ...(tagged > 0 ? [taggedText] : []),
    ...(faulty > 0 ? [words.count(texts.faultyOf, faulty)] : []),
  ]
  return [
    dots(unit, card.sheet ?? card.source),
    dots(
      words.count(hidden > 0 ? texts.visibleLines : texts.lines, lines.length),
      words.money(summary.centimes, currency),
    ),
    counts.join(', '),
  ]
}
