import { markdownTable, type TableColumn } from '../markdown-table.ts'
import { median } from '../median.ts'
import { bookPeers, type BookContenderName } from './book-contenders.ts'
import type { Finished } from './run-node.ts'

/** All runs of all contenders over a workbook of so many lines. */
export interface BookMeasurements {
  readonly lines: number
  readonly runs: Readonly<Record<BookContenderName, readonly Pick<Finished, 'seconds' | 'peak'>[]>>
}

const columns: readonly TableColumn[] = [
  { header: 'lines' },
  { header: 'what', isText: true },
  { header: 'median s' },
  { header: 'from - to' },
  { header: 'beside', isText: true },
  { header: 'MB peak' },
]

/** One table of everything measured, in Markdown. */
export function booksTable(measurements: readonly BookMeasurements[]): string {
  const rows = measurements.flatMap(({ lines, runs }) =>
    (Object.keys(runs) as BookContenderName[]).map((name) => [String(lines), ...cellsOf(name, runs)]),
  )
  return markdownTable(columns, rows)
}

function cellsOf(name: BookContenderName, runs: BookMeasurements['runs']): string[] {
  const times = runs[name].map(({ seconds }) => seconds)
  const peer = bookPeers[name]
  const ratio = peer && median(times) / median(runs[peer].map(({ seconds }) => seconds))
  return [
    name,
    median(times).toFixed(2),
    `${Math.min(...times).toFixed(2)} - ${Math.max(...times).toFixed(2)}`,
    peer && ratio !== undefined ? `${ratio.toFixed(2)} x ${peer}` : '',
    median(runs[name].map(({ peak }) => peak)).toFixed(0),
  ]
}
