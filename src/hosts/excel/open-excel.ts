import { ExcelBook } from './excel-book.ts'
import { ExcelGrid } from './excel-grid.ts'
import { OtherPages } from './other-pages.ts'

/** The open book and its grid, for a composition root to pass on. */
export function openExcel(now: () => Date): { readonly book: ExcelBook; readonly grid: ExcelGrid } {
  const pages = new OtherPages()
  const grid: ExcelGrid = new ExcelGrid((take) =>
    pages.listen((told) => {
      book.heard(told)
      take(told.is)
    }),
  )
  const book = new ExcelBook({ changes: () => grid.changes, now, tell: pages.tell })
  return { grid, book }
}
