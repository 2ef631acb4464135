import { act, waitFor } from '@testing-library/react'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import { csvBook, madeTemplate } from '../workbook/made-books.ts'
import { openPane, type OpenedPane, type PaneOptions } from './kit.tsx'

const header = 'Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,2020,2021'
/** The first line stands in row 5 of sheet Budget, below title and headers. */
export const budgetLines = [
  'BR-1,BR,Space notices 2020,,,,1,RB,1000,2000',
  'BR-2,BR,Seminar for Africa,R.3,R.3-4,,1,RB,10,20',
  'BR-3,BR,space  NOTICES 2021,,,,4,RB,500,500',
  'BR-4,BR,Space notices,R.1,R.1-5,,3,RB,7,0',
  'TSB-1,TSB,Study groups,,,,1,RB,300,300',
  'BR-5,BR,Maritime manuals,,,,1,RB,40,40',
]

/** The Tag view over a financial plan with some lines. */
export async function openTagView(
  excel: StandIn,
  options: PaneOptions = {},
  rows: readonly string[] = budgetLines,
): Promise<OpenedPane> {
  const { plan } = await madeTemplate(csvBook({ BudgetLines: [header, ...rows].join('\n') }), {
    kind: 'financial-plan',
    files: [],
  })
  const pane = await openPane(excel, { holding: plan, view: 'tag', ...options })
  await pane.idle()
  await pane.screen.findByRole('combobox', {}, { timeout: 20_000 })
  return pane
}

/** What the card says of the line at hand. */
export function card(): string {
  return document.querySelector('section[aria-label="Line to be tagged"]')?.textContent ?? ''
}

/** Waits until the card is about something. */
export async function at(text: string | RegExp): Promise<void> {
  await waitFor(
    () => {
      if (!(typeof text === 'string' ? card().includes(text) : text.test(card()))) throw new Error(card())
    },
    { timeout: 20_000 },
  )
}

/** Waits until the pane shows a text. */
export async function shows(text: string | RegExp): Promise<void> {
  await waitFor(
    () => {
      const shown = document.body.textContent
      const is = typeof text === 'string' ? shown.includes(text) : text.test(shown)
      if (!is) throw new Error(`“${String(text)}” is not in: ${shown.slice(0, 1500)}`)
    },
    { timeout: 20_000 },
  )
}

/** Chooses something from the menu of the footer. */
export async function fromMenu(pane: OpenedPane, name: string | RegExp): Promise<void> {
  await pane.click('More')
  await pane.click(name, 'menuitem')
}

export function offers(): readonly string[] {
  return [...document.querySelectorAll('[role="option"]')].map((option) => option.textContent)
}

/** The tag columns of a row of the budget: objective, output, enabler, result. */
export async function tagsIn(row: number): Promise<readonly unknown[]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Budget').getRange(`D${row}:G${row}`).load('values')
    await context.sync()
    return (range.values as readonly (readonly unknown[])[])[0] ?? []
  })
}

/** The rows of one of our tables as texts, blank ones left out. */
export async function rowsIn(table: string): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(table).getDataBodyRange().load('values')
    await context.sync()
    const rows = range.values as readonly (readonly unknown[])[]
    return rows.map((cells) => cells.map(String).join('|')).filter((text) => text.replaceAll('|', '') !== '')
  })
}

/** Reads the book again, as somebody does who is told that it is out of date. */
export async function readAgain(pane: OpenedPane): Promise<void> {
  await act(async () => {
    await pane.pane.do.read()
  })
  await pane.idle()
}
