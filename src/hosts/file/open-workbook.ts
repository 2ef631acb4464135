import { HostError } from '../../workbook/host-error.ts'
import type { OpenedBook, SheetRows } from '../../workbook/opened/opened-book.ts'
import { readWorkbook } from '../../xlsx/read-workbook.ts'
import { XlsxError } from '../../xlsx/xlsx-error.ts'
import type { InputFile } from './decode-text.ts'

/**
 * Opens a workbook: its sheets are read once, and its faults are told under the name of its file.
 * @throws HostError in words for a file that is no sound workbook; reading a sheet may throw one too
 */
export function openWorkbook({ name: file, bytes }: InputFile): OpenedBook {
  const workbook = inWords(file, () => readWorkbook(bytes))
  const sheets = new Map<string, SheetRows>()
  return {
    ...workbook,
    file,
    readSheet(name) {
      const key = name.toLowerCase()
      const known = sheets.get(key)
      if (known) return known
      const sheet = inWords(file, () => workbook.readSheet(name))
      sheets.set(key, sheet)
      return sheet
    },
  }
}

function inWords<Result>(file: string, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (error instanceof XlsxError) throw new HostError(error.code, `${file}: ${error.message}`)
    throw error
  }
}
