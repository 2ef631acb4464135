import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Workbook } from '../../src/xlsx/read-workbook.ts'

export const fixtures = [
  'exceljs-kinds.xlsx',
  'exceljs-tables-1904.xlsx',
  'hucre-chart.xlsx',
  'libreoffice-lines.xlsx',
] as const

/** The bytes of a genuine file kept for the tests. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/xlsx', name)))
}

/** The file packed anew with some parts' text changed; a part of undefined is left out. */
export function withParts(
  bytes: Uint8Array,
  change: (name: string, text: string) => string | undefined,
): Uint8Array {
  const changed = Object.entries(unzipSync(bytes)).flatMap(([name, part]): [string, Uint8Array][] => {
    const text = change(name, strFromU8(part))
    return text === undefined ? [] : [[name, strToU8(text)]]
  })
  return zipSync(Object.fromEntries(changed), { level: 1 })
}

/** The file with one part's text changed. */
export function withPart(
  bytes: Uint8Array,
  part: string,
  change: (text: string) => string | undefined,
): Uint8Array {
  return withParts(bytes, (name, text) => (name === part ? change(text) : text))
}

/** Everything that is read of a workbook, to be compared. */
export function everything(book: Workbook): unknown {
  const { sheets, tables, names } = book
  return { sheets, tables, names, contents: sheets.map(({ name }) => book.readSheet(name)) }
}
