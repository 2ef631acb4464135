import type { StandIn } from '../../channel/stand-in.ts'
import type { Book } from '../../model/book/book.ts'
import { openEngine, type OpenEngine } from '../../model/grid/engine.ts'
import { screenIn } from './screen.ts'

/** A book on the page. */
export interface ShownBook {
  readonly excel: StandIn
  readonly focus: () => void
  readonly close: () => Promise<void>
}

/** Shows a book in an element, with sheet tabs, formula bar and scrolling, and lets a person work in it. */
export async function showBook(
  element: HTMLElement,
  makeBook: (openEngine: OpenEngine) => Book | Promise<Book>,
  stand: (book: Book) => StandIn | Promise<StandIn>,
): Promise<ShownBook> {
  const screen = screenIn(element)
  const book = await makeBook((snapshot) => openEngine(snapshot, 'indexed', screen))
  const excel = await stand(book)
  await book.settle()
  return { excel, focus: () => undefined, close: () => excel.close() }
}
