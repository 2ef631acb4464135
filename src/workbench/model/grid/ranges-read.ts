import { CELL_INVERTED_INDEX_CACHE, FORMULA_REF_TO_ARRAY_CACHE } from '@univerjs/engine-formula'

/** Rows from which on looking a value up in Univer's index is quicker than comparing each cell. */
const worthAnIndex = 64

/**
 * Univer keeps an index of each column that a formula compares, and walks all of it however few of its cells a formula
 * asks for: `=A2=A3` in each row of a table takes as many steps as the table has rows. So few cells are compared as
 * they are.
 */
export function mendIndex(): void {
  const index = CELL_INVERTED_INDEX_CACHE
  // One for all books.
  if (Object.hasOwn(index, 'canUseCache')) return
  const canUseCache = index.canUseCache.bind(index)
  index.canUseCache = (unit, sheet, column, first, last) =>
    last - first < worthAnIndex
      ? { rowsInCache: [], rowsNotInCache: [] }
      : canUseCache(unit, sheet, column, first, last)
}

/** Forgets what Univer remembers of ranges that formulas read: their cells have changed. */
export function clearRangesRead(): void {
  FORMULA_REF_TO_ARRAY_CACHE.clear()
  CELL_INVERTED_INDEX_CACHE.clear()
}
