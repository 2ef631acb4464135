export interface TableColumn {
  readonly header: string
  /** Columns of words stand at the left, figures at the right. */
  readonly isText?: boolean
}

/** A table in Markdown, its columns as wide as their longest cells. */
export function markdownTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ header }, at) =>
    Math.max(header.length, ...rows.map((row) => row[at]?.length ?? 0)),
  )
  const line = (cells: readonly string[]): string => {
    const padded = columns.map(({ isText = false }, at) => {
      const cell = cells[at] ?? ''
      const width = widths[at] ?? 0
      return isText ? cell.padEnd(width) : cell.padStart(width)
    })
    return `| ${padded.join(' | ')} |`
  }
  const rule = columns.map(({ isText = false }, at) => {
    const width = widths[at] ?? 0
    return isText ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`
  })
  return [line(columns.map(({ header }) => header)), line(rule), ...rows.map(line)].join('\n')
}
