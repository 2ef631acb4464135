/// <reference types="office-js" />
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'

const headers = ['Activity', 'Objective', 'Output', 'Enabler', '2025', '2026']

/** Lines of a person's own, which have no ids. */
export const herLines = Array.from({ length: 12 }, (_, at) => [
  `Survey ${at + 1}`,
  ...['', '', ''],
  100 * (at + 1),
  50,
])

/** A new book with a person's own lines in the cells `B3:G15` of sheet BR, which is no table, and what declares them. */
export async function foreignBook(excel: StandIn): Promise<void> {
  await excel.open()
  await Excel.run(async (context) => {
    const [lines, notes] = [context.workbook.worksheets.add('BR'), context.workbook.worksheets.add('Notes')]
    lines.getRange('B3:G15').values = [headers, ...herLines]
    notes.getRange('A1:G2').values = [
      ['Source', 'Sheet', 'Range', 'HeaderRows', 'AmountUnit', 'Unit', 'InUse'],
      ['Hers', 'BR', 'B3:G15', 1, 'EUR', 'SEA-B', 'yes'],
    ]
    notes.getRange('A5:C11').values = [
      ['Source', 'Role', 'Header'],
      ...headers.map((header) => ['Hers', header, header]),
    ]
    notes.tables.add('A1:G2', true).name = 'Sources'
    notes.tables.add('A5:C11', true).name = 'Columns'
    await context.sync()
  })
}
