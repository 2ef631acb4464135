import { rangeAt } from '../../../workbook/address.ts'
import type { Glance } from '../glance.ts'
import { ownPartsIn } from '../own-parts.ts'
import { readInPieces } from '../read/in-pieces.ts'
import { SheetArea } from '../read/sheet-area.ts'
import type { Step } from '../step.ts'
import { journalIn, journalParts, journalPlace, longestPart, type Journal } from './journal.ts'

/** Column X of `_rbb`: its tables leave it free. */
const column = 24

/** Reads the journal of a write that was begun and never ended; undefined where there is none. */
export async function readJournal(
  context: Excel.RequestContext,
  glance: Glance,
): Promise<Journal | undefined> {
  const used = usedOfKept(glance)
  if (!used || used.lastColumn < column) return undefined
  const area = new SheetArea(used.title, {
    firstRow: 1,
    lastRow: used.lastRow,
    firstColumn: column,
    lastColumn: column,
  })
  await readInPieces(context, [{ ...area.values(), bytesOfRow: longestPart }])
  return journalIn(area.cells().flat())
}

function usedOfKept(glance: Glance) {
  const title = ownPartsIn(glance).sheets.get('_rbb')
  const used = glance.sheets.find(({ name }) => name === title)?.used
  return title !== undefined && used ? { title, ...used } : undefined
}

/** So many cells of a journal go into one request. */
const partsOfStep = 8

/**
 * The steps that keep a journal in `_rbb`; they come before any other. An earlier journal counts until the new one is
 * there whole: that is written below all else in its column, and last the first cell says where.
 */
export function keepJournal(title: string, glance: Glance, journal: Journal): readonly Step[] {
  const parts = journalParts(journal)
  const firstRow = Math.max(1, usedOfKept(glance)?.lastRow ?? 1) + 1
  const steps: Step[] = []
  for (let from = 0; from < parts.length; from += partsOfStep) {
    steps.push(textStep(title, firstRow + from, parts.slice(from, from + partsOfStep)))
  }
  return [...steps, textStep(title, 1, [journalPlace({ count: parts.length, below: firstRow - 1 })])]
}

function textStep(title: string, firstRow: number, texts: readonly string[]): Step {
  return {
    bytes: texts.reduce((sum, text) => sum + JSON.stringify(text).length, 1_000),
    cells: 0,
    queue: ({ workbook }) => {
      const address = rangeAt(firstRow, column, firstRow + texts.length - 1, column)
      const range = workbook.worksheets.getItem(title).getRange(address)
      range.numberFormat = texts.map(() => ['@'])
      range.values = texts.map((text) => [text])
    },
  }
}

/** The step that ends a write: nothing of its journal stays. */
export function clearJournal(title: string): Step {
  return {
    bytes: 1_000,
    cells: 0,
    queue: ({ workbook }) => workbook.worksheets.getItem(title).getRange('X:X').clear(),
  }
}
