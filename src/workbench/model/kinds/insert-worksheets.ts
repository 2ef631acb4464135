import { isList, type Json } from '../../json.ts'
import type { Book } from '../book/book.ts'
import { insertSheets } from '../book/insert-sheets.ts'
import { ExcelError } from '../excel-error.ts'
import { refuse, type Given } from '../given.ts'
import type { HostObject } from '../host-object.ts'
import type { OfBook } from '../objects.ts'
import { worksheet } from './worksheet.ts'

/** Takes sheets from the file of another workbook, and gives their ids. */
export async function insertWorksheets({ book }: OfBook, given: Given): Promise<Json> {
  const bytes = bytesOf(given.text(0))
  const { positionType, relativeTo, sheetNamesToInsert } = given.object(1) ?? {}
  const at = placeOf(book, positionType ?? 'End', relativeTo)
  const wanted = isList(sheetNamesToInsert) ? sheetNamesToInsert : []
  if (!wanted.every((name) => typeof name === 'string')) return refuse()
  const other = await opened(book, bytes)
  try {
    return insertSheets(book, other, wanted, at).map(({ id }) => id)
  } finally {
    await other.close()
  }
}

async function opened({ openFile }: Book, bytes: Uint8Array): Promise<Book> {
  if (!openFile)
    throw new ExcelError(
      'NotImplemented',
      'Workbook.insertWorksheetsFromBase64 finds nothing here that reads files',
    )
  try {
    return await openFile(bytes)
  } catch (thrown) {
    return refuse(thrown instanceof Error ? thrown.message : String(thrown))
  }
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  } catch {
    return refuse('this is no file in base64')
  }
}

function placeOf(book: Book, positionType: Json, relativeTo: Json | HostObject | undefined): number {
  const sheet = typeof relativeTo === 'string' ? book.sheet(relativeTo) : worksheet.behind(relativeTo)?.sheet
  const [first, last] = sheet
    ? [book.sheets.indexOf(sheet), book.sheets.indexOf(sheet) + 1]
    : [0, book.sheets.length]
  switch (positionType) {
    case 'Before':
      return first
    case 'After':
      return last
    case 'Beginning':
      return 0
    case 'End':
    case 'None':
      return book.sheets.length
    default:
      return refuse()
  }
}
