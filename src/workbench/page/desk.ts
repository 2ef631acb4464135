import { StandIn } from '../channel/stand-in.ts'
import { Book } from '../model/book/book.ts'
import { showBook, type ShownBook } from './grid/show-book.ts'

/** A book that lies open on the page, and the Excel that add-ins find around it. */
export interface Desk {
  /** Tells desks apart: the frames of one are not those of another. */
  readonly number: number
  readonly name: string
  readonly isIllustrative: boolean
  readonly shown: ShownBook
}

let desks = 0

/** Opens a book in an element; that of the desk before is closed first. */
export async function openDesk(
  element: HTMLElement,
  { name, isIllustrative }: Pick<Desk, 'name' | 'isIllustrative'>,
  before: Desk | undefined,
  makeBook: Parameters<typeof showBook>[1] = (open) => new Book(['Sheet1'], open),
): Promise<Desk> {
  await before?.shown.close()
  // A fresh element: the grid leaves things behind in the old one.
  const place = document.createElement('div')
  place.className = 'gridPlace'
  element.replaceChildren(place)
  desks += 1
  const { origin } = location
  const shown = await showBook(place, makeBook, (book) => {
    book.file = name
    return new StandIn({ origin, send: () => undefined }, book)
  })
  return { number: desks, name, isIllustrative, shown }
}
