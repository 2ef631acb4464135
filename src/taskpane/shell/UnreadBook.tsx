import { shellTexts } from '../../texts/pane/shell.ts'
import type { ViewProps } from '../view-props.ts'
import { ViewFooter } from './ViewFooter.tsx'

/** A book with sheets of ours of which nothing is known yet: it is being read, or that failed or was cancelled. */
export function UnreadBook({ state, do: actions, words }: ViewProps) {
  const texts = words.of(shellTexts)
  const whyNot = state.busy && texts.whyNot.busy
  return (
    <>
      <p>{state.busy ? texts.unread.reading : texts.unread.text}</p>
      <ViewFooter
        words={words}
        primary={{ label: texts.unread.read, act: () => void actions.read(), whyNot }}
      />
    </>
  )
}
