import { shellTexts } from '../../texts/pane/shell.ts'
import type { Words } from '../../texts/pane/words.ts'
import { isEndedBy } from '../../workbook/ended-by.ts'
import type { WriteKind } from '../../workbook/port.ts'
import type { PaneState } from './pane-state.ts'

/** Why the book takes no write of a kind, whoever asks for it; undefined where it does. */
export function whyNotWritable(
  { look }: Pick<PaneState, 'look'>,
  words: Words,
  kind: WriteKind = 'edit',
): string | undefined {
  const texts = words.of(shellTexts).whyNot
  if (look?.isReadOnly === true) return texts.readOnly
  const { interrupted } = look ?? {}
  return interrupted && !isEndedBy(interrupted.kind, kind) ? texts.interrupted : undefined
}

/** Why nothing of a kind can be written now; undefined where it can. */
export function whyNotWrite(state: PaneState, words: Words, kind?: WriteKind): string | undefined {
  return whyNotWritable(state, words, kind) ?? (state.busy && words.of(shellTexts).whyNot.busy)
}
