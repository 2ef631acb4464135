import { Button, Tooltip } from '@fluentui/react-components'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { shellTexts } from '../../texts/pane/shell.ts'
import type { Words } from '../../texts/pane/words.ts'

interface UndoButtonProps {
  /** What would be taken back. */
  readonly title: string | undefined
  readonly undo: () => void
  readonly words: Words
}

/** Takes the pane's last write back: Excel's own Undo does not reach it while the pane has the focus. */
export function UndoButton({ title, undo, words }: UndoButtonProps) {
  const texts = words.of(shellTexts).footer
  const label = title === undefined ? texts.nothingToUndo : words.fill(texts.undoWhat, { title })
  return (
    <Tooltip content={label} relationship="label" positioning="above-end">
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUndoRegular />}
        disabledFocusable={title === undefined}
        onClick={undo}
      />
    </Tooltip>
  )
}
