import { rangeAt } from '../../../workbook/address.ts'
import { markOf } from '../../../workbook/sheet-keys.ts'
import { loaded, send } from '../excel-run.ts'
import type { Glance } from '../glance.ts'
import { ownPartsIn } from '../own-parts.ts'
import type { Step } from '../step.ts'
import { journalIn, journalTexts, type Journal } from './journal.ts'

/** Column X of `_rbb`: its tables leave it free. */
const column = 24

function addressOf(first: number, last: number): string {
  return rangeAt(first, column, last, column)
}

/** Reads the journal of a write that was begun and never ended; undefined where there is none. */
export async function readJournal(
  context: Excel.RequestContext,
  glance: Glance,
): Promise<Journal | undefined> {
  const title = ownPartsIn(glance).sheets.get('_rbb')
  const used = glance.sheets.find(({ name }) => name === title)?.used
  if (title === undefined || !used || used.lastColumn < column) return undefined
  const range = await loaded(context, () =>
    context.workbook.worksheets.getItem(title).getRange(addressOf(1, used.lastRow)).load('values'),
  )
  return journalIn(range.values.flat())
}

/** So many cells of a journal go into one request. */
const partsOfStep = 16

/** The steps that keep a journal in `_rbb`; they come before any other. */
export function keepJournal(title: string, journal: Journal): readonly Step[] {
  const texts = journalTexts(journal)
  const steps: Step[] = []
  for (let from = 0; from < texts.length; from += partsOfStep) {
    const part = texts.slice(from, from + partsOfStep)
    steps.push({
      bytes: part.reduce((sum, text) => sum + JSON.stringify(text).length, 1_000),
      cells: 0,
      queue: ({ workbook }) => {
        const range = workbook.worksheets.getItem(title).getRange(addressOf(from + 1, from + part.length))
        range.numberFormat = part.map(() => ['@'])
        range.values = part.map((text) => [text])
      },
    })
  }
  return steps
}

/** The step that ends a write: nothing of its journal stays. */
export function clearJournal(title: string): Step {
  return {
    bytes: 1_000,
    cells: 0,
    queue: ({ workbook }) => workbook.worksheets.getItem(title).getRange('X:X').clear(),
  }
}

/** Adds the very hidden sheet `_rbb` to a book that has none yet; people see nothing of it. */
export async function addKeptSheet(context: Excel.RequestContext, title: string): Promise<void> {
  await send(context, () => {
    const sheet = context.workbook.worksheets.add(title)
    sheet.visibility = 'VeryHidden'
    context.workbook.names.add(markOf('_rbb'), sheet.getRange('A1')).visible = false
  })
}

/** Removes the sheet that was added for a journal, where nothing else came to stand on it since. */
export async function dropKeptSheet(context: Excel.RequestContext, title: string): Promise<void> {
  const { sheet, used, mark } = await loaded(context, () => {
    const kept = context.workbook.worksheets.getItemOrNullObject(title)
    return {
      sheet: kept.load('name'),
      used: kept.getUsedRangeOrNullObject(true).load('address'),
      mark: context.workbook.names.getItemOrNullObject(markOf('_rbb')).load('name'),
    }
  })
  if (sheet.isNullObject || !used.isNullObject) return
  await send(context, () => {
    if (!mark.isNullObject) mark.delete()
    // A sheet that nobody can see cannot be deleted.
    sheet.visibility = 'Visible'
    sheet.delete()
  })
}
