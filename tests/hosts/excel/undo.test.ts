/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { Receipt } from '../../../src/workbook/port.ts'
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import type { Person } from '../../../src/workbench/model/person.ts'
import { startExcel } from '../../workbench/excel.ts'
import { addColumns, fix, ignore, readBudgetIn, split, tag, tagPlan, type Command } from './commands.ts'
import { nextStart } from './ordeal.ts'
import { checkpoint } from './rewind.ts'
import type { BookState } from './sheets/book-state.ts'
import { smallBook } from './small-book.ts'
import { contentsOf, differences, wholeBook } from './whole-book.ts'

let excel: StandIn
let rewind: () => Promise<void>
let before: BookState

beforeAll(async () => {
  excel = await startExcel()
  await smallBook(excel)
  before = await wholeBook(excel)
  rewind = checkpoint(excel)
})
afterEach(() => rewind())
afterAll(() => excel.close())

const commands: readonly (readonly [string, Command])[] = [
  ['tagging', tag],
  ['splitting', split],
  ['fixing', fix],
  ['ignoring', ignore],
  ['adding columns', addColumns],
]

/** Tables by the cells they cover. */
const tablesOf = ({ sheets }: BookState) => sheets.flatMap(({ tables }) => tables)

describe.each(commands)('%s', (_, command) => {
  it('is taken back, cell by cell', async () => {
    const { undo, cells } = await command(nextStart())
    const back = await undo()
    const after = await wholeBook(excel)
    expect(differences(after, before)).toEqual([])
    expect(back).toEqual({ cells, left: 0 })
    // A table of ours keeps the blank rows that it grew by.
    if (command === addColumns) expect(tablesOf(after)).toEqual(tablesOf(before))
  })

  it('is taken back once: a second time nothing is left to do', async () => {
    const { undo } = await command(nextStart())
    await undo()
    const after = await wholeBook(excel)
    expect((await undo()).cells).toBe(0)
    expect(await wholeBook(excel)).toEqual(after)
  })
})

describe('what others changed meanwhile is left, and counted', () => {
  const others = (what: (person: Person) => void): void => excel.act('somebody else', what)

  it.each<[string, Command, (person: Person) => void, readonly string[], number]>([
    ['another tag', tag, (person) => person.type('Budget!E8', [['B/01']]), ['Budget!E8'], 3],
    ['a line that is gone', tag, (person) => person.deleteRows('Budget!8:8'), [], 3],
    ['a mended unit', fix, (person) => person.type('Budget!B9', [['LAND-B']]), ['Budget!B9'], 1],
    ['a share', split, (person) => person.type('Splits!D5', [[0.5]]), ['Splits!D5'], 1],
    ['an id', addColumns, (person) => person.type('Sheet1!D5', [['mine']]), ['Sheet1!D5'], 1],
  ])('%s', async (_, command, what, places, count) => {
    const { undo } = await command(nextStart())
    others(what)
    const now = await wholeBook(excel)
    const { left } = await undo()
    expect(left).toBe(count)
    const after = await wholeBook(excel)
    for (const place of places) expect(contentsOf(after)[place]).toBe(contentsOf(now)[place])
  })

  it('in lines that were sorted, and in other cells', async () => {
    const { undo } = await tag(nextStart())
    others((person) => {
      person.sort('Budget!A6:N44', 10, false)
      person.type('Budget!C6', [['Theirs']])
    })
    const { left } = await undo()
    expect(left).toBe(0)
    const tagged = Object.entries(contentsOf(await wholeBook(excel))).filter(([, cell]) => cell === '"A/01"')
    expect(tagged).toEqual([])
  })

  it('in a table that got more rows: it keeps them', async () => {
    const { undo } = await addColumns(nextStart())
    others((person) => person.type('Sheet1!B8', [['Ropes', 50]]))
    await undo()
    expect(excel.book.findTable('Hers')?.area).toMatchObject({ rows: 6 })
  })
})

it('ten writes are taken back one after another', async () => {
  const book = nextStart()
  const states: BookState[] = []
  const receipts: Receipt[] = []
  const codes = ['A/01', 'A/02', 'B/01', 'B/02', 'C/01', 'A/01', 'A/02', 'B/01', 'B/02', 'C/01']
  for (const [at, code] of codes.entries()) {
    states.push(await wholeBook(excel))
    const lines = Array.from({ length: 5 }, (_, line) => line + (at % 3))
    receipts.push(await book.apply(tagPlan(await readBudgetIn(book), lines, code), 'edit'))
  }
  for (const { undo } of receipts.reverse()) {
    expect((await undo()).left).toBe(0)
    expect(differences(await wholeBook(excel), states.pop() ?? before)).toEqual([])
  }
})
