import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filedBook } from '../../../src/workbench/files/filed-book.ts'
import { bookFrom } from '../../../src/workbench/files/open-book.ts'
import { fileOf } from '../../../src/workbench/files/save-book.ts'
import type { Work } from '../../../src/workbench/files/work.ts'
import { readWorkbook } from '../../../src/xlsx/read-workbook.ts'
import { writeWorkbook } from '../../../src/xlsx/write/write-workbook.ts'
import { converted, longestConversion } from '../../../scripts/libreoffice/convert.ts'
import { furnishedBook } from '../../xlsx/appearance/furnished-book.ts'
import { fixture, fixtures } from '../../xlsx/book-files.ts'
import { sampleBook } from '../../xlsx/write/sample-book.ts'
import { dump } from './dump.ts'

const work = (): Work => ({ progress: () => undefined, signal: new AbortController().signal })
const template = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../../../templates', `${name}.xlsx`)))

async function opened(bytes: Uint8Array): Promise<object> {
  const { book } = await bookFrom(bytes, work())
  await book.settle()
  const content = dump(book)
  await book.close()
  return content
}

async function saved(bytes: Uint8Array): Promise<Uint8Array> {
  const { book } = await bookFrom(bytes, work())
  const file = await fileOf(book, work())
  expect((await filedBook(book, work())).notCarried).toEqual([])
  await book.close()
  return file
}

const books: readonly (readonly [name: string, bytes: () => Uint8Array | Promise<Uint8Array>])[] = [
  ['the financial plan', () => template('financial-plan')],
  ['the operational plan', () => template('operational-plan')],
  ['one of ours with everything in it', () => writeWorkbook(sampleBook)],
  ['one of exceljs with everything around it', furnishedBook],
  ...fixtures.map((name) => [name, () => fixture(name)] as const),
  ['xlsxwriter-sheets.xlsx', () => fixture('xlsxwriter-sheets.xlsx')],
  ['openpyxl-iso-dates.xlsx', () => fixture('openpyxl-iso-dates.xlsx')],
]

test.each(books)('%s, saved and opened again, is the same', async (_, bytes) => {
  const before = await bytes()
  const after = await saved(before)
  expect(await opened(after)).toEqual(await opened(before))
  // Accepted by the strict reader, sheet by sheet.
  const strict = readWorkbook(after)
  for (const { name } of strict.sheets) strict.readSheet(name)
})

test(
  'books of LibreOffice, and ours as LibreOffice writes them, are the same again',
  async () => {
    const [kinds] = await converted([fixture('kinds.fods')], { from: 'fods', to: 'xlsx' })
    const [furnished] = await converted([await furnishedBook()], { from: 'xlsx', to: 'xlsx' })
    for (const bytes of [kinds, furnished]) {
      if (!bytes) throw new Error('LibreOffice gave nothing back')
      expect(await opened(await saved(bytes))).toEqual(await opened(bytes))
    }
  },
  2 * longestConversion,
)
