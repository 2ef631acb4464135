import { strFromU8, strToU8, unzipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import type { CellNumbers } from './cell-xml.ts'
import { checkBook } from './checks/check-book.ts'
import { definedNames } from './defined-names.ts'
import { filledSheet } from './filled-sheet.ts'
import { activeIndex, frameOf } from './frame.ts'
import { packParts } from './pack-parts.ts'
import { numbersOfStyles, plainTable, withNames, withoutProgram, withoutTime } from './patch-parts.ts'
import { StyleNumbers } from './style-numbers.ts'
import { TextTable } from './text-table.ts'
import type { WrittenBook } from './written-book.ts'

const sheetPart = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`

/**
 * The bytes of a workbook's file, the same for the same book. Throws XlsxError for what Excel would repair or
 * refuse, before anything is written.
 */
export async function writeWorkbook(book: WrittenBook): Promise<Uint8Array> {
  checkBook(book)
  const styles = new StyleNumbers(book)
  const parts = new Map<string, Uint8Array>(Object.entries(unzipSync(await writeXlsx(frameOf(book, styles)))))
  const styleNumbers = numbersOfStyles(read(sheetPart(0)))
  const texts = new TextTable()
  const numbers: CellNumbers = {
    styleOf: (style) => styleNumbers[styles.numberOf(style)] ?? 0,
    textOf: (text) => texts.add(text),
  }
  const active = activeIndex(book)
  book.sheets.forEach((sheet, index) => {
    const part = sheetPart(index)
    parts.set(part, filledSheet(read(part), sheet, index === active, numbers))
  })
  change('xl/sharedStrings.xml', () => texts.xml())
  change('xl/workbook.xml', (text) => withNames(text, definedNames(book)))
  change('docProps/core.xml', withoutTime)
  change('docProps/app.xml', withoutProgram)
  for (const part of parts.keys()) if (part.startsWith('xl/tables/')) change(part, plainTable)
  return packParts(parts)

  function read(part: string): string {
    return strFromU8(parts.get(part) ?? new Uint8Array())
  }

  function change(part: string, by: (text: string) => string): void {
    parts.set(part, strToU8(by(read(part))))
  }
}
