import type { ContenderName } from './contenders.ts'
import type { Measured } from './measure.ts'

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

const header = ['rows', 'what', 'median ms', 'from - to', 'beside', 'MB before', 'MB peak']

/** One table of everything measured, in Markdown. */
export function tableOf(measurements: readonly Measurements[]): string {
  const rows = measurements.flatMap(({ rows, runs }) =>
    (Object.keys(runs) as ContenderName[]).map((name) => rowOf(rows, name, runs)),
  )
  const widths = header.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => (at === 1 || at === 4 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`
  const rule = widths.map((width, at) =>
    at === 1 || at === 4 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  )
  return [line(header), line(rule), ...rows.map(line)].join('\n')
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

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2
}
