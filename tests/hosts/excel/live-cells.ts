import type { WritePlan } from '../../../src/workbook/write-plan.ts'
import { cellAt } from '../../../src/workbook/address.ts'
import type { Book } from '../../../src/workbench/model/book/book.ts'
import { valueOf } from '../../../src/workbench/model/grid/cell-content.ts'

/** The formulas of a plan whose results in the open book, calculated, are not what the engine says: none, if all is well. */
export async function formulasThatDiffer(book: Book, plan: WritePlan): Promise<readonly string[]> {
  await book.calculate()
  return plan.sheets.flatMap(({ name, blocks }) =>
    blocks.flatMap(({ row, column, rows }) =>
      rows.flatMap((cells, down) =>
        cells.flatMap((cell, right) => {
          if (cell === null || typeof cell !== 'object' || cell.formula === undefined) return []
          const [wanted, is] = [
            cell.value ?? '',
            valueOf(book.sheet(name).grid.cell(row + down - 1, column + right - 1)),
          ]
          const isSame =
            typeof wanted === 'number' && typeof is === 'number'
              ? Math.abs(wanted - is) < 0.005
              : wanted === is || (wanted === '' && is === 0)
          return isSame
            ? []
            : [`${name}!${cellAt(row + down, column + right)}: ${is}, not ${wanted}: ${cell.formula}`]
        }),
      ),
    ),
  )
}
