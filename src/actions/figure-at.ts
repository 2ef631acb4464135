import { textOf, type Cell } from '../core/budget/cell.ts'
import type { Budget } from '../core/budget/budget.ts'
import { figuresOfAllocation } from '../workbook/layouts/allocation.ts'
import { figuresOfAppendixA } from '../workbook/layouts/appendix/appendix-a.ts'
import type { ShownFigure } from '../workbook/layouts/appendix/shown-figure.ts'
import type { SheetKey } from '../workbook/sheet-keys.ts'
import type { BookSettings } from './book-settings.ts'
import { reportContent } from './report-content.ts'

export type { ShownFigure } from '../workbook/layouts/appendix/shown-figure.ts'

/** The figures that our reports of a budget show, by sheet and cell. */
export type ShownFigures = Readonly<Partial<Record<SheetKey, ReadonlyMap<string, ShownFigure>>>>

/**
 * Finds out which figures our reports show where, by laying them out as the book says that they were written.
 * @throws HostError `unit-unknown` where the framework has no unit whose book it is
 */
export function shownFigures(
  budget: Budget,
  { kind, unitCode, asOf, pending, unit }: Omit<BookSettings, 'digests'>,
): ShownFigures {
  const request = { kind, unitCode, asOf, pending, unit, files: [], inPlace: true } as const
  const { content } = reportContent(budget, request)
  return { 'Appendix A': figuresOfAppendixA(content), Allocation: figuresOfAllocation(content) }
}

/** The figure that a cell of one of our reports shows; undefined where it shows none that can be explained. */
export function figureAt(
  figures: ShownFigures,
  { key, row, column }: { readonly key: SheetKey | undefined; readonly row: number; readonly column: string },
): ShownFigure | undefined {
  return key && figures[key]?.get(`${column.toUpperCase()}${row}`)
}

/** Why a cell does not show the figure that stood there when our reports were laid out. */
export type FigureFault =
  /** Its row is another's: rows were sorted, or some came in above it. */
  | { readonly is: 'moved'; readonly said: string }
  /** It holds something else: it was typed over, or was written from other lines. */
  | { readonly is: 'other'; readonly holds: string }

/**
 * Compares a figure with what stands in its row now.
 * @param cells of the row, from the first column up to the cell that shows the figure
 */
export function faultOfFigure(
  { begins, shown }: ShownFigure,
  cells: readonly (Cell | undefined)[],
): FigureFault | undefined {
  const isItsRow = begins.every((text, at) => textOf(cells[at]).trim() === text)
  if (!isItsRow) return { is: 'moved', said: begins.filter((text) => text !== '').join(' ') }
  const holds = cells.at(-1)
  if (typeof holds === 'number' && Math.abs(holds - shown) < 0.005) return undefined
  return { is: 'other', holds: textOf(holds) }
}
