/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { endInterrupted } from '../../../src/actions/in-book/end-interrupted.ts'
import { journalIn, journalParts, type Journal } from '../../../src/hosts/excel/journal/journal.ts'
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import { noEdits } from '../../../src/hosts/excel/edits/target.ts'
import { startExcel } from '../../workbench/excel.ts'
import { befall, failureOf, goodDays, hurry } from './bad-days.ts'
import { insert, readBudgetIn, split, tag, tagPlan } from './commands.ts'
import { nextStart } from './ordeal.ts'
import { checkpoint } from './rewind.ts'
import type { BookState } from './sheets/book-state.ts'
import { smallBook } from './small-book.ts'
import { differences, wholeBook } from './whole-book.ts'

let excel: StandIn
let rewind: () => Promise<void>
let before: BookState

beforeAll(async () => {
  hurry()
  excel = await startExcel()
  await smallBook(excel)
  before = await wholeBook(excel)
  rewind = checkpoint(excel)
})
afterEach(() => rewind())
afterAll(() => excel.close())

/** Tags lines, and is interrupted once all is written. */
async function interruptTagging(roundTrip = 9): Promise<void> {
  befall(excel, roundTrip, { is: 'session lost' })
  const failure = await failureOf(() => tag(nextStart()))
  goodDays(excel)
  expect(failure?.code).toBe('write-interrupted')
}

it('tell at the next start what was interrupted', async () => {
  await interruptTagging()
  expect((await nextStart().look()).interrupted).toEqual({
    kind: 'edit',
    title: 'Tag 30 lines',
    began: '2020-03-31T10:15:00.000Z',
  })
})

it('keep all else from being written until it is settled', async () => {
  const book = nextStart()
  const { undo } = await split(book)
  await interruptTagging()
  for (const write of [() => tag(nextStart()), () => insert()(nextStart()), undo]) {
    const failure = await failureOf(write)
    expect(failure?.code).toBe('write-interrupted')
    expect(failure?.message).toMatch(/^“Tag 30 lines”, begun 2020-03-31 10:15 UTC, was interrupted/)
  }
  await nextStart().settle('undo')
  await undo()
  expect(differences(await wholeBook(excel), before)).toEqual([])
})

it('are settled once: a second time there is nothing to do', async () => {
  await interruptTagging()
  await nextStart().settle('finish')
  const finished = await wholeBook(excel)
  await nextStart().settle('undo')
  await nextStart().settle('finish')
  expect(await wholeBook(excel)).toEqual(finished)
})

it('are found where somebody shows their sheet, writes on it and inserts rows', async () => {
  excel.act('person', (person) => {
    person.show('_rbb', 'Visible')
    person.type('_rbb!Z1', [['mine']])
  })
  // Whoever reads or writes looks for notes now.
  await interruptTagging(11)
  excel.act('person', (person) => {
    person.insertRows('_rbb!1:2')
    person.type('_rbb!Z1', [['mine']])
  })
  await nextStart().settle('finish')
  const { undo } = await split(nextStart())
  await undo()
  expect(
    JSON.parse((await wholeBook(excel)).sheets.find(({ name }) => name === '_rbb')?.cells['Z1'] ?? ''),
  ).toEqual({
    content: 'mine',
  })
})

describe('that somebody changed', () => {
  beforeEach(async () => {
    await interruptTagging()
    excel.act('person', (person) => person.type('_rbb!X1', [['j1 below 7']]))
  })

  it('are said in words, and nothing is written', async () => {
    const now = await wholeBook(excel)
    const book = nextStart()
    expect((await book.look()).interrupted).toMatchObject({ kind: 'edit', isUnreadable: true })
    for (const ask of [() => tag(nextStart()), () => book.settle('undo'), () => endInterrupted(book)]) {
      expect((await failureOf(ask))?.code).toBe('journal-unreadable')
    }
    expect(await wholeBook(excel)).toEqual(now)
  })

  it('are dropped where all is to stay as it is', async () => {
    const now = await wholeBook(excel)
    await nextStart().settle('finish')
    expect((await nextStart().look()).interrupted).toBeUndefined()
    expect(differences(await wholeBook(excel), now)).toEqual([])
    await tag(nextStart())
  })

  it('keep nobody from reading', async () => {
    expect((await readBudgetIn(nextStart())).budget.lines.count).toBe(39)
  })
})

const journal: Journal = {
  journalVersion: 1,
  kind: 'edit',
  title: 'Tag 1 line',
  began: '2020-03-31T10:15:00.000Z',
  forward: noEdits,
  back: noEdits,
  sheets: [],
  filled: [],
  isSheetNew: false,
}

describe('in the cells of a column', () => {
  const written = (one: object): readonly unknown[] => {
    const parts = journalParts(one as Journal)
    return [`j${parts.length} below 2`, null, ...parts]
  }

  it('are read as they were written', () => {
    const long = { ...journal, title: 'x'.repeat(100_000) }
    expect(written(long)).toHaveLength(6)
    expect(journalIn(written(long))).toEqual(long)
    expect(journalIn([null, null, ...written(long)])).toEqual(long)
  })

  it.each<[string, readonly unknown[]]>([
    ['a blank column', []],
    ['notes that were never whole', [null, 'j{"journalVersion":1']],
  ])('are none in %s', (_, cells) => {
    expect(journalIn(cells)).toBeUndefined()
  })

  it.each<[string, readonly unknown[]]>([
    ['a number', [5]],
    ['another text', ['mine']],
    ['no text there', ['j1 below 3']],
    ['its own place', ['j1 below 0', 'j{}']],
    ['half a text', ['j1 below 1', 'j{"journal']],
    ['another version', written({ ...journal, journalVersion: 2 })],
    ['an unknown kind', written({ ...journal, kind: 'other' })],
    ['no title', written({ ...journal, title: 5 })],
    ['changes that are none', written({ ...journal, back: { ...noEdits, rows: 'none' } })],
    ['changes that hold none', written({ ...journal, back: { ...noEdits, rows: [1] } })],
    ['sheets that are none', written({ ...journal, sheets: [{ added: [] }] })],
  ])('cannot be read with %s', (_, cells) => {
    expect(() => journalIn(cells)).toThrow(/somebody changed the notes/)
  })
})

it('need no more than the plan of a write', async () => {
  const book = nextStart()
  const plan = tagPlan(await readBudgetIn(book), [])
  const { cells, undo } = await book.apply(plan, 'edit')
  expect(cells).toBe(0)
  const now = await wholeBook(excel)
  expect(await undo()).toEqual({ cells: 0, left: 0 })
  expect(await wholeBook(excel)).toEqual(now)
})
