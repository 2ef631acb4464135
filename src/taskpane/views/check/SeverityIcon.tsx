import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle'
import { EyeOffRegular } from '@fluentui/react-icons/svg/eye-off'
import { InfoRegular } from '@fluentui/react-icons/svg/info'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import type { FilterName } from '../../../actions/check-state/severity-filter.ts'
import { useCheckStyles } from './check-styles.ts'

const icons = {
  error: DismissCircleRegular,
  warning: WarningRegular,
  info: InfoRegular,
  ignored: EyeOffRegular,
} as const

/** A shape for each severity, so that colour is never alone; its word stands beside it or in its label. */
export function SeverityIcon({ of, label }: { readonly of: FilterName; readonly label?: string }) {
  const styles = useCheckStyles()
  const Icon = icons[of]
  const look = of === 'ignored' ? styles.quiet : styles[of]
  return label === undefined ? (
    <Icon className={look} fontSize={16} aria-hidden />
  ) : (
    <Icon className={look} fontSize={16} role="img" aria-label={label} />
  )
}
