import { strFromU8, strToU8, unzipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import type { CellNumbers } from './cell-xml.ts'
import { putCharts } from './charts/with-charts.ts'
import { checkBook } from './checks/check-book.ts'
import { definedNames } from './defined-names.ts'
import { filledSheet } from './filled-sheet.ts'
import { activeIndex, frameOf } from './frame.ts'
import { keptSection, putAddIn } from './kept-parts.ts'
import { LookNumbers } from './look/look-numbers.ts'
import { tableXml } from './look/table-xml.ts'
import { withLook } from './look/with-look.ts'
import { packParts } from './pack-parts.ts'
import {
  numbersOfStyles,
  plainTable,
  spacedNotes,
  withCalculation,
  withNames,
  withoutProgram,
  withoutTime,
} from './patch-parts.ts'
import { StyleNumbers } from './style-numbers.ts'
import { TextTable } from './text-table.ts'
import type { WrittenBook, WrittenTable } from './written-book.ts'

/** A table's part with its look, where it has one. */
function lookedTable(text: string, tables: ReadonlyMap<string, WrittenTable>, looks: LookNumbers): string {
  const [, id = '', name = ''] = /<table [^>]*?id="(\d+)" name="([^"]*)"/.exec(text) ?? []
  const table = tables.get(name)
  return table?.look ? tableXml(table, id, looks.of) : plainTable(text)
}

/** Of the work, what comes before the parts are packed. */
const filling = 0.6

const sheetPart = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`

/**
 * The bytes of a workbook's file, the same for the same book. Throws XlsxError for what Excel would repair or
 * refuse, before anything is written. `progress` may throw, which stops it.
 */
export async function writeWorkbook(
  book: WrittenBook,
  progress: (done: number) => void = () => undefined,
): Promise<Uint8Array> {
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
  const looks = new LookNumbers()
  book.sheets.forEach((sheet, index) => looks.add(sheet, read(sheetPart(index))))
  book.sheets.forEach((sheet, index) => {
    progress((index / book.sheets.length) * filling)
    const part = sheetPart(index)
    const kept = keptSection(parts, part, sheet.look?.kept ?? [])
    const frame = sheet.look
      ? withLook(read(part), sheet.look, sheet.rows, numbers, looks.of, kept)
      : read(part)
    parts.set(part, filledSheet(frame, sheet, index === active, numbers))
    putCharts(sheet.charts ?? [], index, read, (name, text) => parts.set(name, strToU8(text)))
  })
  change('xl/sharedStrings.xml', () => texts.xml())
  change('xl/workbook.xml', (text) => withNames(text, definedNames(book)))
  change('docProps/core.xml', withoutTime)
  change('docProps/app.xml', withoutProgram)
  const { calculation = 'auto' } = book
  if (calculation !== 'auto') change('xl/workbook.xml', (text) => withCalculation(text, calculation))
  const tables = new Map(book.sheets.flatMap((sheet) => sheet.tables).map((table) => [table.name, table]))
  for (const part of parts.keys()) {
    if (part.startsWith('xl/tables/')) change(part, (text) => lookedTable(text, tables, looks))
    else if (/^xl\/comments\d+\.xml$/.test(part)) change(part, spacedNotes)
  }
  if (book.addIn && book.addIn.settings.length > 0) putAddIn(parts, book.addIn)
  progress(filling)
  return packParts(parts)

  function read(part: string): string {
    return strFromU8(parts.get(part) ?? new Uint8Array())
  }

  function change(part: string, by: (text: string) => string): void {
    parts.set(part, strToU8(by(read(part))))
  }
}
