import { Link, ProgressBar, ToggleButton } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import type { ProgressByUnit } from '../../../actions/tag-progress.ts'
import { tagTexts } from '../../../texts/pane/tag.ts'
import type { Words } from '../../../texts/pane/words.ts'
import type { TagRule } from '../../../actions/tag-rules.ts'
import { useTagStyles } from './tag-styles.ts'
import type { RuleOffer } from './use-rule-offer.ts'

interface ProgressRowProps {
  readonly progress: ProgressByUnit
  /** The unit of the lines at hand; undefined where there is none, or several. */
  readonly unit: string | undefined
  readonly ownUnitOnly: boolean
  readonly setOwnUnitOnly: (only: boolean) => void
  readonly check: () => void
  /** What was just done and could be kept as a rule: it stands here until something else is done. */
  readonly offer: RuleOffer['offered']
  readonly keep: (rule: TagRule) => void
  readonly currency: string
  readonly words: Words
}

/** What is left: of all units, or of the unit at hand. */
export function ProgressRow(props: ProgressRowProps) {
  const { progress, unit, ownUnitOnly, setOwnUnitOnly, check, offer, keep, currency, words } = props
  const styles = useTagStyles()
  const texts = words.of(tagTexts).progress
  const shown = (ownUnitOnly && progress.byUnit.find((one) => one.unit === unit)) || progress
  const { lines, left, centimes, centimesLeft } = shown
  const allDone = words.count(texts.done, lines, { amount: words.money(centimes, currency) })
  if (offer) {
    // That nothing is left is told first, whatever else could be done.
    const done =
      progress.left === 0 ? allDone : words.count(texts.keepRule, offer.lines, { code: offer.rule.to.code })
    return (
      <div className={styles.progress} role="status">
        <span className={styles.leftText} title={done}>
          {done}
        </span>
        <Link as="button" inline className={styles.whole} onClick={() => keep(offer.rule)}>
          {texts.keepRuleAct}
        </Link>
      </div>
    )
  }
  const text =
    left === 0
      ? allDone
      : words.fill(texts.leftMoney, {
          left: words.count(texts.left, left),
          amount: words.money(centimesLeft, currency),
        })
  return (
    <div className={styles.progress}>
      {left === 0 && <CheckmarkCircleRegular className={styles.icon} aria-hidden />}
      <span className={styles.leftText} title={text}>
        {text}
      </span>
      {progress.left === 0 ? (
        <Link as="button" inline className={styles.whole} onClick={check}>
          {texts.check}
        </Link>
      ) : (
        <ProgressBar
          className={styles.bar}
          aria-label={texts.bar}
          thickness="large"
          value={lines === 0 ? 0 : (lines - left) / lines}
        />
      )}
      {unit !== undefined && progress.byUnit.length > 1 && progress.left > 0 && (
        <ToggleButton
          className={styles.whole}
          size="small"
          checked={ownUnitOnly}
          onClick={() => setOwnUnitOnly(!ownUnitOnly)}
        >
          {words.fill(texts.ofUnit, { unit })}
        </ToggleButton>
      )}
    </div>
  )
}
