/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import fc from 'fast-check'
import { asRead, type BudgetAsRead } from '../../../src/actions/edits/budget-as-read.ts'
import { readBudget } from '../../../src/actions/read-budget.ts'
import { lookupOf } from '../../../src/core/framework/lookup.ts'
import { openExcel } from '../../../src/hosts/excel/open-excel.ts'
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import type { OpenedBook } from '../../../src/workbook/opened/opened-book.ts'
import { patchedBook } from '../../../src/workbook/opened/patched-book.ts'
import { readerOf } from '../../../src/workbook/opened/reader-of.ts'
import type { ChangedCells, Receipt } from '../../../src/workbook/port.ts'
import type { WritePlan } from '../../../src/workbook/write-plan.ts'
import { second } from '../../budget-of.ts'
import { startExcel } from '../../workbench/excel.ts'
import { hurry } from './bad-days.ts'
import { fixPlan, ignorePlan, splitPlan, tagPlan } from './commands.ts'
import { testTime } from './in-excel.ts'
import { nextStart } from './ordeal.ts'
import { checkpoint } from './rewind.ts'
import { smallBook } from './small-book.ts'

const lookup = lookupOf(second)
let excel: StandIn
let rewind: () => Promise<void>

beforeAll(async () => {
  hurry()
  excel = await startExcel()
  await smallBook(excel)
  rewind = checkpoint(excel)
})
afterEach(() => rewind())
afterAll(() => excel.close())

/** What may be typed: codes, amounts as they should and should not be, formulas of other cells, nothing. */
const cell = fc.oneof(
  fc.constantFrom('A/01', 'B/01', 'X', '', '12%', "'12", '=K7*2', '=SUM(K6:K9)', '=NA()', '2020-05-01'),
  fc.integer({ min: -9, max: 9_999 }),
)
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      is: fc.constant('type' as const),
      column: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'H', 'K', 'L', 'N'),
      row: fc.integer({ min: 6, max: 50 }),
      cells: fc.array(fc.tuple(cell), { minLength: 1, maxLength: 3 }),
    }),
  },
  fc.record({
    is: fc.constant('tag' as const),
    lines: fc.subarray([...Array(30).keys()], { minLength: 1, maxLength: 4 }),
    code: fc.constantFrom('A/01', 'B/01'),
  }),
  fc.record({ is: fc.constant('split' as const), line: fc.integer({ min: 0, max: 35 }) }),
  fc.record({ is: fc.constantFrom('fix' as const, 'ignore' as const, 'undo' as const) }),
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

/** A book that somebody keeps up with, as the pane does: what it is told of is all that it knows. */
async function kept() {
  const { book, grid } = openExcel(() => testTime)
  const heard: ChangedCells[] = []
  let count = 0
  const stop = await grid.watch((event) => {
    if (event.is !== 'changed') return
    heard.push(event)
    count += 1
  })
  let known = await book.opened()
  const written: Receipt[] = []
  const catchUp = async (): Promise<void> => {
    const news = await book.again(heard.splice(0))
    if (!news) known = await book.opened()
    else if (news.patch) known = patchedBook(known, structuredClone(news.patch))
  }
  const plan = async (make: (read: BudgetAsRead) => WritePlan): Promise<void> => {
    const reader = readerOf(known)
    const receipt = await book.apply(make(await asRead(await readBudget(reader, lookup), reader)), 'edit')
    if (receipt.cells > 0) written.push(receipt)
  }
  return {
    known: () => known,
    heard: () => count,
    catchUp,
    plan,
    undo: async () => written.pop()?.undo(),
    stop,
  }
}

/** All that is read of a book: its tables, and what stands in them. */
async function tablesOf({ sheets, names, ...book }: OpenedBook) {
  const reader = readerOf({ sheets, names, ...book })
  const { tables } = await reader.describe()
  const read = tables.map(async (table) => {
    const cells: unknown[] = []
    for await (const { firstRow, rows } of reader.read(table)) {
      rows.forEach((row, down) =>
        row.forEach((one, at) => {
          if (one !== null && one !== undefined && one !== '') cells.push([firstRow + down, at, one])
        }),
      )
    }
    return { ...table, below: table.below?.rows.length, cells }
  })
  return { sheets, names, ranges: book.tables, tables: await Promise.all(read) }
}

async function carryOut(book: Awaited<ReturnType<typeof kept>>, one: Step): Promise<void> {
  if (one.is === 'type') {
    const before = book.heard()
    excel.act('person', (person) => person.type(`Budget!${one.column}${one.row}`, one.cells))
    await excel.channel.idle()
    // Excel tells the id of the sheet alone, whose name is asked for.
    while (book.heard() === before) await new Promise((resolve) => setTimeout(resolve, 10))
  } else if (one.is === 'tag')
    await book.plan((read) =>
      tagPlan(
        read,
        one.lines.filter((at) => at < read.budget.lines.count),
        one.code,
      ),
    )
  else if (one.is === 'split')
    await book.plan((read) => splitPlan(read, Math.min(one.line, read.budget.lines.count - 1)))
  else if (one.is === 'fix') await book.plan(fixPlan)
  else if (one.is === 'ignore') await book.plan(ignorePlan)
  else await book.undo()
}

test('after whatever people and we do, what is known is what a whole reading finds', async () => {
  const runs = { numRuns: Number(process.env['RANDOM_BOOKS'] ?? 12) }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const book = await kept()
      try {
        for (const one of steps) {
          await carryOut(book, one)
          await book.catchUp()
        }
        expect(await tablesOf(book.known())).toEqual(await tablesOf(await nextStart().opened()))
      } finally {
        await book.stop()
        await rewind()
      }
    }),
    runs,
  )
}, 300_000)
