import { Link, mergeClasses } from '@fluentui/react-components'
import type { FluentIcon } from '@fluentui/react-icons'
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { CircleRegular } from '@fluentui/react-icons/svg/circle'
import { HistoryRegular } from '@fluentui/react-icons/svg/history'
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle'
import { planTexts } from '../../../texts/pane/plan.ts'
import type { Words } from '../../../texts/pane/words.ts'
import type { ChecklistItem, StepAct } from './checklist-items.ts'
import { usePlanStyles } from './plan-styles.ts'

interface ChecklistProps {
  readonly items: readonly ChecklistItem[]
  readonly act: (step: StepAct) => void
  readonly words: Words
}

const shapes: Readonly<Record<ChecklistItem['is'], FluentIcon>> = {
  done: CheckmarkCircleFilled,
  open: CircleRegular,
  optional: SubtractCircleRegular,
  old: HistoryRegular,
}

/** The steps of the plan: each with a shape, a word, a count and one link. */
export function Checklist({ items, act, words }: ChecklistProps) {
  const styles = usePlanStyles()
  const texts = words.of(planTexts).checklist
  return (
    <ul className={styles.list} aria-label={texts.label}>
      {items.map(({ name, is, count, link, act: step }) => {
        const Shape = shapes[is]
        const tone = is === 'done' ? styles.done : is === 'old' ? styles.old : undefined
        return (
          <li key={name} className={styles.step}>
            <Shape className={mergeClasses(styles.icon, tone)} aria-hidden />
            <div className={styles.stepText}>
              <div className={styles.line}>{name}</div>
              <div className={mergeClasses(styles.line, styles.quiet)}>
                {texts.shapes[is]} · {count}
              </div>
            </div>
            <Link as="button" inline onClick={() => act(step)}>
              {link}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
