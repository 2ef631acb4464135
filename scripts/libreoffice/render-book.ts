import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { converted, longestConversion } from './convert.ts'
import { runProgram } from './run-program.ts'
import { listedSheets, showingOnly } from './showing-only.ts'

export interface Rendering {
  /** Whether hidden sheets are rendered too. */
  readonly hidden: boolean
  /** Of each sheet, from the first; the PDF has all of them. */
  readonly pages: number
  /** Dots to the inch. */
  readonly resolution: number
}

/**
 * Each sheet of a workbook as it is printed: a PDF, and a picture of each page, named after the sheet's place
 * and name, such as `02-budget-1.png`. The folder holds nothing else afterwards; gives the names of its files.
 */
export async function renderBook(
  bytes: Uint8Array,
  folder: string,
  { hidden, pages, resolution }: Rendering,
): Promise<readonly string[]> {
  const sheets = listedSheets(bytes)
    .map((sheet, index) => ({ ...sheet, index, file: fileName(index, sheet.name, sheet.isHidden) }))
    .filter(({ isHidden }) => hidden || !isHidden)
  const printed = await converted(
    sheets.map(({ index }) => showingOnly(bytes, index)),
    { from: 'xlsx', to: 'pdf' },
  )
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const [index, { file }] of sheets.entries()) {
    const path = join(folder, file)
    await writeFile(`${path}.pdf`, printed[index] ?? new Uint8Array())
    const range = ['-r', String(resolution), '-l', String(pages)]
    await runProgram(['pdftoppm'], ['-png', ...range, `${path}.pdf`, path], longestConversion)
  }
  return (await readdir(folder)).sort()
}

function fileName(index: number, name: string, isHidden: boolean): string {
  const words = name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return [String(index + 1).padStart(2, '0'), ...words, ...(isHidden ? ['hidden'] : [])].join('-')
}
