import type { SheetPlan, TablePlan } from '../../../workbook/write-plan.ts'
import type { PresentSheet, PresentTable } from './present-sheet.ts'
import type { SheetCalls } from './sheet-calls.ts'

/**
 * Lets the columns of a sheet's one table go and come, so that formulas go on to name the same ones: where a header
 * is written over another, Excel changes them in all formulas.
 */
export function alignColumns(calls: SheetCalls, plan: SheetPlan, present: PresentSheet): void {
  const [wanted] = plan.tables
  const table = wanted && tableOf(wanted, present)
  if (!wanted || !table || !canAlign(plan, wanted, table)) return
  const { name } = table
  for (const header of table.columns.filter((one) => !wanted.columns.includes(one))) {
    calls.add((sheet) => sheet.tables.getItem(name).columns.getItem(header).delete(), { calls: 2 })
  }
  for (const [at, header] of wanted.columns.entries()) {
    if (table.columns.includes(header)) continue
    calls.add((sheet) => void sheet.tables.getItem(name).columns.add(at, undefined, header), { calls: 2 })
  }
}

/** Whether headers are written over others or come and go, by which Excel changes formulas all over the book. */
export function hasOtherColumns(plan: SheetPlan, present: PresentSheet): boolean {
  return plan.tables.some((wanted) => {
    const table = tableOf(wanted, present)
    return table !== undefined && table.columns.join('\n') !== wanted.columns.join('\n')
  })
}

/** Columns that stay keep their order; beside other tables there is no room for others. */
function canAlign({ tables }: SheetPlan, { columns: wanted }: TablePlan, { columns }: PresentTable): boolean {
  const stay = columns.filter((header) => wanted.includes(header))
  const inOrder = wanted.filter((header) => columns.includes(header))
  return tables.length === 1 && stay.length > 0 && stay.every((header, at) => header === inOrder[at])
}

function tableOf({ name }: TablePlan, { tables }: PresentSheet): PresentTable | undefined {
  return tables.find((table) => table.hasHeaders && table.name.toLowerCase() === name.toLowerCase())
}
