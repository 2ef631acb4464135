import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import type { Book } from '../../../src/workbench/model/book/book.ts'
import { memento } from '../../../src/workbench/model/book/memento.ts'

type Write = () => Promise<Book>

/** Books of scenes, written once for all scenes that leave them as they are: most of what the pane does writes nothing. */
export class KeptBooks {
  readonly #books = new Map<Write, Book>()

  /** A book that the scene has for itself until it is given back. */
  async take(write: Write): Promise<Book> {
    const kept = this.#books.get(write)
    this.#books.delete(write)
    return kept ?? write()
  }

  giveBack(write: Write, book: Book): void {
    this.#books.set(write, book)
  }

  async close(): Promise<void> {
    for (const book of this.#books.values()) await book.close()
  }
}

/**
 * Watches a book from here on. What is returned tells whether it still is what it was, once all that was asked of it is
 * answered; the selection, which is nobody's change, is put back.
 */
export function watch({ book, undo, channel }: StandIn): () => Promise<boolean> {
  const { sheets, names, settings, properties, customProperties, active, selection } = book
  const mode = (): string => `${book.calculationMode} ${book.isReadOnly} ${book.isStructureProtected}`
  const modeBefore = mode()
  // One long round trip: those within it note what they change in the same journal.
  undo.begin()
  const before = memento({ sheets, names, settings, properties, customProperties })
  return async () => {
    await channel.idle()
    const { steps } = book.engine.journal.close()
    Object.assign(book, { active, selection })
    book.kept.clear()
    return steps.length === 0 && !before.isPast() && mode() === modeBefore
  }
}
