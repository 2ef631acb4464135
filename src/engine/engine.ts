import { HostError } from '../workbook/host-error.ts'
import type { LongWork } from '../workbook/long-work.ts'
import type { OpenedBook } from '../workbook/opened/opened-book.ts'
import type { BookPatch } from '../workbook/opened/patched-book.ts'
import type { BookLook } from '../workbook/port.ts'
import type { PickedFile } from './picked-file.ts'
import type { Loaded } from './loaded.ts'
import type { OtherFacts } from './other-book.ts'
import { sendBook, sendSheets } from './send-book.ts'
import type { Answer, Asked, Verb } from './verbs.ts'
import type { FromEngine, PaneEnd, ToEngine } from './wire.ts'

/** What computes for the pane, on a thread of its own. */
export interface Engine {
  /** Hands over a book as it was read; all that is asked afterwards is about it. */
  readonly load: (look: BookLook, book: OpenedBook, work?: LongWork) => Promise<Loaded>
  /**
   * Says what became of the book, so that it need not be handed over again.
   * @param look as in `load`; left out where the book was not looked at again
   */
  readonly update: (look: BookLook | undefined, patch: BookPatch, work?: LongWork) => Promise<Loaded>
  /**
   * Hands over another workbook, for what is asked about both; only the last one is kept.
   * @throws HostError in words for a file that is no sound workbook, or holds no budget lines
   */
  readonly other: (file: PickedFile, work?: LongWork) => Promise<OtherFacts>
  /**
   * Asks for something. Who no longer waits is answered at once; what was being computed is computed in vain.
   * @throws HostError in words, or the signal's reason
   */
  readonly ask: <V extends Verb>(verb: V, args: Asked<V>, work?: LongWork) => Promise<Answer<V>>
}

interface Waiting {
  readonly work: LongWork
  readonly settle: (message: Exclude<FromEngine, { is: 'progress' }>) => void
}

/** The pane's end of the engine. */
export function engineOver(wire: PaneEnd): Engine {
  const waiting = new Map<number, Waiting>()
  let last = 0
  let lastLook: BookLook | undefined
  wire.listen((message) => {
    const one = waiting.get(message.id)
    if (message.is === 'progress') one?.work.progress?.(message.done, message.of)
    else one?.settle(message)
  })

  function answered(message: (id: number) => ToEngine, work: LongWork): Promise<unknown> {
    const { signal } = work
    last += 1
    const id = last
    return new Promise((resolve, reject) => {
      const end = (): void => {
        waiting.delete(id)
        signal?.removeEventListener('abort', cancel)
      }
      const cancel = (): void => {
        end()
        reject(reasonOf(signal))
      }
      if (signal?.aborted) {
        cancel()
        return
      }
      signal?.addEventListener('abort', cancel)
      waiting.set(id, {
        work,
        settle: (reply) => {
          end()
          if (reply.is === 'answer') resolve(reply.answer)
          else reject(errorOf(reply.why))
        },
      })
      wire.post(message(id))
    })
  }

  return {
    async load(look, book, work = {}) {
      await sendBook(wire, look, book, work)
      lastLook = look
      return (await answered((id) => ({ is: 'read', id }), work)) as Loaded
    },
    async update(look = lastLook, { head, sheets, cells }, work = {}) {
      if (!look) throw new Error('nothing became of a book that was never handed over')
      await sendSheets(wire, { ...head, look }, sheets, work)
      lastLook = look
      return (await answered((id) => ({ is: 'update', id, cells }), work)) as Loaded
    },
    async other(file, work = {}) {
      return (await answered((id) => ({ is: 'other', id, file }), work)) as OtherFacts
    },
    async ask<V extends Verb>(verb: V, args: Asked<V>, work: LongWork = {}) {
      return (await answered((id) => ({ is: 'ask', id, verb, args }), work)) as Answer<V>
    },
  }
}

function errorOf({ code, message }: { code: string | undefined; message: string }): Error {
  return code === undefined ? new Error(message) : new HostError(code, message)
}

function reasonOf(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason
  return reason instanceof Error ? reason : new DOMException('cancelled', 'AbortError')
}
