import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { checkTexts } from '../../../texts/pane/check.ts'
import type { ViewProps } from '../../view-props.ts'
import { useCheckStyles } from './check-styles.ts'
import type { FindingsPage } from './use-findings.ts'

/** What holds of the whole list, in one line: that it may be out of date, has no errors, or is hidden. */
export function BookSays({ state, words, page }: ViewProps & { readonly page: FindingsPage }) {
  const styles = useCheckStyles()
  const texts = words.of(checkTexts)
  const { read, stale, isCatchingUp } = state
  const { counts, shown } = page
  if (!read) return null
  const isHiding = shown === 0 && Object.values(counts).some((count) => count > 0)
  return (
    <>
      {stale && !isCatchingUp ? (
        <div className={styles.says}>
          <WarningRegular className={styles.stale} fontSize={16} aria-hidden />
          {words.fill(stale.byOthers ? texts.staleByOthers : texts.stale, { time: words.time(read.at) })}
        </div>
      ) : (
        counts.error === 0 && (
          <div className={styles.says}>
            <CheckmarkCircleRegular className={styles.good} fontSize={16} aria-hidden />
            {words.fill(texts.clean, {
              lines: words.count(texts.lines, read.loaded.lines),
              money: words.money(page.centimes, read.loaded.framework.currency),
              time: words.time(read.at),
            })}
          </div>
        )
      )}
      {isHiding && <div className={styles.quiet}>{texts.list.hidden}</div>}
    </>
  )
}
