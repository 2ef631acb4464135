import { isBlank, textOf, type Cell } from '../../core/budget/cell.ts'
import { readHeader } from '../../core/budget/header.ts'
import { otherRowTest } from '../../core/budget/other-rows.ts'
import { lineShape } from '../../core/budget/tables.ts'
import type { FrameworkLookup } from '../../core/framework/lookup.ts'
import type { BookReader, TableInfo } from '../../workbook/port.ts'

/** For one book, the line ids that another book has too, and what they are called here: `BR:L1`. */
export type LinePrefixes = ReadonlyMap<string, string>

/**
 * Tells lines of several books apart that have one id, by their unit. Lines of one unit keep one id, which is told:
 * it is most likely the same line twice. So do lines of one id within a book, whatever their units.
 */
export async function linePrefixes(
  books: readonly BookReader[],
  lookup: FrameworkLookup,
): Promise<readonly LinePrefixes[]> {
  const units: Map<string, string>[] = []
  for (const book of books) units.push(await unitsById(book))
  const bookCount = new Map<string, number>()
  for (const ids of units) for (const id of ids.keys()) bookCount.set(id, (bookCount.get(id) ?? 0) + 1)
  const { unit } = lookup.books
  return units.map(
    (ids) =>
      new Map(
        [...ids].flatMap(([id, written]): [string, string][] => {
          if ((bookCount.get(id) ?? 0) < 2) return []
          const found = unit.resolve(written)
          const code =
            found.kind === 'known' || found.kind === 'misspelt' ? unit.items[found.at]?.code : written.trim()
          return code ? [[id, `${code}:${id}`]] : []
        }),
      ),
  )
}

/** The unit of the first line of each id, as written. */
async function unitsById(book: BookReader): Promise<Map<string, string>> {
  const units = new Map<string, string>()
  const { tables } = await book.describe()
  for (const info of tables.filter(({ table }) => table === 'BudgetLines')) {
    const { line, unit, isLine } = columnsOf(info)
    for await (const { rows } of book.read(info)) {
      for (const cells of rows) {
        const id = textOf(cells[line]).trim()
        if (id === '' || units.has(id) || !isLine(cells)) continue
        units.set(id, unit === -1 ? (info.unit ?? '') : textOf(cells[unit]))
      }
    }
  }
  return units
}

interface LineColumns {
  readonly line: number
  readonly unit: number
  readonly isLine: (cells: readonly (Cell | undefined)[]) => boolean
}

function columnsOf(info: TableInfo): LineColumns {
  const header = readHeader(info.header, lineShape, info.letters)
  const isOther = info.holdsOtherRows ? otherRowTest(header) : undefined
  return {
    line: header.columns.Line?.position ?? -1,
    unit: header.columns.Unit?.position ?? -1,
    isLine: (cells) => !cells.every(isBlank) && !isOther?.(cells),
  }
}
