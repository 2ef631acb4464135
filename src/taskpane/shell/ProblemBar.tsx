import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { shellTexts } from '../../texts/pane/shell.ts'
import type { Words } from '../../texts/pane/words.ts'
import type { Problem } from '../state/pane-state.ts'
import { useShellStyles } from './shell-styles.ts'

interface ProblemBarProps {
  readonly problem: Problem | undefined
  readonly told: string | undefined
  readonly dismiss: () => void
  readonly words: Words
}

/** What went wrong, in three parts, or what was done; above the footer, until it is closed. */
export function ProblemBar({ problem, told, dismiss, words }: ProblemBarProps) {
  const styles = useShellStyles()
  const texts = words.of(shellTexts)
  if (!problem && told === undefined) return null
  const action = problem?.action
  return (
    <MessageBar
      intent={problem ? 'error' : 'success'}
      layout={problem ? 'multiline' : 'singleline'}
      className={problem ? styles.failed : styles.told}
      politeness={problem ? 'assertive' : 'polite'}
    >
      <MessageBarBody>
        {problem ? (
          <>
            <MessageBarTitle>{problem.happened}</MessageBarTitle> {problem.done}
          </>
        ) : (
          told
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={problem ? texts.problem.close : texts.told.close}
            onClick={dismiss}
          />
        }
      >
        {action && (
          <Button
            size="small"
            onClick={() => {
              dismiss()
              action.act()
            }}
          >
            {action.label}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  )
}
