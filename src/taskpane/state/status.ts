import { shellTexts } from '../../texts/pane/shell.ts'
import type { Words } from '../../texts/pane/words.ts'
import type { PaneState } from './pane-state.ts'

/** What the status line offers. */
export type StatusAct = 'finish' | 'undo' | 'cancel' | 'read'

/** The one state that matters most now. */
export interface Status {
  readonly is: 'warning' | 'busy' | 'quiet' | 'good'
  readonly text: string
  readonly acts: readonly { readonly act: StatusAct; readonly label: string }[]
  /** Between 0 and 1; undefined where it cannot be said. */
  readonly share?: number | undefined
}

/** The state of the pane by what matters most: first what was interrupted, last that all is well. */
export function statusOf(state: PaneState, words: Words): Status {
  const texts = words.of(shellTexts).status
  const { look, busy, isWaiting, isCatchingUp, stale, read, lastError } = state
  const say = (is: Status['is'], text: string, ...acts: Status['acts']): Status => ({ is, text, acts })
  const again = { act: 'read', label: texts.checkAgain } as const
  if (look?.interrupted && busy?.settles !== true) {
    const { title, began, isUnreadable } = look.interrupted
    if (isUnreadable) return say('warning', texts.unreadable, { act: 'finish', label: texts.leave })
    return say(
      'warning',
      words.fill(texts.interrupted, { title, time: words.time(new Date(began)) }),
      ...(look.interrupted.kind === 'edit' ? [{ act: 'finish', label: texts.finish } as const] : []),
      { act: 'undo', label: texts.undo },
    )
  }
  if (busy) {
    const status = say('busy', isWaiting ? texts.waiting : words.fill(texts.busy, { title: busy.title }), {
      act: 'cancel',
      label: texts.cancel,
    })
    return { ...status, share: busy.of > 0 ? Math.min(1, busy.done / busy.of) : undefined }
  }
  const readFirst = { act: 'read', label: texts.read } as const
  if (!look)
    return lastError === undefined ? say('quiet', texts.opening) : say('quiet', texts.unread, readFirst)
  if (look.calculation === 'busy') return say('quiet', texts.calculating, { act: 'read', label: texts.wait })
  if (look.calculation === 'manual') return say('warning', texts.manual, again)
  const acts = stale && !isCatchingUp ? [again] : []
  if (look.isReadOnly) return say('quiet', texts.readOnly, ...acts)
  if (look.sheets.some(({ key, isProtected }) => isProtected && key !== 'Lists'))
    return say('quiet', texts.protected, ...acts)
  if (stale && isCatchingUp) return say('quiet', texts.catchingUp)
  if (stale) {
    const text = stale.byOthers ? texts.staleByOthers : texts.stale
    return say('warning', words.fill(text, { time: words.time(stale.since) }), again)
  }
  if (!read) return say('quiet', texts.unread, readFirst)
  return say('good', words.fill(texts.fresh, { time: words.time(read.at) }))
}
