/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import { startExcel } from '../../workbench/excel.ts'
import { failureOf, hurry } from './bad-days.ts'
import { addColumns, insert, readBudgetIn, split, splitPlan, tag, tagPlan, type Command } from './commands.ts'
import { nextStart } from './ordeal.ts'
import { checkpoint } from './rewind.ts'
import type { BookState } from './sheets/book-state.ts'
import { smallBook } from './small-book.ts'
import { differences, wholeBook } from './whole-book.ts'

let excel: StandIn
let rewind: () => Promise<void>

beforeAll(async () => {
  hurry()
  excel = await startExcel()
  await smallBook(excel)
  rewind = checkpoint(excel)
})
afterEach(async () => {
  excel.book.isReadOnly = false
  excel.book.isStructureProtected = false
  await rewind()
})
afterAll(() => excel.close())

type Sheets = Excel.WorksheetCollection

/** Somebody does something to the sheets of the book that people have no key for here. */
const inSheets = (what: (sheets: Sheets) => void) =>
  Excel.run(async (context) => {
    what(context.workbook.worksheets)
    await context.sync()
  })

const shares = Array.from({ length: 60 }, (_, at) => [`X-${at}`, 'A/01', '', 1])

describe('is refused in words before anything is written', () => {
  const after =
    (change: () => void | Promise<void>): Command =>
    async (book) => {
      const plan = splitPlan(await readBudgetIn(book))
      await change()
      return book.apply(plan, 'edit')
    }
  const splitsFull = (sheets: Sheets): Excel.Table => {
    const table = sheets.getItem('Splits').tables.getItem('SplitRows')
    table.resize('A4:D64')
    sheets.getItem('Splits').getRange('A5:D64').values = shares
    return table
  }

  it.each<[what: string, code: string, prepare: () => void | Promise<void>, command: Command]>([
    ['a read-only book', 'book-read-only', () => void (excel.book.isReadOnly = true), tag],
    [
      'a protected structure where sheets are to come',
      'book-protected',
      () => void (excel.book.isStructureProtected = true),
      insert(),
    ],
    [
      'a protected sheet of shares',
      'sheet-protected',
      () => inSheets((sheets) => sheets.getItem('Splits').protection.protect()),
      split,
    ],
    [
      'a protected sheet of notes',
      'sheet-protected',
      () => inSheets((sheets) => sheets.getItem('_rbb').protection.protect()),
      tag,
    ],
    [
      'a totals row',
      'rows-in-the-way',
      () => inSheets((sheets) => (splitsFull(sheets).showTotals = true)),
      split,
    ],
    [
      'something below a table',
      'rows-in-the-way',
      () =>
        inSheets((sheets) => {
          splitsFull(sheets)
          sheets.getItem('Splits').getRange('B66').values = [['mine']]
        }),
      split,
    ],
    [
      'a table that is gone',
      'table-missing',
      () => undefined,
      after(() =>
        inSheets((sheets) => sheets.getItem('Splits').tables.getItem('SplitRows').convertToRange()),
      ),
    ],
    [
      'cells where columns are to come',
      'cells-in-the-way',
      () => excel.act('person', (person) => person.type('Sheet1!D5', [['mine']])),
      addColumns,
    ],
    [
      'both names taken',
      'name-taken',
      () =>
        inSheets((sheets) => {
          sheets.add('Goals')
          sheets.add('Goals (RBB)')
        }),
      insert(),
    ],
  ])('%s', async (_, code, prepare, command) => {
    await prepare()
    const before = await wholeBook(excel)
    const failure = await failureOf(() => command(nextStart()))
    expect(failure?.code).toBe(code)
    const after = await wholeBook(excel)
    expect(differences(after, before)).toEqual([])
    expect(notes(after)).toEqual(notes(before))
  })
})

/** The journal column, which holds nothing where nothing is under way. */
function notes({ sheets }: BookState): readonly string[] {
  const cells = sheets.find(({ name }) => name === '_rbb')?.cells ?? {}
  return Object.keys(cells).filter((address) => address.startsWith('X'))
}

/** The cells of a column of the lines, from the first on. */
async function column(letter: string, count = 40): Promise<readonly unknown[]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Budget').getRange(`${letter}6:${letter}${5 + count}`)
    range.load('values')
    await context.sync()
    return range.values.map(([value]) => value as unknown)
  })
}

const tagged = (count: number): readonly string[] =>
  Array.from({ length: 40 }, (_, at) => (at < count ? 'A/01' : ''))

describe('is written as far as it can be', () => {
  it('on a protected sheet: cells that are not locked', async () => {
    await inSheets((sheets) => {
      const sheet = sheets.getItem('Budget')
      sheet.getRange('D6:G45').format.protection.locked = false
      sheet.getRange('E8:E9').format.protection.locked = true
      sheet.protection.protect()
    })
    const { skipped } = await tag(nextStart())
    expect(new Set(skipped.map(({ edit, reason }) => `${edit.line ?? ''} ${reason}`))).toEqual(
      new Set(['L-3 locked', 'L-4 locked']),
    )
    expect(await column('E')).toEqual(tagged(30).map((code, at) => (at === 2 || at === 3 ? '' : code)))
    // A line is written as a whole or not at all.
    expect((await column('D')).slice(2, 4)).toEqual(['', ''])
  })

  it('under a filter: each row by its own address', async () => {
    excel.act('person', (person) => person.filter('BudgetLines', 'Unit', ['SEA-B']))
    const { skipped } = await tag(nextStart())
    excel.act('person', (person) => person.filter('BudgetLines', 'Unit'))
    const hidden = new Set([3, 13, 23])
    const written = tagged(30).map((code, at) => (hidden.has(at) ? '' : code))
    expect(new Set(skipped.map(({ edit, reason }) => `${edit.line ?? ''} ${reason}`))).toEqual(
      new Set(['L-4 not-as-written', 'L-14 not-as-written', 'L-24 not-as-written']),
    )
    expect(await column('E')).toEqual(written)
  })
})

describe('is waited for', () => {
  it('while a cell is being edited', async () => {
    excel.channel.mischief.enterCell()
    const done: string[] = []
    const tagging = tag(nextStart()).then(() => done.push('tagged'))
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    done.push('left')
    excel.channel.mischief.leaveCell()
    await tagging
    expect(done).toEqual(['left', 'tagged'])
  })

  it('while Excel calculates, for a while', async () => {
    excel.channel.mischief.isCalculating = true
    const reading = nextStart().reader()
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    excel.channel.mischief.isCalculating = false
    expect((await (await reading).describe()).tables.length).toBeGreaterThan(1)
  })

  it('while Excel calculates, and no longer; what is there can be read anyway', async () => {
    excel.channel.mischief.isCalculating = true
    const book = nextStart()
    const failure = await failureOf(() => book.reader())
    expect(failure?.code).toBe('excel-calculating')
    expect((await (await book.reader({}, true)).describe()).tables.length).toBeGreaterThan(1)
    expect((await book.look()).calculation).toBe('busy')
    excel.channel.mischief.isCalculating = false
  })

  it('where people calculate by hand only while Excel does so because they asked for it', async () => {
    excel.book.calculationMode = 'Manual'
    const book = nextStart()
    expect((await book.look()).calculation).toBe('manual')
    await book.reader()
    excel.channel.mischief.isCalculating = true
    expect((await book.look()).calculation).toBe('busy')
    expect((await failureOf(() => book.reader()))?.code).toBe('excel-calculating')
    excel.channel.mischief.isCalculating = false
    excel.book.calculationMode = 'Automatic'
  })

  it('not by a write', async () => {
    const book = nextStart()
    const plan = tagPlan(await readBudgetIn(book))
    excel.channel.mischief.isCalculating = true
    await book.apply(plan, 'edit')
    excel.channel.mischief.isCalculating = false
    expect(await column('E')).toEqual(tagged(30))
  })
})
