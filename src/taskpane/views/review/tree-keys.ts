import type { VisibleRow } from './opened-tree.ts'

/** What a key does in the tree: go to a row, open or close one, or follow it to its cell. */
export type TreeMove = { readonly to: number } | { readonly does: 'open' | 'close' | 'follow' }

/** Keys as in any tree: arrows, Home, End, and Enter; in a mirrored layout left and right change sides. */
export function moveOf(
  key: string,
  at: number,
  rows: readonly VisibleRow[],
  dir: 'ltr' | 'rtl',
): TreeMove | undefined {
  const [forward, backward] = dir === 'ltr' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight']
  const row = rows[at]
  const last = rows.length - 1
  switch (key) {
    case 'ArrowDown':
      return { to: Math.min(at + 1, last) }
    case 'ArrowUp':
      return { to: Math.max(at - 1, 0) }
    case 'Home':
      return { to: 0 }
    case 'End':
      return { to: last }
    case 'Enter':
      return { does: 'follow' }
    case forward:
      return row?.isOpen ? { to: Math.min(at + 1, last) } : { does: 'open' }
    case backward:
      return row?.isOpen ? { does: 'close' } : { to: parentOf(at, rows) }
    default:
      return undefined
  }
}

function parentOf(at: number, rows: readonly VisibleRow[]): number {
  const level = rows[at]?.level ?? 1
  const above = rows.slice(0, at).findLastIndex((row) => row.level < level)
  return above < 0 ? at : above
}
