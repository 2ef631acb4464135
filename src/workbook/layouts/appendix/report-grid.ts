import { cellAt } from '../../address.ts'
import type { BookContent } from '../../book-content.ts'
import { look, styles, type CellKind, type CellStyle, type RowKind } from '../../styles.ts'
import type { PlannedCell } from '../../write-plan.ts'
import { SheetDraft } from '../sheet-draft.ts'

/** Codes and titles stand in the first two columns, figures from the third on. */
const firstFigure = 3

/** A row of one of the tables: figures as published at the left, exact live ones at the right. */
export interface ReportRow {
  readonly kind: RowKind
  readonly code: string
  readonly title: string
  readonly left: readonly PlannedCell[]
  readonly leftKinds: (position: number) => CellKind
  readonly right?: readonly PlannedCell[]
  readonly rightKinds?: (position: number) => CellKind
  readonly hidden?: boolean
}

/**
 * The columns that all tables of the sheet share: code, title, the figures that are printed, a gap, and the
 * live figures beside them, which are not.
 */
export class ReportGrid {
  readonly draft = new SheetDraft()
  /** Columns of figures at the left, and at the right. */
  readonly width: number
  readonly firstRight: number

  constructor({ report, lookup }: BookContent) {
    const { length: periods } = report.periods
    const { length: goals } = lookup.goals
    this.width = Math.max(periods + 1, goals + 2, 4)
    this.firstRight = firstFigure + this.width + 1
  }

  get widths(): number[] {
    const figures = Array.from({ length: this.width }, () => 15)
    return [11, 56, ...figures, 3, ...figures.map(() => 17)]
  }

  get lastLeft(): number {
    return firstFigure + this.width - 1
  }

  get row(): number {
    return this.draft.row
  }

  /** The cell of a figure at the left or right, by its position, in a row. */
  left(position: number, row = this.row): string {
    return cellAt(row, firstFigure + position)
  }

  right(position: number, row = this.row): string {
    return cellAt(row, this.firstRight + position)
  }

  /** The heading of a table; what stands at the right begins a line of its own above the header. */
  section(title: string, captions: readonly [string, string?], isFirst = false): this {
    if (!isFirst) this.draft.next()
    if (!isFirst) this.draft.breakPage()
    this.draft.line(title, styles.section, 24)
    const [left, right] = captions
    if (left === '' && right === undefined) return this
    this.draft.put([left], [styles.subtitle], firstFigure)
    if (right !== undefined) this.draft.put([right], [styles.subtitle], this.firstRight)
    this.draft.next()
    return this
  }

  heads(texts: readonly [string, string], left: readonly string[], right: readonly string[] = []): this {
    const looks = (count: number): CellStyle[] => Array.from({ length: count }, () => styles.headRight)
    this.draft.put([...texts, ...left], [styles.head, styles.head, ...looks(left.length)])
    if (right.length > 0) this.draft.put(right, looks(right.length), this.firstRight)
    this.draft.height(32).next()
    return this
  }

  add({ kind, code, title, left, leftKinds, right = [], rightKinds, hidden = false }: ReportRow): this {
    const looksOf = (cells: readonly PlannedCell[], kindOf: (position: number) => CellKind): CellStyle[] =>
      cells.map((_, position) => look(kindOf(position), kind))
    this.draft.put(
      [code, title, ...left],
      [look('code', kind), look('title', kind), ...looksOf(left, leftKinds)],
    )
    if (right.length > 0) {
      this.draft.put(right, looksOf(right, rightKinds ?? (() => 'exact')), this.firstRight)
    }
    if (hidden) this.draft.hide()
    this.draft.next()
    return this
  }
}

export const allExact = (): CellKind => 'exact'
export const allPublished = (): CellKind => 'published'
