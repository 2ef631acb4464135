import { Switch } from '@fluentui/react-components'
import { useId } from 'react'
import { usePlanStyles } from './plan-styles.ts'

interface SwitchRowProps {
  readonly label: string
  readonly note?: string | undefined
  readonly isOn: boolean
  readonly turn: (on: boolean) => void
  /** Why it cannot be turned: said in the place of the note. */
  readonly whyNot?: string | undefined
}

/** Something that is on or off, in a row of its own with what it means. */
export function SwitchRow({ label, note, isOn, turn, whyNot }: SwitchRowProps) {
  const styles = usePlanStyles()
  const id = useId()
  const said = whyNot ?? note
  return (
    <div className={styles.option}>
      <div className={styles.stepText}>
        <label htmlFor={id}>{label}</label>
        {said !== undefined && (
          <div id={`${id}-note`} className={styles.quiet}>
            {said}
          </div>
        )}
      </div>
      <Switch
        className={styles.switch}
        id={id}
        checked={isOn}
        disabled={whyNot !== undefined}
        {...(said !== undefined && { 'aria-describedby': `${id}-note` })}
        onChange={(_, { checked }) => turn(checked)}
      />
    </div>
  )
}
