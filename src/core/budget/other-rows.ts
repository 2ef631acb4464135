import { isBlank, textOf, type Cell } from './cell.ts'
import type { Header } from './header.ts'
import type { LineRole } from './tables.ts'

/** A row of a source that is no budget line: a subtotal, a heading, a note. */
export interface LeftOutRow {
  /** Position in the book's sources. */
  readonly source: number
  /** The row as Excel shows it. */
  readonly row: number
  /** What people read in it first. */
  readonly label: string
  /** Centimes by year of the book; 0 where blank or not readable. */
  readonly amounts: readonly number[]
  /** What stands in its columns of codes, by role: sums over a column of codes meet it too. */
  readonly texts: Readonly<Record<string, string>>
}

type Row = readonly (Cell | undefined)[]

/** Words for a total, in the languages of the Union and German, that end where a letter ends. */
const totalWord =
  /^[^\p{L}\p{N}]*(?:(?:grand|overall|sub|sous|inter\p{L}*)?[\s-]*totals?|totaux|sums?|somme|suma|summe|zwischensumme|gesamt(?:summe|betrag)?|итого|всего|сумма|подытог|(?:ال)?مجموع|(?:ال)?[إا]جمالي)(?!\p{L})/iu
/** Those of a script that sets no spaces. */
const totalSign = /^[^\p{L}\p{N}]*(?:合计|合計|小计|小計|总计|總計|共计|共計|Σ)/u

/**
 * Tells the rows of one source that are no lines: without any tag, and without an id (or, where no column gives
 * one, without any word that says what they are), or called a total, or with
 * nothing beside their text (no amount, category or fund). A row with an id of its own that waits for its tag is
 * a line.
 */
export function otherRowTest({ columns, years }: Header<LineRole>): (cells: Row) => boolean {
  const at = (...roles: readonly LineRole[]): readonly number[] =>
    roles.flatMap((role) => columns[role]?.position ?? [])
  const tags = at('Objective', 'Output', 'Enabler')
  const names = at('Line', 'Activity')
  const ids = at('Line')
  const labels = at('Activity', 'Category', 'Fund')
  const facts = [...at('Category', 'Fund'), ...years.map(({ position }) => position)]
  const areBlank = (cells: Row, positions: readonly number[]): boolean =>
    positions.every((position) => isBlank(cells[position]))
  return (cells) => {
    if (!areBlank(cells, tags)) return false
    if (areBlank(cells, ids.length > 0 ? ids : labels)) return true
    return names.some((position) => isTotal(textOf(cells[position]))) || areBlank(cells, facts)
  }
}

/** Why a row is no line: it is called a total, has no amount, no id, or nothing that says what it is. */
export type WhyOther = 'total' | 'text' | 'no-id' | 'no-words'

/** Says of a row that is no line why it is none. */
export function whyOther(cells: Row, { columns, years }: Header<LineRole>): WhyOther {
  const texts = cells.map(textOf)
  if (texts.some(isTotal)) return 'total'
  if (years.every(({ position }) => isBlank(cells[position]))) return 'text'
  return columns.Line ? 'no-id' : 'no-words'
}

/** Whether a text begins with a word for a total. */
export function isTotal(text: string): boolean {
  return totalWord.test(text) || totalSign.test(text)
}

/** What people read first in a row: its id or activity, or else the first text in it. */
export function labelOf(cells: Row, { columns }: Header<LineRole>): string {
  const named = [columns.Line, columns.Activity].flatMap((column) => (column ? [cells[column.position]] : []))
  const shown = [...named, ...cells].find((cell) => !isBlank(cell))
  return textOf(shown).trim()
}
