import { unitName } from '../../../texts/amount-words.ts'
import { filled, sheetTexts } from '../../../texts/sheets.ts'
import { rangeAt } from '../../address.ts'
import type { PlacedRows } from './plan-of-columns.ts'
import type { ReportContext } from './report-context.ts'

/** Rows and columns of the sheet that the chart takes at least. */
const [fewestRows, columnsOver] = [20, 12]

/**
 * A chart of the exact live figures by objective and goal. It stands beside them, behind the last column, so that it
 * covers no figure and is not printed.
 */
export function barsByGoal(
  { grid, content, span }: ReportContext,
  { headRow, lastRow, columns }: PlacedRows,
): void {
  if (lastRow === headRow) return
  const { name, title } = sheetTexts.appendix.chart
  const { firstRight, lastRight } = grid
  const from = lastRight + 2
  grid.draft.chart({
    name,
    title: filled(title, { years: span }),
    categories: rangeAt(headRow + 1, 1, lastRow, 1),
    values: rangeAt(headRow, firstRight, lastRow, firstRight + columns - 1),
    unit: unitName(content.report.currency, 1000),
    // A comma behind the digits shows thousands.
    numberFormat: '#,##0,',
    place: rangeAt(headRow, from, Math.max(lastRow, headRow + fewestRows - 1), from + columnsOver - 1),
  })
}
