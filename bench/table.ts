import type { ContenderName } from './contenders.ts'
import { markdownTable, type TableColumn } from './markdown-table.ts'
import type { Measured } from './measure.ts'
import { median } from './median.ts'

/** All runs of all contenders over one number of rows. */
export interface Measurements {
  readonly rows: number
  readonly runs: Readonly<
    Record<ContenderName, readonly Pick<Measured, 'milliseconds' | 'before' | 'peak'>[]>
  >
}

/** Whose time a contender's is set beside. */
const peers: Readonly<Partial<Record<ContenderName, ContenderName>>> = {
  'engine, rows': 'bare loop',
  'engine, CSV': 'DuckDB',
}

const columns: readonly TableColumn[] = [
  { header: 'rows' },
  { header: 'what', isText: true },
  { header: 'median ms' },
  { header: 'from - to' },
  { header: 'beside', isText: true },
  { header: 'MB before' },
  { header: 'MB peak' },
]

/** One table of everything measured, in Markdown. */
export function tableOf(measurements: readonly Measurements[]): string {
  const rows = measurements.flatMap(({ rows, runs }) =>
    (Object.keys(runs) as ContenderName[]).map((name) => rowOf(rows, name, runs)),
  )
  return markdownTable(columns, rows)
}

function rowOf(rows: number, name: ContenderName, runs: Measurements['runs']): string[] {
  const times = runs[name].map(({ milliseconds }) => milliseconds)
  const time = median(times)
  const peer = peers[name]
  const ratio = peer && time / median(runs[peer].map(({ milliseconds }) => milliseconds))
  return [
    String(rows),
    name,
    time.toFixed(0),
    `${Math.min(...times).toFixed(0)} - ${Math.max(...times).toFixed(0)}`,
    peer && ratio !== undefined ? `${ratio.toFixed(1)} x ${peer}` : '',
    median(runs[name].map(({ before }) => before)).toFixed(0),
    median(runs[name].map(({ peak }) => peak)).toFixed(0),
  ]
}
