import { availableParallelism, cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { benchBooks } from './books/bench-books.ts'
import { benchLines } from './bench-lines.ts'

/** What is measured, of how many lines, and how often; exceljs is slow, so books are read less often. */
const benches = {
  lines: { bench: benchLines, rows: ['10000', '100000', '1000000'], runs: '5' },
  books: { bench: benchBooks, rows: ['10000', '100000'], runs: '3' },
}

// npm run bench -- [lines | books] [--rows N]… [--runs N]
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: 'string', multiple: true }, runs: { type: 'string' } },
})
const [name = 'lines'] = positionals
if (name !== 'lines' && name !== 'books') throw new Error(`no bench “${name}”: choose lines or books`)
const { bench, rows, runs } = benches[name]
const table = await bench((values.rows ?? rows).map(Number), Number(values.runs ?? runs))
const processor = `${availableParallelism()} x ${cpus()[0]?.model ?? 'processor'}`
console.log(`Node ${process.versions.node}, ${processor}\n\n${table}`)
