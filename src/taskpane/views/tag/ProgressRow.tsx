import { Link, ProgressBar, ToggleButton } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import type { ProgressByUnit } from '../../../actions/tag-progress.ts'
import { tagTexts } from '../../../texts/pane/tag.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { useTagStyles } from './tag-styles.ts'

interface ProgressRowProps {
  readonly progress: ProgressByUnit
  /** The unit of the lines at hand; undefined where there is none, or several. */
  readonly unit: string | undefined
  readonly ownUnitOnly: boolean
  readonly setOwnUnitOnly: (only: boolean) => void
  readonly check: () => void
  readonly currency: string
  readonly words: Words
}

/** What is left: of all units, or of the unit at hand. */
export function ProgressRow(props: ProgressRowProps) {
  const { progress, unit, ownUnitOnly, setOwnUnitOnly, check, currency, words } = props
  const styles = useTagStyles()
  const texts = words.of(tagTexts).progress
  const shown = (ownUnitOnly && progress.byUnit.find((one) => one.unit === unit)) || progress
  const { lines, left, centimes, centimesLeft } = shown
  const text =
    left === 0
      ? words.count(texts.done, lines, { amount: words.money(centimes, currency) })
      : words.fill(texts.leftMoney, {
          left: words.count(texts.left, left),
          amount: words.money(centimesLeft, currency),
        })
  return (
    <div className={styles.progress}>
      {left === 0 && <CheckmarkCircleRegular className={styles.icon} aria-hidden />}
      <span className={styles.left}>{text}</span>
      {left === 0 ? (
        <Link as="button" inline onClick={check}>
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
      {unit !== undefined && progress.byUnit.length > 1 && (
        <ToggleButton size="small" checked={ownUnitOnly} onClick={() => setOwnUnitOnly(!ownUnitOnly)}>
          {words.fill(texts.ofUnit, { unit })}
        </ToggleButton>
      )}
    </div>
  )
}
