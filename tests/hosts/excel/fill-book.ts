/// <reference types="office-js" />
import type { Cell } from '../../../src/core/budget/cell.ts'
import { lookupOf } from '../../../src/core/framework/lookup.ts'
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import type { ForeignBudget } from '../../fixtures/foreign/foreign-budget.ts'
import { seed } from '../../budget-of.ts'

const { outputs, objectives } = lookupOf(seed)

/**
 * Illustrative lines in the columns of our own table.
 * @param isUntagged which of them have no tag; left out: one of three
 */
export function illustrativeLines(
  count: number,
  isUntagged: (at: number) => boolean = (at) => at % 3 === 0,
): (string | number)[][] {
  return Array.from({ length: count }, (_, at) => {
    const output = outputs[at % outputs.length]
    const objective = objectives[output?.objective ?? 0]
    const [first, second] = isUntagged(at) ? ['', ''] : [objective?.code ?? '', output?.code ?? '']
    const what = `Examination of notices, part ${at % 50} (illustrative)`
    const amounts = [1000 + at, 2000.25 + (at % 7), -3 * (at % 11), 4000.5]
    return [`L-${at + 1}`, 'BR', what, first, second, '', '', String((at % 9) + 1), 'RB', '', ...amounts, '']
  })
}

/** Types lines into our own table, which grows over them. */
export async function typeLines(
  excel: StandIn,
  count: number,
  isUntagged?: (at: number) => boolean,
): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('BudgetLines')
    const header = table.getHeaderRowRange().load('rowIndex,columnCount')
    await context.sync()
    const first = header.rowIndex + 2
    excel.act('person', (person) => person.type(`Budget!A${first}`, illustrativeLines(count, isUntagged)))
    table.resize(header.getResizedRange(count, 0))
    await context.sync()
  })
}

/** A budget as somebody keeps it on a sheet of her own, with its tables and merged cells. */
export async function typeForeign(
  excel: StandIn,
  { sheet, rows, merges = [], tables = {} }: ForeignBudget,
): Promise<void> {
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.add(sheet)
    await context.sync()
    const width = Math.max(...rows.map((cells) => cells.length))
    const values = rows.map((cells) => Array.from({ length: width }, (_, at) => typed(cells[at])))
    excel.act('person', (person) => person.type(`'${sheet}'!A1`, values))
    for (const address of merges) worksheet.getRange(address).merge()
    for (const [name, { ref, totals = false }] of Object.entries(tables)) {
      const table = worksheet.tables.add(ref, true)
      table.name = name
      if (totals) table.showTotals = true
    }
    await context.sync()
  })
}

function typed(cell: Cell | undefined): string | number | boolean {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return `'${cell}`
  return typeof cell === 'object' ? ('number' in cell ? cell.number : cell.text) : cell
}
