import type { BookBefore, Reckoning } from '../actions/in-book/book-before.ts'
import type { Engine } from '../engine/engine.ts'

/** Has the engine compute, each time of the book as it is then: there is no pane that would follow what changes. */
export function reckoningBy(
  engine: Engine,
  workbook: Pick<BookBefore['workbook'], 'look' | 'opened'>,
  now: () => Date,
): Reckoning {
  const read = async (work: Parameters<Reckoning['planFindings']>[0]): Promise<void> => {
    await engine.load(await workbook.look(), await workbook.opened(work), work)
  }
  return {
    planFindings: async (work) => {
      await read(work)
      return engine.ask('planFindings', {}, work)
    },
    planAppendixA: async (work) => {
      await read(work)
      return engine.ask('planAppendixA', { at: now() }, work)
    },
    nextFinding: async (from, work) => {
      await read(work)
      return engine.ask('nextOpenFinding', { from }, work)
    },
  }
}
