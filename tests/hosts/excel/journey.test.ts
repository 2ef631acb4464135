/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { allocateBudget } from '../../../src/actions/allocate-budget.ts'
import { checkBudget } from '../../../src/actions/check-budget.ts'
import { explainFigure } from '../../../src/actions/explain-figure.ts'
import { adoptLines } from '../../../src/actions/in-book/adopt-lines.ts'
import { insertSheets } from '../../../src/actions/in-book/insert-sheets.ts'
import { readOpenBook } from '../../../src/actions/in-book/read-open-book.ts'
import { updateAppendixA } from './written-reports.ts'
import { proposeSource } from '../../../src/actions/adopt/propose-source.ts'
import { choiceOf } from '../../../src/actions/adopt/source-choice.ts'
import { asRead } from '../../../src/actions/edits/budget-as-read.ts'
import { makeBook } from '../../../src/actions/make-book.ts'
import { readBooks } from '../../../src/actions/read-books.ts'
import { planSplit } from '../../../src/actions/split-line.ts'
import { planTags } from '../../../src/actions/tag-lines.ts'
import type { Budget } from '../../../src/core/budget/budget.ts'
import { isBlank } from '../../../src/core/budget/cell.ts'
import { lookupOf } from '../../../src/core/framework/lookup.ts'
import type { ExcelBook } from '../../../src/hosts/excel/excel-book.ts'
import { openXlsxBook } from '../../../src/hosts/file/xlsx-book.ts'
import type { BookReader } from '../../../src/workbook/port.ts'
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import { seed } from '../../budget-of.ts'
import { englishTwoHeaders } from '../../fixtures/foreign/english-two-headers.ts'
import { frenchTable } from '../../fixtures/foreign/french-table.ts'
import { foreignBudgets } from '../../fixtures/foreign/index.ts'
import { startExcel } from '../../workbench/excel.ts'
import { clicked } from '../../actions/adopt/made-book.ts'
import { asFile } from './as-file.ts'
import { typeForeign, typeLines } from './fill-book.ts'
import { blankBook, testTime } from './in-excel.ts'
import { formulasThatDiffer } from './live-cells.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
afterAll(() => excel.close())

const template = { kind: 'financial-plan', fallback: seed } as const
const update = { fallback: seed, now: () => testTime }
const whole = { pending: 'include', unit: 1000 } as const

/** Tags every other line with an output and one of four with an enabler, and splits the last. */
async function tagLines(book: ExcelBook): Promise<void> {
  const read = async () => {
    const { budget, book: reader } = await readOpenBook(book, { fallback: seed })
    return asRead(budget, reader)
  }
  const before = await read()
  const all = Array.from({ length: before.budget.lines.count }, (_, line) => line)
  const tags = planTags(before, [
    { lines: all.filter((line) => line % 2 === 0), to: { kind: 'output', code: 'R.1-1' } },
    { lines: all.filter((line) => line % 4 === 1), to: { kind: 'enabler', code: 'GS.6' } },
  ])
  expect((await book.apply(tags.plan, 'edit')).skipped).toEqual([])
  const split = planSplit(await read(), all.length - 1, [
    { kind: 'output', code: 'T.1-1', points: 3333 },
    { kind: 'output', code: 'D.2-1', points: 6667 },
  ])
  expect(split.refused).toEqual([])
  expect((await book.apply(split.plan, 'edit')).skipped).toEqual([])
}

/** The book as `rbb` reads it where it would be saved. */
async function saved(): Promise<BookReader> {
  return openXlsxBook({ name: 'Book.xlsx', bytes: await asFile(excel.book) })
}

/** All that a reader gives: its tables with their cells; blank ones at the end of a row or a table are nothing. */
async function allOf(reader: BookReader): Promise<unknown> {
  const { tables } = await reader.describe()
  const all: unknown[] = []
  for (const info of tables.toSorted((a, b) => (a.source < b.source ? -1 : 1))) {
    // Nobody reads back what was found, so Excel is not asked for it.
    if (info.table === 'FindingRows') continue
    const rows: [row: number, ...cells: unknown[]][] = []
    for await (const { firstRow, rows: block } of reader.read(info)) {
      block.forEach((cells, at) => {
        const written = cells.slice(0, cells.findLastIndex((cell) => !isBlank(cell)) + 1)
        if (written.length > 0) rows.push([firstRow + at, ...Array.from(written, (cell) => cell ?? null)])
      })
    }
    all.push({ ...info, rows, below: undefined })
  }
  return all
}

/** Holds that the book in Excel says what `rbb` says of it saved, and that its live figures are those. */
async function expectSameAsRbb(book: ExcelBook): Promise<Budget> {
  const { budget, book: reader, look, settings } = await readOpenBook(book, { fallback: seed })
  const file = await saved()
  expect(await allOf(reader)).toEqual(await allOf(file))
  const byRbb = (await readBooks([{ name: look.file, book: file }], { fallback: seed })).budget
  expect(allocateBudget(budget, whole)).toEqual(allocateBudget(byRbb, whole))
  expect(checkBudget(budget, true)).toEqual(checkBudget(byRbb, true))
  expect(explainFigure(budget, { of: 'total' })).toEqual(explainFigure(byRbb, { of: 'total' }))
  const { plan } = await makeBook(reader, budget, {
    ...settings,
    ...whole,
    files: [],
    inPlace: true,
    names: look.names,
  })
  const live = plan.sheets.filter(({ key }) => key === 'Appendix A' || key === 'Start')
  expect(await formulasThatDiffer(excel.book, { ...plan, sheets: live })).toEqual([])
  return budget
}

it('goes from a blank book to Appendix A, with the figures of rbb', async () => {
  const { book } = await blankBook(excel)
  await insertSheets(book, template)
  await typeLines(excel, 60)
  await tagLines(book)
  await updateAppendixA(book, update)
  const { lines } = await expectSameAsRbb(book)
  expect(lines.count).toBe(60)
})

const ways = [
  ...foreignBudgets.map((budget) => [budget.what, 'in-place', budget] as const),
  ...[englishTwoHeaders, frenchTable].map((budget) => [budget.what, 'apart', budget] as const),
]

it.each(ways)('goes from a foreign budget to Appendix A: %s, tags %s', async (_what, tagging, budget) => {
  const { book } = await blankBook(excel)
  await typeForeign(excel, budget)
  const opened = await book.opened({}, [budget.sheet])
  const proposed = proposeSource(opened, clicked(budget), lookupOf(seed))
  const choice = proposed.ok ? choiceOf(proposed.proposal, tagging) : undefined
  if (!choice) throw new Error(JSON.stringify(proposed))
  const adopted = await adoptLines(book, { ...template, choice })
  if (!adopted.ok) throw new Error(adopted.message)
  expect(adopted.receipt.skipped).toEqual([])
  if (adopted.adoption.holds !== 'read-only') await tagLines(book)
  await updateAppendixA(book, update)
  const { lines } = await expectSameAsRbb(book)
  expect(lines.count).toBe(budget.expected.lines)
})
