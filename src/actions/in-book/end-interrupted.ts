import { HostError } from '../../workbook/host-error.ts'
import type { LongWork } from '../../workbook/long-work.ts'
import type { Interrupted, OpenWorkbook } from '../../workbook/port.ts'
import { stampOfTime } from '../../texts/time-words.ts'

/**
 * Ends a write that was interrupted, as far as its journal says how. An insertion was asked for with choices that no
 * journal holds, and taking it back may take along what somebody has entered since: that is for a person to decide.
 * @returns the write of whole sheets that was interrupted, which ends by being done again
 * @throws HostError `insert-interrupted`; `journal-unreadable` where nobody can say what was written
 */
export async function endInterrupted(
  workbook: OpenWorkbook,
  work: LongWork = {},
): Promise<Interrupted['kind'] | undefined> {
  const { interrupted } = await workbook.look()
  if (interrupted?.isUnreadable) {
    throw new HostError(
      'journal-unreadable',
      'A write to this book was interrupted, and somebody changed the notes on it, so that it can be neither finished nor taken back. Choose Plan on the ribbon: there all can be left as it is. Or go back to an earlier version of the book.',
    )
  }
  switch (interrupted?.kind) {
    case 'edit':
      await workbook.settle('finish', work)
      return undefined
    case 'insert':
      throw new HostError(
        'insert-interrupted',
        `“${interrupted.title}”, begun ${stampOfTime(new Date(interrupted.began))}, was interrupted. Choose Plan on the ribbon: there it is finished or taken back. Then try again.`,
      )
    case 'allocate':
    case 'check':
    case undefined:
      return interrupted?.kind
  }
}
