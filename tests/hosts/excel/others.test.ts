/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { BudgetAsRead } from '../../../src/actions/edits/budget-as-read.ts'
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import type { Person } from '../../../src/workbench/model/person.ts'
import type { WritePlan } from '../../../src/workbook/write-plan.ts'
import { startExcel } from '../../workbench/excel.ts'
import { hurry } from './bad-days.ts'
import { fixPlan, readBudgetIn, splitPlan, tagPlan } from './commands.ts'
import { linesIn, type LineCells } from './line-cells.ts'
import { nextStart } from './ordeal.ts'
import { smallBook } from './small-book.ts'

let excel: StandIn

beforeAll(async () => {
  hurry()
  excel = await startExcel()
})
beforeEach(() => smallBook(excel))
afterAll(() => excel.close())

const others = (what: (person: Person) => void) => (): void => excel.act('somebody else', what)
const insertColumn = () =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Budget').getRange('B:B').insert('Right')
    await context.sync()
  })

/** What people do between reading and writing; and the lines that are left to them, each with the reason. */
const doings: readonly (readonly [string, () => void | Promise<void>, readonly string[]])[] = [
  ['nothing', () => undefined, []],
  ['sort the lines', others((person) => person.sort('Budget!A6:N44', 10, false)), []],
  ['insert rows above the header', others((person) => person.insertRows('Budget!2:3')), []],
  ['insert rows between lines', others((person) => person.insertRows('Budget!9:11')), []],
  ['insert a column', insertColumn, []],
  ['delete a line', others((person) => person.deleteRows('Budget!9:9')), ['L-4 gone']],
  ['tag a line otherwise', others((person) => person.type('Budget!E9', [['B/01']])), ['L-4 changed']],
  [
    'name an enabler where the cell was to stay blank',
    others((person) => person.type('Budget!F9', [['Workshop']])),
    ['L-4 changed'],
  ],
  ['mend what was to be mended', others((person) => person.type('Budget!B9', [['SEA-B']])), []],
  ['change another cell', others((person) => person.type('Budget!C9', [['Other']])), []],
  ['double an id', others((person) => person.type('Budget!A20', [['L-4']])), ['L-4 several', 'L-15 gone']],
  ['rename the sheet', others((person) => person.rename('Budget', 'Our lines')), []],
  ['move the sheet', others((person) => person.move('Budget', 0)), []],
  ['hide rows', others((person) => person.hideRows('Budget!8:12')), []],
  [
    'sort, insert and rename',
    others((person) => {
      person.insertRows('Budget!1:1')
      person.sort('Budget!A7:N45', 2, false)
      person.insertRows('Budget!20:20')
      person.rename('Budget', 'Lines, all')
    }),
    [],
  ],
]

/** Cells of a plan's edits by the line and the role of the column, with the value that they get. */
function wishedBy({ edits = [] }: WritePlan): ReadonlyMap<string, unknown> {
  return new Map(edits.map(({ line, column, value }) => [`${line ?? ''} ${column}`, value ?? '']))
}

/** Reads, lets others do something, writes, and compares all lines with what should have become of them. */
async function writeAfter(
  plan: (read: BudgetAsRead) => WritePlan,
  doing: () => void | Promise<void>,
): Promise<{ readonly skipped: readonly string[]; readonly plan: WritePlan }> {
  const book = nextStart()
  const planned = plan(await readBudgetIn(book))
  await doing()
  const before = linesIn(excel.book)
  const { skipped } = await book.apply(planned, 'edit')
  const after = linesIn(excel.book)
  const wished = wishedBy(planned)
  const left = new Set(skipped.map(({ edit }) => edit.line))
  const wrong = before.flatMap((line, at) => cellsUnlike(line, after[at], wished, left))
  expect(wrong).toEqual([])
  expect(after).toHaveLength(before.length)
  expect(excel.book.happenings.enabled).toBe(true)
  return {
    plan: planned,
    skipped: [...new Set(skipped.map(({ edit, reason }) => `${edit.line ?? ''} ${reason}`))].sort(),
  }
}

function cellsUnlike(
  before: LineCells,
  after: LineCells | undefined,
  wished: ReadonlyMap<string, unknown>,
  left: ReadonlySet<string | undefined>,
): readonly string[] {
  const id = String(before['Line'])
  return Object.keys({ ...before, ...after }).flatMap((column) => {
    const isWished = wished.has(`${id} ${column}`) && !left.has(id)
    const wanted = isWished ? wished.get(`${id} ${column}`) : before[column]
    const is = after?.[column]
    return (is ?? '') === (wanted ?? '') ? [] : [`${id} ${column}: ${String(is)}, not ${String(wanted)}`]
  })
}

describe.each(doings)('where others %s', (_, doing, left) => {
  it('lines are tagged', async () => {
    const { skipped } = await writeAfter((read) => tagPlan(read), doing)
    expect(skipped).toEqual([...left].sort())
  })

  it('a line is split', async () => {
    excel.act('person', (person) => person.type('Budget!D9', [['OBJ-A', 'A/02']]))
    const { skipped, plan } = await writeAfter((read) => splitPlan(read, 3), doing)
    const ofLine = left.filter((one) => one.startsWith('L-4 '))
    expect(skipped).toEqual(ofLine)
    expect(sharesOf('L-4')).toBe(ofLine.length > 0 ? 0 : plan.rows?.[0]?.add.length)
  })

  it('what is found is mended', async () => {
    const { skipped } = await writeAfter(fixPlan, doing)
    const ofFixes = left.filter((one) => one === 'L-4 gone' || one === 'L-4 several')
    expect(skipped).toEqual(ofFixes)
  })
})

/** The rows of Splits that name a line. */
function sharesOf(line: string): number {
  return linesIn(excel.book, 'SplitRows').filter((row) => row['Line'] === line).length
}
