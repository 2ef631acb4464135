import { declaredSources, isSameName } from './declared-source.ts'
import type { OpenedBook } from '../../workbook/opened/opened-book.ts'

/** A name for a source that no other has: that of its sheet, numbered where it is taken. */
export function freeName(book: OpenedBook, sheet: string): string {
  const taken = [...declaredSources(book).map(({ texts }) => texts.Source), 'BudgetLines']
  for (let count = 1; ; count++) {
    const name = count === 1 ? sheet.trim() : `${sheet.trim()} ${count}`
    if (!taken.some((other) => isSameName(other, name))) return name
  }
}
