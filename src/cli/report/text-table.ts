import { clip, padLeft, padRight, widthOf } from './plain-text.ts'
import { oneLine } from '../../texts/one-line.ts'
import type { Page } from './style.ts'

export interface TextColumn {
  readonly heading: string
  /** Words start at the left, numbers end at the right; `fill` is words that give way where the page is narrow. */
  readonly kind: 'words' | 'fill' | 'number'
}

/** A row of cells; one of them set off is a subtotal or total. */
export interface TextRow {
  readonly cells: readonly string[]
  readonly strong?: boolean
}

const gap = 2
const narrowest = 12

/** A table with its headings, a rule and its rows; spaces at the ends of lines are left out. */
export function textTable(columns: readonly TextColumn[], rows: readonly TextRow[], page: Page): string {
  const clean = rows.map(({ cells, ...row }) => ({ ...row, cells: cells.map(tidy) }))
  const widths = widthsOf(
    columns,
    clean.map(({ cells }) => cells),
    page.width,
  )
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ kind }, at) => {
        const [cell = '', width = 0] = [cells[at], widths[at]]
        return kind === 'number' ? padLeft(cell, width) : padRight(clip(cell, width), width)
      })
      .join(' '.repeat(gap))
      .trimEnd()
  const head = line(columns.map(({ heading }) => heading))
  const rule = '-'.repeat(tableWidth(widths))
  const body = clean.map(({ cells, strong }) => (strong ? page.style.heading(line(cells)) : line(cells)))
  return [head, rule, ...body].join('\n')
}

/** Leading spaces are indents and stay. */
function tidy(cell: string): string {
  return (/^ */u.exec(cell)?.[0] ?? '') + oneLine(cell)
}

function widthsOf(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  pageWidth: number,
): readonly number[] {
  const natural = columns.map(({ heading }, at) =>
    Math.max(widthOf(heading), ...rows.map((cells) => widthOf(cells[at] ?? ''))),
  )
  const excess = tableWidth(natural) - pageWidth
  return natural.map((width, at) =>
    columns[at]?.kind === 'fill' && excess > 0 ? Math.max(Math.min(width, narrowest), width - excess) : width,
  )
}

function tableWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + gap * (widths.length - 1)
}
