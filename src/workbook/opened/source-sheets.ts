import type { CellRange } from '../address.ts'
import { HostError } from '../host-error.ts'
import type { OpenedBook } from './opened-book.ts'
import { placeOf, type SourcePlace } from './source-place.ts'
import { textRows } from './table-texts.ts'

/** The sheets on which the sources of a book stand, as its table `Sources` names them. */
export function sheetsOfSources(book: OpenedBook): readonly string[] {
  return placesIn(book).map(({ sheet }) => sheet)
}

/** Header rows of sources that have several: only there do merged cells matter. */
export function severalHeaderRows(
  book: OpenedBook,
): readonly { readonly sheet: string; readonly headerRows: CellRange }[] {
  return placesIn(book).filter(({ headerRows }) => headerRows.lastRow > headerRows.firstRow)
}

/** What cannot be found as declared is left out: whoever reads the sources tells it. */
function placesIn(book: OpenedBook): readonly SourcePlace[] {
  return textRows(book, 'Sources').flatMap(({ texts }) => {
    try {
      return [placeOf(book, texts, (problem) => new HostError('source-unknown', problem))]
    } catch (error) {
      if (error instanceof HostError) return []
      throw error
    }
  })
}
