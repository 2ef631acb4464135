import { readFileSync, writeFileSync } from 'node:fs'
import { bookFrom } from '../../src/workbench/files/open-book.ts'
import { fileOf } from '../../src/workbench/files/save-book.ts'

// Opens a workbook as the workbench does, with all of its look, and saves it where a second path is given.
//   node --import ./scripts/typescript.mjs --import ./scripts/pane/browser-packages.mjs bench/books/in-workbench.ts BOOK.xlsx [OUT.xlsx]
const [path = '', output] = process.argv.slice(2)
const work = { progress: () => undefined, signal: new AbortController().signal }
const start = performance.now()
const { book } = await bookFrom(new Uint8Array(readFileSync(path)), work)
const opened = performance.now()
if (output !== undefined) writeFileSync(output, await fileOf(book, work))
const saved = performance.now()
const rows = Math.max(...book.sheets.map(({ grid }) => grid.used(true)?.rows ?? 0))
console.error(`opened in ${seconds(start, opened)}, saved in ${seconds(opened, saved)}`)
console.log(rows)
process.exit(0)

function seconds(from: number, to: number): string {
  return `${((to - from) / 1000).toFixed(2)} s`
}
