import type { CellValue } from '../../src/xlsx/cell-value.ts'
import { columnNumber } from '../../src/xlsx/reference.ts'
import type { RecalculatedBook } from '../libreoffice/recalculate.ts'

/** A row of a table of Appendix A: its code and title, and its cells by the header of their column. */
export interface SectionRow {
  readonly code: string
  readonly title: string
  readonly left: Readonly<Record<string, CellValue>>
  readonly right: Readonly<Record<string, CellValue>>
}

/** The tables of the sheet by their number, read from the cells as a person reads them. */
export function sectionsOf(book: RecalculatedBook): ReadonlyMap<number, readonly SectionRow[]> {
  const rows = new Map<number, Map<number, CellValue>>()
  for (const [cell, value] of Object.entries(book.cells('Appendix A'))) {
    const [letters = '', row = ''] = cell.split(/(?=\d)(?<=\D)/)
    const cells = rows.get(Number(row)) ?? new Map<number, CellValue>()
    rows.set(Number(row), cells.set(columnNumber(letters), value))
  }
  const sections = new Map<number, SectionRow[]>()
  let section: SectionRow[] = []
  let heads = new Map<number, CellValue>()
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const cells = rows.get(row) ?? new Map<number, CellValue>()
    const first = textOf(cells.get(1))
    const number = /^(\d+)\. /.exec(first)?.[1]
    if (number !== undefined) {
      section = []
      sections.set(Number(number), section)
      heads = new Map()
    } else if (first === 'Code') heads = cells
    else if (cells.has(2) && sections.size > 0) section.push(sectionRow(cells, heads))
  }
  return sections
}

function sectionRow(
  cells: ReadonlyMap<number, CellValue>,
  heads: ReadonlyMap<number, CellValue>,
): SectionRow {
  const columns = [...heads.keys()].filter((column) => column > 2).sort((a, b) => a - b)
  const gap = columns.find((column, at) => at > 0 && column > (columns[at - 1] ?? 0) + 1) ?? Infinity
  const named = (some: readonly number[]): Readonly<Record<string, CellValue>> =>
    Object.fromEntries(some.map((column) => [textOf(heads.get(column)), cells.get(column) ?? null]))
  return {
    code: textOf(cells.get(1)),
    title: textOf(cells.get(2)),
    left: named(columns.filter((column) => column < gap)),
    right: named(columns.filter((column) => column >= gap)),
  }
}

function textOf(value: CellValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** A number to the centime, as the engine writes it. */
export function decimal(value: CellValue | undefined): string {
  const text = typeof value === 'number' ? value.toFixed(2) : `no number: ${JSON.stringify(value)}`
  return text === '-0.00' ? '0.00' : text
}

/** The sum of cells to the centime. */
export function decimalSum(values: readonly (CellValue | undefined)[]): string {
  return decimal(values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : NaN), 0))
}
