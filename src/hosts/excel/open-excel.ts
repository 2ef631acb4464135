import { ExcelBook } from './excel-book.ts'
import { ExcelGrid } from './excel-grid.ts'

/** The open book and its grid, for a composition root to pass on. */
export function openExcel(now: () => Date): { readonly book: ExcelBook; readonly grid: ExcelGrid } {
  const grid = new ExcelGrid()
  return { grid, book: new ExcelBook({ changes: () => grid.changes, now }) }
}
