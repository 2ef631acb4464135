/// <reference types="office-js" />
import { insertSheets } from '../../src/actions/in-book/insert-sheets.ts'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import { seed } from '../budget-of.ts'
import { blankBook } from '../hosts/excel/in-excel.ts'

/** Lines of sheet Budget: one that is right, one without a tag, one with an unknown output, one with an amount as text. */
const lines = [
  ['BR-1', 'BR', 'Notices', 'R.1', 'R.1-1', '', '', '1', 'RB', '', 1000, 2000, 3000, 4000.5],
  ['BR-2', 'BR', 'Seminars', '', '', '', '', '1', 'RB', '', 100, 100, 100, 100],
  ['BR-3', 'BR', 'Study groups', 'R.1', 'R.9-9', '', '', '1', 'RB', '', 10, 10, 10, 10],
  ['BR-4', 'BR', 'Software', 'R.1', 'R.1-2', '', '', '1', 'RB', '', "'12", 5, 5, 5],
] as const

/** Another line, which is right. */
export function lineNumbered(at: number): readonly (string | number)[] {
  return [`TSB-${at + 1}`, 'TSB', `Part ${at % 50}`, 'T.1', 'T.1-1', '', '', '1', 'RB', '', at + 1, 2.5, 3, 4]
}

/** A financial plan with a few lines, some faulty, beside a sheet of the user's own. */
export async function templateWithLines(excel: StandIn): Promise<void> {
  const { book } = await blankBook(excel)
  excel.act('person', (person) => person.type('Sheet1!A1', [['My own notes', 17]]))
  await insertSheets(book, { kind: 'financial-plan', fallback: seed })
  excel.act('person', (person) => person.type('Budget!A6', lines))
}

/** A workbook that knows nothing of us. */
export async function foreignBook(excel: StandIn): Promise<void> {
  await blankBook(excel)
  excel.act('person', (person) =>
    person.type('Sheet1!A1', [
      ['Activity', 'Output', '2020'],
      ['Notices (illustrative)', 'R.1-1', 1000],
    ]),
  )
}

/** A table BudgetLines of somebody's own, without any sheet of ours. */
export async function ownLinesOnly(excel: StandIn): Promise<void> {
  await blankBook(excel)
  excel.act('person', (person) =>
    person.type('Sheet1!A1', [
      ['Line', 'Unit', 'Activity', 'Objective', 'Output', 'Enabler', 'Category', 'Fund', '2020', '2021'],
      ['L1', 'BR', 'Notices (illustrative)', 'R.1', 'R.1-1', '', '1', 'RB', 1000, 2000],
      ['L2', 'BR', 'Seminars (illustrative)', '', '', '', '1', 'RB', 10, 20],
    ]),
  )
  await Excel.run(async (context) => {
    const table = context.workbook.tables.add('Sheet1!A1:J3', true)
    table.name = 'BudgetLines'
    await context.sync()
  })
}

/** Somebody types an amount into BR-2, so that there is something else to be found and to be written. */
export function typeAmount(excel: StandIn, amount: string | number): void {
  excel.act('person', (person) => person.type('Budget!K7', [[amount]]))
}
