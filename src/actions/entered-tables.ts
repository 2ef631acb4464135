import type { Budget } from '../core/budget/budget.ts'
import type { CellBlock } from '../core/budget/cell.ts'
import { filled, sheetTexts } from '../texts/sheets.ts'
import type { EnteredTable, Rows } from '../workbook/book-content.ts'
import { textCell } from '../workbook/entered/entered-cell.ts'
import { enteredLines } from '../workbook/entered/entered-lines.ts'
import {
  enteredCeilings,
  enteredDrivers,
  enteredLinks,
  enteredRevenue,
  enteredSplits,
} from '../workbook/entered/entered-rows.ts'
import type { OwnNames } from '../workbook/own-names.ts'
import type { OwnTableName } from '../workbook/own-tables.ts'
import type { BookReader } from '../workbook/port.ts'
import { tick, type LongWork } from '../workbook/long-work.ts'
import { tableTexts } from './table-texts.ts'

interface HowEntered {
  /** Whether lines stay in the user's own sheets. */
  readonly linesStay: boolean
  /** Whether anything in the budget is made up. */
  readonly illustrative: boolean
  readonly names: OwnNames
}

/** All that a person entered, as rows of the tables of a new book. */
export async function enteredTables(
  book: BookReader,
  budget: Budget,
  { linesStay, illustrative, names }: HowEntered,
  work: LongWork,
): Promise<Readonly<Record<EnteredTable, Rows>>> {
  return {
    BudgetLines: linesStay ? [] : enteredLines(budget, await lineBlocks(book, work)),
    SplitRows: enteredSplits(budget),
    DriverRows: enteredDrivers(budget),
    GoalLinkRows: enteredLinks(budget),
    RevenueRows: enteredRevenue(budget),
    CeilingRows: enteredCeilings(budget),
    YearRows: await yearRows(book, budget.lines.years),
    Sources: linesStay ? await enteredTexts(book, 'Sources') : [ownSource(budget, illustrative, names)],
    Columns: linesStay ? await enteredTexts(book, 'Columns') : [],
    IgnoredRows: await enteredTexts(book, 'IgnoredRows'),
    TagRules: distinctRows(await enteredTexts(book, 'TagRules')),
  }
}

/** The cells of each source of lines, in the order of the budget's sources. */
async function lineBlocks(book: BookReader, work: LongWork): Promise<CellBlock[][]> {
  const { tables } = await book.describe()
  const sources = tables.filter(({ table }) => table === 'BudgetLines')
  const all: CellBlock[][] = []
  for (const [at, info] of sources.entries()) {
    const blocks: CellBlock[] = []
    for await (const block of book.read(info)) blocks.push(block)
    all.push(blocks)
    await tick(work, at + 1, sources.length)
  }
  return all
}

/** Approved or indicative, as the book says; a year it does not speak of is indicative. */
async function yearRows(book: BookReader, years: readonly number[]): Promise<Rows> {
  const said = new Map((await tableTexts(book, 'YearRows')).map(([year = '', status = '']) => [year, status]))
  return years.map((year) => [String(year), said.get(String(year)) || 'indicative'])
}

async function enteredTexts(book: BookReader, table: OwnTableName): Promise<Rows> {
  return (await tableTexts(book, table)).map((texts) => texts.map(textCell))
}

/** Each row once: several books may hold the same. */
function distinctRows(rows: Rows): Rows {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()]
}

/** The book's own table as a source, whose name says it where something in the budget is made up. */
function ownSource(budget: Budget, illustrative: boolean, { titles, tables }: OwnNames): Rows[number] {
  const { Budget: title } = titles
  return [
    illustrative ? filled(sheetTexts.illustrativeSource, { source: title }) : title,
    title,
    tables.BudgetLines,
    '1',
    budget.lookup.framework.currency ?? 'CHF',
    null,
    'yes',
  ]
}
