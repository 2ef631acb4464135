import type { ShareRequest } from '../../../actions/split-line.ts'
import type { PaneActions } from '../../state/pane-actions.ts'

/** Whether what is typed may be a split: at least two words that hold a digit, the first of them a letter too. */
export function maySplit(query: string): boolean {
  const words = query.trim().split(/[\s;+,]+/u)
  return (
    words.length > 1 && /\p{L}/u.test(words[0] ?? '') && words.filter((word) => /\d/u.test(word)).length > 1
  )
}

/** The shares that are typed, `r1-1 r1-2` or `r1-1 60 r1-2 40`; undefined where it is something else. */
export async function typedSplit(
  query: string,
  ask: PaneActions['ask'],
): Promise<readonly ShareRequest[] | undefined> {
  const read = maySplit(query) ? await ask('readTypedShares', { text: query }) : undefined
  return read && !('reason' in read) && read.length > 1 ? read : undefined
}
