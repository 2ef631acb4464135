import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import { retranslate } from '../../../src/workbench/model/book/formulas.ts'
import { memento } from '../../../src/workbench/model/book/memento.ts'
import { dropSheet } from '../../../src/workbench/model/book/sheets.ts'

/**
 * Remembers the stand-in's book as it is. What is returned brings it back, whatever has happened since but for sheets
 * that were renamed, moved or deleted; it may be called again and again.
 */
export function checkpoint(excel: StandIn): () => Promise<void> {
  const { book, undo } = excel
  let before = remember()
  return async () => {
    await excel.channel.idle()
    const { steps } = book.engine.journal.close()
    const sheets = [...book.sheets]
    for (const step of steps.toReversed()) onPresentSheet(step)
    before.restore()
    for (const sheet of sheets.filter((one) => !book.sheets.includes(one))) dropSheet(book, sheet)
    retranslate(book)
    book.engine.calculation.forget()
    undo.end()
    before = remember()
  }

  function remember() {
    // One long round trip: those within it note what they change in the same journal.
    undo.begin()
    const { sheets, names, kept } = book
    return memento({ sheets, names, kept: [...kept] })
  }
}

/** Changes of a sheet that came and went meanwhile need no taking back. */
function onPresentSheet(step: () => void): void {
  try {
    step()
  } catch (thrown) {
    if (!(thrown instanceof Error && /refused|undefined|null/.test(thrown.message))) throw thrown
  }
}
