import { Link, mergeClasses, ProgressBar } from '@fluentui/react-components'
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { InfoRegular } from '@fluentui/react-icons/svg/info'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import type { FluentIcon } from '@fluentui/react-icons'
import type { Words } from '../../texts/pane/words.ts'
import type { PaneState } from '../state/pane-state.ts'
import { statusOf, type Status, type StatusAct } from '../state/status.ts'
import { useShellStyles } from './shell-styles.ts'

interface StatusLineProps {
  readonly state: PaneState
  readonly act: (what: StatusAct) => void
  readonly words: Words
}

const icons: Readonly<Record<Status['is'], FluentIcon>> = {
  warning: WarningRegular,
  busy: ArrowSyncRegular,
  quiet: InfoRegular,
  good: CheckmarkCircleRegular,
}

/** The second row: the book, and the one state that matters most. */
export function StatusLine({ state, act, words }: StatusLineProps) {
  const styles = useShellStyles()
  const { is, text, acts, share } = statusOf(state, words)
  const Icon = icons[is]
  const tone = is === 'good' ? styles.good : is === 'warning' ? styles.warning : undefined
  const file = state.look?.file ?? ''
  // What the person has to do something about.
  const isWhole = is === 'warning' || state.isWaiting
  return (
    <div className={styles.status} role="status">
      {file !== '' && (
        <span className={styles.file} title={file}>
          {file}
        </span>
      )}
      <span className={styles.state}>
        <Icon className={mergeClasses(styles.stateIcon, tone)} aria-hidden />
        <span className={mergeClasses(styles.stateText, isWhole && styles.wholeText)} title={text}>
          {text}
        </span>
      </span>
      {acts.map(({ act: what, label }) => (
        <Link as="button" inline key={what} className={styles.act} onClick={() => act(what)}>
          {label}
        </Link>
      ))}
      {is === 'busy' && (
        <ProgressBar
          className={styles.bar}
          thickness="medium"
          aria-label={text}
          {...(share !== undefined && { value: share })}
        />
      )}
    </div>
  )
}
