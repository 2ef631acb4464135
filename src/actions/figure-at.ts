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
 * Finds out which figures our reports show where, by laying them out as an update would, pending items included.
 * @param unit main units of the currency in one unit of the published tables
 * @throws HostError `unit-unknown` where the framework has no unit whose book it is
 */
export function shownFigures(
  budget: Budget,
  { kind, unitCode, asOf }: Pick<BookSettings, 'kind' | 'unitCode' | 'asOf'>,
  unit = 1000,
): ShownFigures {
  const request = { kind, unitCode, asOf, pending: 'include', unit, files: [], inPlace: true } as const
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
