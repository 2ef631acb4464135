import { HostError } from '../../workbook/host-error.ts'
import type { OpenedBook } from '../../workbook/opened/opened-book.ts'
import { placeOf, type SourcePlace, type WrittenPlace } from '../../workbook/opened/source-place.ts'
import { textRows, type TextRow } from '../../workbook/opened/table-texts.ts'
import type { ClickedCell } from './region.ts'

export type SourceTexts = TextRow<(typeof sourceColumns)[number]>['texts']
export type ColumnTexts = TextRow<'Source' | 'Role' | 'Header'>['texts']
export const sourceColumns = [
  'Source',
  'Sheet',
  'Range',
  'HeaderRows',
  'AmountUnit',
  'Unit',
  'InUse',
] as const

/** A source as a book declares it, in use or not. */
export interface DeclaredSource {
  readonly texts: SourceTexts
  /** Its rows of table `Columns`. */
  readonly columns: readonly ColumnTexts[]
}

/** A declared source that can be found, and where it is. */
export interface PlacedSource extends DeclaredSource {
  readonly place: SourcePlace
}

/** The sources that a book declares, by the tables `Sources` and `Columns`. */
export function declaredSources(book: OpenedBook): readonly DeclaredSource[] {
  const columns = textRows(book, 'Columns').map(({ texts }) => texts)
  return textRows(book, 'Sources').map(({ texts }) => ({
    texts,
    columns: columns.filter(({ Source }) => isSameName(Source, texts.Source)),
  }))
}

/** The declared source that a cell stands in; sources that cannot be found are passed over. */
export function declaredAt(book: OpenedBook, sheet: string, at: ClickedCell): PlacedSource | undefined {
  for (const source of declaredSources(book)) {
    const place = placeIfFound(book, source.texts)
    if (!place || !isSameName(place.sheet, sheet)) continue
    const { headerRows, whole } = place
    const isBeside = at.column >= whole.firstColumn && at.column <= whole.lastColumn
    if (isBeside && at.row >= headerRows.firstRow && at.row <= whole.lastRow) return { ...source, place }
  }
  return undefined
}

export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

/** Where a source says that it stands; undefined where it cannot be found there. */
export function placeIfFound(book: OpenedBook, texts: WrittenPlace): SourcePlace | undefined {
  try {
    return placeOf(book, texts, (problem) => new HostError('source-unknown', problem))
  } catch (error) {
    if (error instanceof HostError) return undefined
    throw error
  }
}
