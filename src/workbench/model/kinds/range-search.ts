import type { Json } from '../../json.ts'
import { intersection, type Area } from '../area.ts'
import type { Book } from '../book/book.ts'
import type { Sheet } from '../book/sheet.ts'
import { writeCells } from '../book/write-cells.ts'
import type { Given } from '../given.ts'
import { refuse } from '../given.ts'
import { formulaOf } from '../grid/cell-content.ts'
import type { Place } from '../objects.ts'
import { textOf } from './range-values.ts'

/** What is looked for. */
export interface Search {
  readonly text: string
  readonly completeMatch: boolean
  readonly matchCase: boolean
  readonly isBackwards: boolean
}

/** What is looked for, from the arguments of `find` and its like: a text, and how it is to be found. */
export function searchOf(given: Given, criteriaAt: number): Search {
  const { completeMatch, matchCase, searchDirection } = given.object(criteriaAt) ?? {}
  const text = given.text(0)
  if (text === '') refuse()
  return {
    text,
    completeMatch: completeMatch === true,
    matchCase: matchCase === true,
    isBackwards: searchDirection === 'Backwards',
  }
}

/** The cells that show the text, row by row. */
export function found(sheet: Sheet, within: Area, search: Search): readonly Area[] {
  const used = sheet.grid.used(true)
  const block = used && intersection(used, within)
  if (!block) return []
  const matches = matcher(search)
  const cells: Area[] = []
  for (let top = block.top; top < block.top + block.rows; top++) {
    for (let left = block.left; left < block.left + block.columns; left++) {
      if (matches(textOf(sheet, top, left))) cells.push({ top, left, rows: 1, columns: 1 })
    }
  }
  return search.isBackwards ? cells.reverse() : cells
}

function matcher({ text, completeMatch, matchCase }: Search): (shown: string) => boolean {
  const plain = (one: string): string => (matchCase ? one : one.toLowerCase())
  const wanted = plain(text)
  return (shown) => (completeMatch ? plain(shown) === wanted : plain(shown).includes(wanted))
}

/** Puts a text in the place of another wherever it stands, in formulas too, and says how often. */
export function replaceAll(
  book: Book,
  { sheet, area }: Pick<Place, 'sheet' | 'area'>,
  search: Search,
  replacement: string,
): number {
  const used = sheet.grid.used(true)
  const block = used && intersection(used, area)
  if (!block) return 0
  const escaped = search.text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const pattern = new RegExp(search.completeMatch ? `^${escaped}$` : escaped, search.matchCase ? 'g' : 'gi')
  let count = 0
  const rows = Array.from({ length: block.rows }, (_, down) =>
    Array.from({ length: block.columns }, (__, across): Json => {
      const content = String(formulaOf(sheet.grid.cell(block.top + down, block.left + across)))
      const hits = content.match(pattern)?.length ?? 0
      if (hits === 0) return null
      count += hits
      return content.replace(pattern, () => replacement)
    }),
  )
  if (count > 0) writeCells(book, sheet, block, rows)
  return count
}
