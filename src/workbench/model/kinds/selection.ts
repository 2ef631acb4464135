import { tellSelection } from '../book/tell-change.ts'
import { wholeBook } from '../book/happenings.ts'
import type { Area } from '../area.ts'
import type { Book } from '../book/book.ts'
import type { Sheet } from '../book/sheet.ts'
import type { ChartState } from '../chart/chart-state.ts'
import { ExcelError } from '../excel-error.ts'
import type { Place } from '../objects.ts'

/** Selects cells and brings their sheet to the front. */
export function selectPlace(
  { book, sheet, area }: Pick<Place, 'book' | 'sheet' | 'area'>,
  others?: readonly Area[],
): void {
  if (book.habits.isBehindAnotherBook && book.actor === 'add-in') throw new ExcelError('GeneralException')
  const before = book.selection
  activate(book, sheet)
  activateChart(book, undefined)
  book.selection = { sheet, area, ...(others && { others }) }
  tellSelection(book, book.selection, before)
}

export function activate(book: Book, sheet: Sheet): void {
  if (sheet.visibility !== 'Visible')
    throw new ExcelError('InvalidOperation', 'A hidden sheet cannot be activated.')
  if (book.active === sheet) return
  activateChart(book, undefined)
  const before = book.active
  book.active = sheet
  book.selection = { sheet, area: { top: 0, left: 0, rows: 1, columns: 1 } }
  book.happenings.tell('deactivated', [before.id, wholeBook], { worksheetId: before.id }, false)
  book.happenings.tell('activated', [sheet.id, wholeBook], { worksheetId: sheet.id }, false)
}

/** Brings a chart to the front in place of the one that was there, or none. */
export function activateChart(book: Book, chart: ChartState | undefined): void {
  const before = book.activeChart
  if (before === chart) return
  if (before) tellChart(book, before, 'chartDeactivated')
  book.activeChart = chart
  if (chart) tellChart(book, chart, 'chartActivated')
}

function tellChart(book: Book, chart: ChartState, name: 'chartActivated' | 'chartDeactivated'): void {
  const sheet = book.sheets.find(({ charts }) => charts.includes(chart))
  if (!sheet) return
  const details = { chartId: chart.id, worksheetId: sheet.id }
  book.happenings.tell(name, [chart.id, sheet.id], details, false)
}

/** The one block that is selected. */
export function selectedPlace(book: Book): { readonly sheet: Sheet; readonly area: Area } {
  const { sheet, area, others = [] } = book.selection
  if (book.habits.isBehindAnotherBook || others.length > 0) throw new ExcelError('InvalidSelection')
  return { sheet, area }
}
