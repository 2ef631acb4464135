import { isEndedBy } from '../../workbook/ended-by.ts'
import { HostError } from '../../workbook/host-error.ts'
import type { Interrupted, WriteKind } from '../../workbook/port.ts'
import type { Journal } from './journal/journal.ts'

/** What people are told of an interrupted write. */
export function interruptedBy({ kind, title, began }: Journal): Interrupted {
  return { kind, title, began }
}

/** What people are told of a write whose notes somebody changed. */
export const unreadable: Interrupted = { kind: 'edit', title: '', began: '', isUnreadable: true }

/**
 * A write of our sheets may be begun over one that was interrupted and whose sheets it writes too, which ends that;
 * anything else waits until it is settled.
 * @throws HostError `write-interrupted`
 */
export function refuseInterrupted(before: Journal | undefined, kind: WriteKind): void {
  if (!before || isEndedBy(before.kind, kind)) return
  throw new HostError(
    'write-interrupted',
    `“${before.title}”, begun ${before.began.slice(0, 16).replace('T', ' ')} UTC, was interrupted. Finish it or take it back first.`,
  )
}

/** A failure in the midst of a write, with what has to be done about it. */
export function halfWritten(thrown: HostError): HostError {
  return new HostError(
    'write-interrupted',
    `${thrown.message} Part of it may have been written: finish it or take it back.`,
    { cause: thrown },
  )
}
