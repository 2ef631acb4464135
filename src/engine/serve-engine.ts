import type { ResultsFramework } from '../core/framework/schema.ts'
import type { LongWork } from '../workbook/long-work.ts'
import { patchedBook } from '../workbook/opened/patched-book.ts'
import type { EngineState } from './engine-state.ts'
import { loadedFrom } from './loaded-from.ts'
import { otherFacts, readOther, type OpenFile, type OtherBook } from './other-book.ts'
import { readState } from './read-state.ts'
import { ReceivedBook } from './received-book.ts'
import { verbs } from './verbs.ts'
import { faultOf, type EngineEnd, type ToEngine } from './wire.ts'

type Answering = (state: EngineState, args: unknown, work: LongWork) => unknown

const table = new Map(Object.entries(verbs as Readonly<Record<string, Answering>>))

/** The engine's end: takes books, and answers what is asked about the last one, one question after the other. */
export function serveEngine({ post, listen }: EngineEnd, fallback: ResultsFramework, open: OpenFile): void {
  let coming: ReceivedBook | undefined
  let state: EngineState | undefined
  let other: OtherBook | undefined
  let turn = Promise.resolve()

  const answer = (id: number, work: (work: LongWork) => unknown): void => {
    const progress = (done: number, of: number): void => post({ is: 'progress', id, done, of })
    turn = turn.then(async () => {
      try {
        post({ is: 'answer', id, answer: await work({ progress }) })
      } catch (error) {
        post({ is: 'failed', id, why: faultOf(error) })
      }
    })
  }

  const take = (message: ToEngine): void => {
    if (message.is === 'head') coming = new ReceivedBook(message.head)
    else if (message.is === 'rows') coming?.add(message)
    else if (message.is === 'read') {
      const received = coming
      answer(message.id, async (work) => {
        if (!received) throw new Error('no book came before it was to be read')
        state = await readState(received.head.look, received.book(), fallback, work)
        return loadedFrom(state)
      })
    } else if (message.is === 'update') {
      const received = coming
      answer(message.id, async (work) => {
        if (!received || !state) throw new Error('no book came before something became of it')
        const book = patchedBook(state.opened, received.patch(message.cells))
        state = await readState(received.head.look, book, fallback, work)
        return loadedFrom(state)
      })
    } else if (message.is === 'other') {
      answer(message.id, async (work) => {
        other = await readOther(message.file, open, state?.lookup.framework ?? fallback, work)
        return otherFacts(other)
      })
    } else {
      const { id, verb, args } = message
      answer(id, (work) => {
        const asked = table.get(verb)
        if (!asked || !state) throw new Error(`“${verb}” cannot be asked now`)
        return asked({ ...state, other }, args, work)
      })
    }
  }
  listen(take)
}
