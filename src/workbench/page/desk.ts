import { StandIn } from '../channel/stand-in.ts'
import type { Book } from '../model/book/book.ts'
import { showBook, type ShownBook } from './grid/show-book.ts'

/** A book that lies open on the page, and the Excel that add-ins find around it. */
export interface Desk {
  /** Tells desks apart: the frames of one are not those of another. */
  readonly number: number
  readonly name: string
  readonly isIllustrative: boolean
  readonly shown: ShownBook
  readonly book: Book
  readonly close: () => Promise<void>
}

let desks = 0

/**
 * Opens a book in an element, over the one that lies there: who closes that one does so once this one is there.
 * @throws what `makeBook` throws; what lay there before still does then
 */
export async function openDesk(
  element: HTMLElement,
  { name, isIllustrative }: Pick<Desk, 'name' | 'isIllustrative'>,
  makeBook: Parameters<typeof showBook>[1],
): Promise<Desk> {
  const place = document.createElement('div')
  place.className = 'gridPlace'
  element.append(place)
  const { origin } = location
  let book: Book | undefined
  try {
    const shown = await showBook(place, makeBook, (made) => {
      book = made
      made.file = name
      return new StandIn({ origin, send: () => undefined }, made)
    })
    if (!book) throw new Error('no book was made')
    desks += 1
    const close = async (): Promise<void> => {
      place.remove()
      await shown.close()
    }
    return { number: desks, name, isIllustrative, shown, book, close }
  } catch (error) {
    place.remove()
    throw error
  }
}
