import { planBringIn, type BookHere, type BookThere } from '../../src/actions/bring-in/plan-bring-in.ts'
import { readBooks } from '../../src/actions/read-books.ts'
import type { Cell } from '../../src/core/budget/cell.ts'
import { openWorkbook } from '../../src/hosts/file/open-workbook.ts'
import type { OpenedBook } from '../../src/workbook/opened/opened-book.ts'
import { readerOf } from '../../src/workbook/opened/reader-of.ts'
import { second, seed } from '../budget-of.ts'
import { frameworkSheets, ownSheet, xlsxBook, type MadeSheet } from '../xlsx-book.ts'

type Rows = readonly (readonly Cell[])[]

interface Tables {
  readonly lines?: Rows
  readonly splits?: Rows
  readonly drivers?: Rows
  readonly links?: Rows
  readonly years?: readonly number[]
  readonly framework?: typeof seed
}

const years = [2020, 2021]

/** A line: id, unit, activity, output or enabler, and its amounts. */
function line(id: string, unit: string, activity: string, code: string, ...amounts: Cell[]): readonly Cell[] {
  const isEnabler = /^[A-Z]{2,}\./.test(code)
  const [output, enabler] = isEnabler ? [null, code] : [code === '' ? null : code, null]
  const objective = output === null ? null : output.replace(/-\d+$/, '')
  return [id, unit, activity, objective, output, enabler, null, '1', 'RB', null, ...amounts, null]
}

async function openedOf(name: string, tables: Tables): Promise<OpenedBook> {
  const { lines = [], splits = [], drivers = [], links = [], framework = seed } = tables
  const sheets: readonly MadeSheet[] = [
    ownSheet('BudgetLines', lines, { name: 'Budget', years: tables.years ?? years }),
    ...frameworkSheets(framework, { GoalLinkRows: links }),
    ownSheet('SplitRows', splits),
    ownSheet('DriverRows', drivers),
  ]
  return openWorkbook(await xlsxBook(name, sheets))
}

async function here(tables: Tables): Promise<BookHere> {
  const opened = await openedOf('here.xlsx', tables)
  const reader = readerOf(opened)
  const { budget, book } = await readBooks([{ name: 'here.xlsx', book: reader }], { fallback: seed })
  return { opened, budget, reader: book, tables: (await book.describe()).tables }
}

async function there(tables: Tables): Promise<BookThere> {
  const reader = readerOf(await openedOf('BR.xlsx', tables))
  const { budget } = await readBooks([{ name: 'BR.xlsx', book: reader }], { fallback: seed })
  return { name: 'BR.xlsx', budget, reader }
}

async function broughtIn(own: Tables, other: Tables) {
  const planned = await planBringIn(await here(own), await there(other))
  if (!planned.ok) throw new Error(planned.message)
  const { bringIn } = planned
  const rowsOf = (table: string) => bringIn.plan.rows?.find((one) => one.table === table)?.add ?? []
  return { ...bringIn, rowsOf }
}

const notices = line('B1', 'BR', 'Notices', 'R.1-1', 100, 200)
const advice = line('B2', 'BR', 'Advice', '', 40, 40)
const legal = line('G1', 'GS', 'Legal', 'GS.8', 30, null)

test('lines come with their shares, in our columns, with the title of their result', async () => {
  const { lines, rowsOf, splits } = await broughtIn(
    { lines: [legal] },
    {
      lines: [notices, advice],
      splits: [
        ['B2', 'R.1-1', null, 25],
        ['B2', 'R.1-2', null, 75],
      ],
    },
  )
  expect(lines).toEqual({ count: 2, centimes: 38_000 })
  expect(rowsOf('BudgetLines')[0]).toEqual({
    ...{ Line: 'B1', Unit: 'BR', Activity: 'Notices', Objective: 'R.1', Output: 'R.1-1' },
    Result: expect.stringMatching(/\w{3}/) as string,
    ...{ Category: '1', Fund: 'RB', '2020': 100, '2021': 200 },
  })
  expect(splits).toBe(2)
  expect(rowsOf('SplitRows')).toEqual([
    { Line: 'B2', Output: 'R.1-1', Share: 0.25 },
    { Line: 'B2', Output: 'R.1-2', Share: 0.75 },
  ])
})

test('what is here already with the same content is not written a second time', async () => {
  const { plan, present, lines } = await broughtIn({ lines: [notices, legal] }, { lines: [notices, legal] })
  expect([present.count, lines.count]).toEqual([2, 0])
  expect(plan.rows).toEqual([])
})

test('an id of another unit gets the unit before it; a second time it is known by that', async () => {
  const own = line('L1', 'TSB', 'Study groups', 'T.1-1', 5, 5)
  const other = line('L1', 'BR', 'Notices', 'R.1-1', 7, 7)
  const first = await broughtIn({ lines: [own] }, { lines: [other] })
  expect(first.renamed).toEqual([{ from: 'L1', to: 'BR:L1' }])
  expect(first.rowsOf('BudgetLines')[0]).toMatchObject({ Line: 'BR:L1', Unit: 'BR' })
  const again = await broughtIn({ lines: [own, ['BR:L1', ...other.slice(1)]] }, { lines: [other] })
  expect(again.present.count).toBe(1)
  expect(again.plan.rows).toEqual([])
})

test('a line of the same unit with another content is told and does not come', async () => {
  const changed = line('B1', 'BR', 'Notices', 'R.1-1', 100, 999)
  const { differing, lines, plan } = await broughtIn({ lines: [notices] }, { lines: [changed] })
  expect(differing).toEqual({ count: 1, centimes: 109_900, ids: ['B1'] })
  expect([lines.count, plan.rows]).toEqual([0, []])
})

test('lines without an id of their own are told and do not come', async () => {
  const { nameless, lines } = await broughtIn(
    {},
    {
      lines: [
        line('', 'BR', 'a', 'R.1-1', 1, 1),
        line('X', 'BR', 'b', '', 2, 2),
        line('X', 'BR', 'c', '', 3, 3),
      ],
    },
  )
  expect([nameless.count, nameless.centimes, lines.count]).toEqual([3, 1200, 0])
})

test('years that this workbook has not are told with their money', async () => {
  const other = [...line('B1', 'BR', 'Notices', 'R.1-1', 1, 2, 50)]
  const brought = await broughtIn({}, { lines: [other], years: [2020, 2021, 2024] })
  expect(brought.years).toEqual([{ year: 2024, centimes: 5_000 }])
  expect(brought.rowsOf('BudgetLines')[0]).not.toHaveProperty('2024')
})

const facts = ['basis', 'source', '2019-06-30', 'owner']

test('drivers and links come where nothing is said of their codes; others are listed', async () => {
  const brought = await broughtIn(
    { drivers: [[1, 'GS.8', 'BR', 3, ...facts]], links: [['R.1', 'G.1', 'primary', 1]] },
    {
      drivers: [
        [1, 'GS.8', 'BR', 4, ...facts],
        [1, 'GS.8', 'TSB', 1, ...facts],
      ],
      links: [
        ['R.1', 'G.1', 'primary', 1],
        ['R.1', 'G.2', 'secondary', 0.5],
        ['R.99', 'G.2', null, 1],
      ],
    },
  )
  expect(brought.rowsOf('DriverRows')).toEqual([
    {
      ...{ Stage: '1', From: 'GS.8', To: 'TSB', Weight: 1 },
      ...{ Basis: 'basis', Source: 'source', Date: '2019-06-30', Owner: 'owner' },
    },
  ])
  expect(brought.rowsOf('GoalLinkRows')).toEqual([
    { Objective: 'R.1', Goal: 'G.2', Kind: 'secondary', Weight: 0.5 },
  ])
  expect(brought.disagreeing).toEqual([
    { about: 'GS.8 · BR', here: '3', there: '4' },
    { about: 'R.99 · G.2', here: undefined, there: '1' },
  ])
})

test('an amount that cannot be read comes as it was written', async () => {
  const { rowsOf } = await broughtIn({}, { lines: [line('B1', 'BR', 'Notices', 'R.1-1', '1,234', 0)] })
  expect(rowsOf('BudgetLines')[0]).toMatchObject({ '2020': '1,234', '2021': 0 })
})

test('a workbook of another framework is refused in words', async () => {
  const planned = await planBringIn(await here({}), await there({ framework: second }))
  expect(planned).toMatchObject({ ok: false, code: 'other-framework' })
  expect(planned).toHaveProperty(
    'message',
    expect.stringContaining('BR.xlsx is planned by another framework'),
  )
})

test('a workbook without a sheet Budget of ours is told what to do', async () => {
  const book = await here({ lines: [legal] })
  const opened = { ...book.opened, tables: book.opened.tables.filter(({ name }) => name !== 'BudgetLines') }
  expect(await planBringIn({ ...book, opened }, await there({ lines: [notices] }))).toMatchObject({
    ok: false,
    code: 'no-budget-sheet',
  })
})
