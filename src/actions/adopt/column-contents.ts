import { isBlank, textOf, type Cell } from '../../core/budget/cell.ts'
import { readWrittenNumber } from '../../core/budget/written-number.ts'
import type { CodeBook } from '../../core/framework/code-book.ts'
import type { SheetRow } from '../../workbook/opened/opened-book.ts'

/** What stands in one column of a budget, in the rows that carry an amount. */
export interface ColumnContents {
  /** Cells in which anything can be seen. */
  readonly filled: number
  readonly rows: number
  /** The different texts, as people read them. */
  readonly texts: readonly string[]
  /** Of the filled cells, those that are numbers, or texts that are meant as such. */
  readonly numbers: number
  readonly samples: readonly string[]
}

/** So many rows tell what a column holds. */
export const mostRowsLooked = 5_000
const samplesShown = 3
/** Longer samples and ids are not shown or compared in full. */
const longestText = 200

/** @param column counted from 1 */
export function contentsOf(rows: readonly SheetRow[], column: number): ColumnContents {
  const cells = rows.map(({ cells }) => cells[column - 1]).filter((cell) => !isBlank(cell))
  const all = cells.map((cell) => textOf(cell).trim().slice(0, longestText))
  const texts = [...new Set(all)]
  return {
    filled: cells.length,
    rows: rows.length,
    texts,
    numbers: cells.filter(isNumber).length,
    samples: texts.slice(0, samplesShown),
  }
}

/** Whether a cell holds a number, or a text that is meant as one. */
export function isNumber(cell: Cell | undefined): boolean {
  if (typeof cell === 'number') return true
  if (typeof cell === 'object') return cell !== null && 'number' in cell && cell.format === 'percent'
  return typeof cell === 'string' && cell.length < 40 && readWrittenNumber(cell) !== 'not-a-number'
}

/** The share of a column's texts that name an item of a list, in any spelling. */
export function shareNamed({ texts }: ColumnContents, book: CodeBook): number {
  if (texts.length === 0 || book.items.length === 0) return 0
  const looked = texts.slice(0, 500)
  const named = looked.filter((text) => {
    const { kind } = book.resolve(text)
    return kind === 'known' || kind === 'misspelt'
  })
  return named.length / looked.length
}

/** Whether nearly every row has a text of its own there. */
export function isUnique({ filled, rows, texts }: ColumnContents): boolean {
  return filled > 0 && filled >= rows / 2 && texts.length >= filled * 0.9
}

/** Whether the texts are short and without spaces, with a digit or as a count from 1: made to tell rows apart. */
export function areIds({ texts }: ColumnContents): boolean {
  const isCount = texts.every((text, at) => text === String(at + 1))
  return (
    isCount || texts.every((text) => text.length <= 20 && /^(?=.{0,20}\d)(?=.{0,20}\p{L})\S+$/u.test(text))
  )
}

/** Letters of a text, on average; 0 where nothing stands in the column. */
export function lengthOf({ texts }: ColumnContents): number {
  if (texts.length === 0) return 0
  return texts.reduce((sum, { length }) => sum + length, 0) / texts.length
}

/** The share of texts that are several words without a digit, as descriptions are. */
export function shareOfWords({ texts }: ColumnContents): number {
  const words = texts.filter((text) => /\s/u.test(text) && !/\d/u.test(text))
  return texts.length === 0 ? 0 : words.length / texts.length
}
