import { XlsxError } from '../xlsx-error.ts'

/**
 * What the library writes of a book, with what it cannot say put in. Every change is one the part must allow:
 * where the library writes differently than known here, nothing is written at all.
 */

/** The main part with the book's names: the library hides none, and leaves out quotes where a sheet prints. */
export function withNames(workbook: string, names: string): string {
  return changed(workbook, /<calcPr /, (found) => names + found)
}

/** When the formulas of the book are calculated; it is done anew when it is opened, whatever results stand in it. */
export function withCalculation(workbook: string, mode: string): string {
  return changed(workbook, /<calcPr /, (found) => `${found}calcMode="${mode}" `)
}

/** The part of a sheet's notes, where spaces at the ends of a text count. */
export function spacedNotes(notes: string): string {
  return changed(notes, /<t>/g, () => '<t xml:space="preserve">')
}

/** A sheet's part, cut where its rows belong, opening with the sheet where it is the one that opens. */
export function aroundRows(
  sheet: string,
  used: string | undefined,
  isActive: boolean,
): readonly [before: string, after: string] {
  const dimension = used === undefined ? '' : `<dimension ref="${used}"/>`
  const placed = changed(sheet, /(?:<dimension [^>]*>)?<sheetViews>/, () => `${dimension}<sheetViews>`)
  const selected = isActive ? changed(placed, /<sheetView /, (found) => `${found}tabSelected="1" `) : placed
  const [before, after, more] = selected.split(/(?:<sheetData\/>|<sheetData>.*<\/sheetData>)/s)
  if (before === undefined || after === undefined || more !== undefined) throw unknownPart()
  return [`${before}<sheetData>`, `</sheetData>${after}`]
}

/** The number the library gave to each style, by the cells of column A that stand in for the styles. */
export function numbersOfStyles(firstSheet: string): readonly number[] {
  const numbers: number[] = []
  for (const [, row, style] of firstSheet.matchAll(/<c r="A(\d+)" s="(\d+)"/g)) {
    numbers[Number(row) - 1] = Number(style)
  }
  return numbers
}

/**
 * A table's part, where no style is to be no style. That it has a header row is said, although the format takes
 * it for granted: other programs do not.
 */
export function plainTable(table: string): string {
  const styled = changed(table, /<tableStyleInfo (?:name="" )?/, () => '<tableStyleInfo ')
  return changed(styled, /<table (?!.*headerRowCount)/s, (found) => `${found}headerRowCount="1" `)
}

/** The part that names the program that wrote the file: what a person knows it by is the book's title. */
export function withoutProgram(properties: string): string {
  return changed(properties, /<Application>[^<]*<\/Application>/, () => '')
}

/** The part of the book's properties without the time of writing, so that the same book gives the same bytes. */
export function withoutTime(properties: string): string {
  return changed(properties, /<dcterms:modified.*<\/dcterms:modified>/, () => '')
}

function changed(part: string, where: RegExp, change: (found: string) => string): string {
  if (!where.test(part)) throw unknownPart()
  return part.replace(where, change)
}

/** Where the library writes differently than known here. */
export function unknownPart(): XlsxError {
  return new XlsxError(
    'write-part',
    'This workbook cannot be written: a part of it came out in an unknown form.',
  )
}
