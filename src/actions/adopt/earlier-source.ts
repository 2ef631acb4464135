import type { OpenedBook } from '../../workbook/opened/opened-book.ts'
import { overlap } from '../../workbook/opened/source-place.ts'
import { declaredSources, isSameName, placeIfFound, type DeclaredSource } from './declared-source.ts'
import type { SourceChoice } from './source-choice.ts'

/** The sources of a book, parted into what was declared of a budget before and all others. */
export interface PartedSources {
  readonly earlier: readonly DeclaredSource[]
  readonly others: readonly DeclaredSource[]
}

/**
 * Finds what a book declares of a budget already: the source of its earlier name, or the one of its name that has
 * cells of it. Another source that only has the same name stays, and the reader says that the name is taken.
 */
export function partSources(book: OpenedBook, choice: SourceChoice): PartedSources {
  const { name, was, sheet: Sheet, range: Range, headerRows: HeaderRows } = choice
  const own = placeIfFound(book, { Sheet, Range, HeaderRows })
  const isEarlier = ({ texts }: DeclaredSource): boolean => {
    if (was !== undefined && isSameName(texts.Source, was)) return true
    if (!isSameName(texts.Source, name)) return false
    const place = placeIfFound(book, texts)
    return !place || !own || (isSameName(place.sheet, own.sheet) && overlap(place.whole, own.whole))
  }
  const sources = declaredSources(book)
  return {
    earlier: sources.filter(isEarlier),
    others: sources.filter((source) => !isEarlier(source)),
  }
}
