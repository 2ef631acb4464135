import type { PlannedCell } from '../write-plan.ts'

/** The height of one line of text, in points. */
export const lineHeight = 15

/** Excel's own limit. */
const highestRow = 409

/**
 * How many lines a text takes in a column as wide as some digits: letters are narrower on the whole, and words
 * leave the ends of lines empty.
 */
export function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 1.1))), 0)
}

export function heightOf(lines: number): number {
  return Math.min(lines * lineHeight, highestRow)
}

export function textIn(cell: PlannedCell | undefined): string {
  if (typeof cell === 'string') return cell
  return typeof cell === 'object' && cell !== null && typeof cell.value === 'string' ? cell.value : ''
}
