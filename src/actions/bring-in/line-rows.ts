import type { Budget } from '../../core/budget/budget.ts'
import { isBlank, textOf, type Cell } from '../../core/budget/cell.ts'
import type { LineRole } from '../../core/budget/tables.ts'
import { resultItem } from '../../core/framework/result-code.ts'
import type { RowsEdit } from '../../workbook/cell-edit.ts'
import type { PlannedValue } from '../../workbook/planned-cell.ts'
import type { BookReader } from '../../workbook/port.ts'
import type { FrameworkLookup } from '../../core/framework/lookup.ts'
import { codeOf, LineContent } from './line-content.ts'
import type { OwnBudget } from './own-budget.ts'
import type { BroughtLine } from './sorted-lines.ts'

type Row = RowsEdit['add'][number]

/** The lines of another workbook as rows of our table: by its headers, in its years, counted as it counts. */
export async function lineRows(
  { budget, reader }: { readonly budget: Budget; readonly reader: BookReader },
  brought: readonly BroughtLine[],
  own: OwnBudget,
  lookup: FrameworkLookup,
): Promise<readonly Row[]> {
  const { lines } = budget
  const cells = await cellsOf(budget, reader)
  const content = new LineContent(budget, lookup, [])
  return brought.map(({ line, id }) => {
    const source = lines.source[line] ?? 0
    const { columns, years } = lines.sources[source]?.header ?? { columns: {}, years: [] }
    const row = cells[source]?.get(lines.row[line] ?? 0) ?? []
    const written = (role: LineRole): string => textOf(row[columns[role]?.position ?? -1]).trim()
    const [output, enabler] = [content.code(line, 'Output'), content.code(line, 'Enabler')]
    const named = resultItem(
      lookup,
      output === '' ? { kind: 'enabler', code: enabler } : { kind: 'output', code: output },
    )
    const values: Record<string, PlannedValue> = {
      Line: id,
      Unit: content.unit(line),
      Activity: written('Activity'),
      // The sheet's own column is to hold it, also where theirs has none.
      Objective: codeOf(lookup.books.objective, written('Objective')) || named?.objective || null,
      Output: output,
      Enabler: enabler,
      Result: named?.title ?? null,
      Category: content.code(line, 'Category'),
      Fund: content.code(line, 'Fund'),
      Group: content.code(line, 'Group'),
      Note: written('Note'),
    }
    for (const { year, position } of years) {
      const centimes = lines.amounts[lines.years.indexOf(year)]?.[line] ?? 0
      values[String(year)] = amountCell(row[position], centimes, own.amountUnit)
    }
    return Object.fromEntries(
      own.headers.flatMap((header) => {
        const value = values[header] ?? null
        return value === null || value === '' ? [] : [[header, value]]
      }),
    )
  })
}

/** What counts as nothing there is to be seen here as it was written. */
function amountCell(cell: Cell | undefined, centimes: number, amountUnit: 1 | 1000): PlannedValue {
  if (isBlank(cell)) return null
  if (centimes === 0 && cell !== 0 && Number(textOf(cell)) !== 0) return textOf(cell)
  return centimes / 100 / amountUnit
}

/** The rows of each source of lines, by their number. */
async function cellsOf(
  { lines }: Budget,
  reader: BookReader,
): Promise<readonly ReadonlyMap<number, readonly (Cell | undefined)[]>[]> {
  const { tables } = await reader.describe()
  const infos = tables.filter(({ table }) => table === 'BudgetLines')
  const all: Map<number, readonly (Cell | undefined)[]>[] = []
  for (const info of infos.slice(0, lines.sources.length)) {
    const rows = new Map<number, readonly (Cell | undefined)[]>()
    for await (const { firstRow, rows: block } of reader.read(info)) {
      block.forEach((row, at) => rows.set(firstRow + at, row))
    }
    all.push(rows)
  }
  return all
}
