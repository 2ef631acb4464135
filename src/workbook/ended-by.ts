import type { WriteKind } from './port.ts'

/** What writes again all that an interrupted write of a kind may have left half done. */
const endedBy: Readonly<Record<WriteKind, readonly WriteKind[]>> = {
  insert: ['insert'],
  allocate: ['allocate'],
  check: ['check', 'allocate'],
  edit: [],
}

/** Whether a write of a kind ends one that was interrupted by doing it again; anything else waits until it is settled. */
export function isEndedBy(interrupted: WriteKind, kind: WriteKind): boolean {
  return endedBy[interrupted].includes(kind)
}
