import { mergeClasses } from '@fluentui/react-components'
import { InfoRegular } from '@fluentui/react-icons/svg/info'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import type { Said } from './said.ts'
import { useTagStyles } from './tag-styles.ts'

/** What was not done, and why, or done in another way than usual. */
export function SaidLines({ said }: { readonly said: readonly Said[] }) {
  const styles = useTagStyles()
  if (said.length === 0) return null
  return (
    <div className={styles.notices} role="alert">
      {said.map(({ isLeft, text }) => (
        <div key={text} className={mergeClasses(styles.notice, isLeft && styles.left)}>
          {isLeft ? (
            <WarningRegular className={styles.icon} aria-hidden />
          ) : (
            <InfoRegular className={styles.icon} aria-hidden />
          )}
          <span>{text}</span>
        </div>
      ))}
    </div>
  )
}
