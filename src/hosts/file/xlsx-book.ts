import { readerOf } from '../../workbook/opened/reader-of.ts'
import type { BookReader } from '../../workbook/port.ts'
import type { InputFile } from './decode-text.ts'
import { openWorkbook } from './open-workbook.ts'

/**
 * Opens a workbook as a book; nothing in the file is run.
 * @throws HostError in words for a file that is no sound workbook, or holds no budget lines
 */
export function openXlsxBook(file: InputFile): BookReader {
  return readerOf(openWorkbook(file))
}
