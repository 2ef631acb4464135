import { Button } from '@fluentui/react-components'
import type { ProgressByUnit } from '../../../actions/tag-progress.ts'
import { tagTexts } from '../../../texts/pane/tag.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { useTagStyles } from './tag-styles.ts'

interface NoLineProps {
  readonly progress: ProgressByUnit | undefined
  readonly toFirst: () => void
  readonly check: () => void
  readonly currency: string
  readonly words: Words
}

/** No line is selected: the way to the first untagged one, or on where all are tagged. */
export function NoLine({ progress, toFirst, check, currency, words }: NoLineProps) {
  const styles = useTagStyles()
  const texts = words.of(tagTexts)
  if (progress?.left === 0)
    return (
      <div className={styles.empty}>
        <span>
          {words.count(texts.empty.allTagged, progress.lines, {
            amount: words.money(progress.centimes, currency),
          })}
        </span>
        <Button size="small" onClick={check}>
          {texts.progress.check}
        </Button>
      </div>
    )
  return (
    <div className={styles.empty}>
      <span>{texts.empty.elsewhere}</span>
      {progress && (
        <Button size="small" onClick={toFirst}>
          {texts.empty.toFirst}
        </Button>
      )}
    </div>
  )
}
