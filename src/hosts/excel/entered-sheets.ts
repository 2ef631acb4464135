import { isBlank, type Cell } from '../../core/budget/cell.ts'
import { parseRange } from '../../workbook/address.ts'
import type { PlannedValue } from '../../workbook/planned-cell.ts'
import { treatments, type SheetKey } from '../../workbook/sheet-keys.ts'
import type { SheetPlan } from '../../workbook/write-plan.ts'
import { holds } from './edits/target.ts'
import type { Glance } from './glance.ts'
import type { FilledTable, Journal } from './journal/journal.ts'
import { ownPartsIn } from './own-parts.ts'
import { readInPieces } from './read/in-pieces.ts'
import { SheetArea } from './read/sheet-area.ts'
import { isFormula } from './sheets/cell-content.ts'
import { SheetCells } from './sheets/sheet-cells.ts'

/** What the rows of tables hold on sheets that are added for people to fill in. */
export function filledTables(
  plans: readonly SheetPlan[],
  added: ReadonlySet<SheetKey>,
): readonly FilledTable[] {
  return plans
    .filter(({ key }) => added.has(key) && ['kept', 'head'].includes(treatments[key]))
    .flatMap((plan) => {
      const cells = new SheetCells(plan)
      return plan.tables.map(({ name: table, ref }): FilledTable => {
        const range = parseRange(ref)
        const rows: PlannedValue[][] = []
        for (let row = (range?.firstRow ?? 0) + 1; range && row <= range.lastRow; row += 1) {
          const line = Array.from({ length: range.lastColumn - range.firstColumn + 1 }, (_, across) => {
            const content = cells.contentAt(row, range.firstColumn + across)
            return isFormula(content) ? null : content
          })
          rows.push(line)
        }
        const filled = rows.findLastIndex((line) => !line.every(isBlank))
        return { key: plan.key, table, rows: rows.slice(0, filled + 1) }
      })
    })
}

/**
 * Of the sheets that a write has added those in whose tables somebody has entered something since: they are not ours
 * to take away any more.
 */
export async function enteredSheets(
  context: Excel.RequestContext,
  { filled }: Journal,
  glance: Glance,
): Promise<ReadonlySet<SheetKey>> {
  const titles = ownPartsIn(glance).sheets
  const asked = filled.flatMap((one) => {
    const table = glance.tables.find(
      ({ name, sheet }) => name.toLowerCase() === one.table.toLowerCase() && sheet === titles.get(one.key),
    )
    if (!table) return []
    const { sheet, range, headerRows, totalsRows } = table
    const rows = { firstRow: range.firstRow + headerRows, lastRow: range.lastRow - totalsRows }
    return [{ ...one, area: new SheetArea(sheet, { ...range, ...rows }) }]
  })
  await readInPieces(
    context,
    asked.map(({ area }) => area.values()),
  )
  return new Set(asked.filter(({ area, rows }) => holdsMore(area.cells(), rows)).map(({ key }) => key))
}

/** Whether a cell holds anything but what was put there. */
function holdsMore(cells: readonly (readonly Cell[])[], rows: FilledTable['rows']): boolean {
  return cells.some((line, row) =>
    line.some((cell, column) => !isBlank(cell) && !holds(cell, rows[row]?.[column] ?? null)),
  )
}
