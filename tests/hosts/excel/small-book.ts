/// <reference types="office-js" />
import { newBook } from '../../../src/actions/new-book.ts'
import { onlySheets } from '../../../src/actions/in-book/sheets-of-plan.ts'
import { lookupOf } from '../../../src/core/framework/lookup.ts'
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import type { SheetKey } from '../../../src/workbook/sheet-keys.ts'
import { second } from '../../budget-of.ts'
import { blankBook } from './in-excel.ts'

/** Without the sheets that carry the framework, whose many cells take their time, and the reports on them. */
const meant = ['Budget', 'Splits', '_rbb'] as const satisfies readonly SheetKey[]

/** Lines `L-1` to `L-40`, none of them tagged; some have faults that can be mended in one way only. */
export const lines = Array.from({ length: 40 }, (_, at) => [
  `L-${at + 1}`,
  at % 10 === 3 ? 'sea b' : 'SEA-B',
  `Dredging of fairway ${at + 1}`,
  ...['', '', '', '', '', '', ''],
  at % 10 === 5 ? "'1 000.50" : 1000 + at,
  at % 10 === 7 ? '' : 2000.5,
  3000,
  '',
])

/**
 * A new book with our sheets but for the reports, whose formulas take their time; a budget of forty lines, and a table
 * of the user's own, `Hers`, on Sheet1.
 */
export async function smallBook(excel: StandIn): Promise<void> {
  const { book } = await blankBook(excel)
  const look = await book.look()
  const { plan } = await newBook(lookupOf(second), { kind: 'operational-plan', files: [], names: look.names })
  const sheets = plan.sheets.filter(({ key }) => meant.some((one) => one === key))
  await book.apply(onlySheets({ ...plan, sheets }, look, meant), 'insert')
  excel.act('person', (person) => {
    person.type('Budget!A6', lines)
    person.type('Sheet1!B3', hers)
  })
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1')
    sheet.tables.add('B3:C7', true).name = 'Hers'
    sheet.getRange('B9').formulas = [['=SUM(Hers[Cost])']]
    await context.sync()
  })
}

const hers = [
  ['What', 'Cost'],
  ['Buoys', 10],
  ['Lights', 20],
  ['Chains', 30],
  ['Anchors', 40],
]
