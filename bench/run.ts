import { availableParallelism, cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { benchBooks } from './books/bench-books.ts'
import { benchLines } from './bench-lines.ts'
import '../scripts/pane/browser-packages.mjs'

/** What is measured, of how many lines, and how often; exceljs is slow, so books are read less often. */
const benches = {
  lines: { bench: benchLines, rows: ['10000', '100000', '1000000'], runs: '5' },
  books: { bench: benchBooks, rows: ['10000', '100000'], runs: '3' },
  pane: { bench: inBrowser, rows: ['100000'], runs: '3' },
  workbench: { bench: atTheGrid, rows: ['100000'], runs: '1' },
}

/** What the stand-in for Excel is made of is loaded only here: packages made for bundlers. */
async function inBrowser(rows: readonly number[], runs: number): Promise<string> {
  const { benchPane } = await import('./pane/bench-pane.ts')
  return benchPane(rows, runs)
}

async function atTheGrid(rows: readonly number[], runs: number): Promise<string> {
  const { benchWorkbench } = await import('./workbench/bench-workbench.ts')
  return benchWorkbench(rows, runs)
}

// npm run bench -- [lines | books | pane | workbench] [--rows N]… [--runs N]
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: 'string', multiple: true }, runs: { type: 'string' } },
})
const [name = 'lines'] = positionals
if (name !== 'lines' && name !== 'books' && name !== 'pane' && name !== 'workbench') {
  throw new Error(`no bench “${name}”: choose lines, books, pane or workbench`)
}
const { bench, rows, runs } = benches[name]
const table = await bench((values.rows ?? rows).map(Number), Number(values.runs ?? runs))
const processor = `${availableParallelism()} x ${cpus()[0]?.model ?? 'processor'}`
console.log(`Node ${process.versions.node}, ${processor}\n\n${table}`)
