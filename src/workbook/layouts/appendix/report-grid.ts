import { filled, sheetTexts } from '../../../texts/sheets.ts'
import { cellAt } from '../../address.ts'
import type { ReportContent } from '../../book-content.ts'
import { look, styles, type CellKind, type CellStyle, type RowKind } from '../../styles.ts'
import type { PlannedCell } from '../../write-plan.ts'
import { heightOf, lineHeight, linesOf } from '../row-height.ts'
import { SheetDraft } from '../sheet-draft.ts'
import type { FigureName, ShownFigure } from './shown-figure.ts'

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
  /** Which figure of the allocation the cells at a position show, at the left and at the right. */
  readonly shows?: (position: number, side: 'left' | 'right') => FigureName | undefined
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
  /** The figures that can be explained, by their cells. */
  readonly figures = new Map<string, ShownFigure>()

  /** Points used of the present printed page. */
  private used = 0
  private table = ''

  constructor({ report, lookup }: ReportContent) {
    const { length: periods } = report.periods
    const { length: goals } = lookup.goals
    this.width = Math.max(periods + 1, goals + 2, 4)
    this.firstRight = firstFigure + this.width + 1
  }

  get widths(): number[] {
    const figures = Array.from({ length: this.width }, () => 15)
    return [11, titleWidth, ...figures, 3, ...figures.map(() => 17)]
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

  /**
   * The heading of a table, with what its figures are at the left and right. It begins a new printed page where
   * the rows that must not be parted from it would not fit.
   * @param rows how many rows stay with it
   */
  section(title: string, captions: readonly [string, string?], rows = 3): this {
    const [left, right] = captions
    if (this.used > 0) this.draft.next()
    this.room(3 * lineHeight + headHeight + rows * lineHeight)
    this.draft.line(title, styles.section, 24)
    this.table = title
    this.used += 24
    if (left === '' && right === undefined) return this
    this.draft.put([left], [styles.subtitle], firstFigure)
    if (right !== undefined) this.draft.put([right], [styles.subtitle], this.firstRight)
    this.draft.next()
    this.used += lineHeight
    return this
  }

  /** The header of a table, which is repeated where a new page begins. */
  heads(texts: readonly [string, string], left: readonly string[], right: readonly string[] = []): this {
    const looks = (count: number): CellStyle[] => Array.from({ length: count }, () => styles.headRight)
    this.draft.put([...texts, ...left], [styles.head, styles.head, ...looks(left.length)])
    if (right.length > 0) this.draft.put(right, looks(right.length), this.firstRight)
    this.draft.height(headHeight).next()
    this.used += headHeight
    return this
  }

  add(row: ReportRow): this {
    const { kind, code, title, left, leftKinds, right = [], rightKinds = allExact, hidden = false } = row
    this.keepFigures(row)
    const looksOf = (cells: readonly PlannedCell[], kindOf: (position: number) => CellKind): CellStyle[] =>
      cells.map((_, position) => look(kindOf(position), kind))
    this.draft.put(
      [code, title, ...left],
      [look('code', kind), look('title', kind), ...looksOf(left, leftKinds)],
    )
    if (right.length > 0) {
      this.draft.put(right, looksOf(right, rightKinds), this.firstRight)
    }
    const height = rowHeight(title)
    if (height > lineHeight) this.draft.height(height)
    if (hidden) this.draft.hide()
    this.draft.next()
    this.used += hidden ? 0 : height
    return this
  }

  private keepFigures({ shows, code, left, leftKinds, right = [], rightKinds = allExact }: ReportRow): void {
    const keep = (
      side: 'left' | 'right',
      cells: readonly PlannedCell[],
      kindOf: (position: number) => CellKind,
    ): void =>
      cells.forEach((cell, position) => {
        const figure = shows?.(position, side)
        const as = shownAs(kindOf(position))
        if (!figure || !as) return
        this.figures.set(this[side](position), {
          ...figure,
          as,
          shown: numberIn(cell),
          table: this.table,
          begins: [code],
        })
      })
    keep('left', left, leftKinds)
    keep('right', right, rightKinds)
  }

  /** Goes on below so many rows, counted from one that stands above. */
  below(row: number, rows: number): this {
    this.draft.row = row + rows
    this.used += headHeight + (rows - 1) * lineHeight
    return this
  }

  /** The positions at which groups of rows, written from here on, begin a new printed page. */
  breaksAmong(groups: readonly RowGroup[]): ReadonlySet<number> {
    const breaks = new Set<number>()
    let used = this.used
    for (const { at, height } of groups) {
      if (at > 0 && used + height > this.pageHeight) {
        breaks.add(at)
        used = headHeight
      }
      used += height
    }
    return breaks
  }

  newPage(): this {
    this.draft.breakPage()
    this.used = 0
    return this
  }

  /** The header again where a new page begins; it says what the figures are, since their caption stays behind. */
  headsAgain(
    [code, title]: readonly [string, string],
    left: readonly string[],
    right: readonly string[],
    caption: string,
  ): this {
    const again = filled(sheetTexts.appendix.headAgain, { title, caption })
    return this.newPage().heads([code, again], left, right)
  }

  /** Begins a new printed page unless there is room for so many points. */
  private room(height: number): void {
    if (this.used > 0 && this.used + height > this.pageHeight) this.newPage()
  }

  /** Points of the sheet that fit on a page of A4 across, below its repeated rows. */
  private get pageHeight(): number {
    const printed = this.widths.slice(0, this.lastLeft)
    const points = printed.reduce((sum, width) => sum + (7 * width + 5) * 0.75, 0)
    return 520 / Math.min(1, 740 / points) - repeatedHeight
  }
}

function shownAs(kind: CellKind): ShownFigure['as'] | undefined {
  return kind === 'published' || kind === 'exact' || kind === 'share' ? kind : undefined
}

function numberIn(cell: PlannedCell): number {
  return Number(typeof cell === 'object' ? (cell?.value ?? 0) : cell)
}

/** Rows that stay on one page: the position of the first, and their height in points. */
export interface RowGroup {
  readonly at: number
  readonly height: number
}

/** The height of the rows that every page repeats: title, stamp, banner and control. */
const repeatedHeight = 90
export const headHeight = 32
/** The column is 66 digits wide; some titles are bold, some stand further in. */
const titleWidth = 64

/** The height of a row with this title, in points. */
export function rowHeight(title: string): number {
  return heightOf(linesOf(title, titleWidth))
}

export function allExact(): CellKind {
  return 'exact'
}

export function allPublished(): CellKind {
  return 'published'
}
