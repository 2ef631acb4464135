import { areaText, type Area } from '../area.ts'
import type { Book } from '../book/book.ts'
import type { Sheet } from '../book/sheet.ts'
import { areaOfSource } from './chart-data.ts'

/** Has charts that show all rows of a table's columns show those that it has now. */
export function followTable(book: Book, sheet: Sheet, before: Area, after: Area): void {
  if (before.rows === after.rows) return
  const followed = (home: Sheet, formula: string): string => {
    const found = areaOfSource(book, home, formula)
    const isOfTable =
      found?.sheet === sheet &&
      found.area.top === before.top &&
      found.area.rows === before.rows &&
      found.area.left >= before.left &&
      found.area.left + found.area.columns <= before.left + before.columns
    if (!isOfTable) return formula
    return `=${book.address(sheet, areaText({ ...found.area, rows: after.rows }, '$'))}`
  }
  for (const home of book.sheets) {
    for (const series of home.charts.flatMap((chart) => chart.series)) {
      series.categories = followed(home, series.categories)
      series.values = followed(home, series.values)
    }
  }
}
