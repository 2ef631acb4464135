import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allocateBudget } from '../../../src/actions/allocate-budget.ts'
import { checkBudget } from '../../../src/actions/check-budget.ts'
import { readBudget } from '../../../src/actions/read-budget.ts'
import type { Budget } from '../../../src/core/budget/budget.ts'
import { lookupOf } from '../../../src/core/framework/lookup.ts'
import { openXlsxBook } from '../../../src/hosts/file/xlsx-book.ts'
import { frameworkTables } from '../../../src/workbook/framework-rows.ts'
import { budgetOf, second, seed } from '../../budget-of.ts'
import { frameworkSheets, ownSheet, xlsxBook } from '../../xlsx-book.ts'
import { withPart } from '../../xlsx/book-files.ts'

const folder = join(__dirname, '../../fixtures/books')

function open(name: string): Promise<Budget> {
  const file = { name, bytes: new Uint8Array(readFileSync(join(folder, name))) }
  return readBudget(openXlsxBook(file), lookupOf(seed))
}

const lines = [
  'Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,Group,2020,2021,2022,2023,Note',
  'L1,BR,Publish notices,R.1,R.1-1,,1,RB,,100000,100000.5,0,120000,illustrative',
  'L2,BR,Run the databases,,,BR.1,1,RB,Documentation,10000,10000,10000,10000.25,illustrative',
  'L3,BR,Publish and advise,,,,2,RB,,10000,20000,30000,40000,illustrative',
  'L4,TSB,Study groups,T.1,T.1-4,,1,RB,,50000,50000,50000,50000,illustrative',
  'L6,TSB,Credit of last year,T.1,T.1-1,,4,RB,,-5000,0,0,0,illustrative',
  'L5,GS,Legal services,,,GS.8,1,RB,,30000,30000,30000,30000,illustrative',
].join('\n')

const splits = 'Line,Output,Enabler,Share\nL3,R.1-1,,40\nL3,R.1-2,,60\n'
const known = 'illustrative basis,illustrative source,2019-06-30,illustrative owner'

function report(budget: Budget): ReturnType<typeof allocateBudget> {
  const counts = { error: 0, warning: 0, info: 0, ignored: 0 }
  return { ...allocateBudget(budget, { pending: 'include', unit: 1000 }), findings: counts }
}

test('our own tables give what the same lines give as CSV', async () => {
  const csv = await budgetOf({
    BudgetLines: lines,
    SplitRows: splits,
    DriverRows: `Stage,From,To,Weight,Basis,Source,Date,Owner\n1,GS.8,BR,3,${known}\n1,GS.8,TSB,1,${known}\n`,
    GoalLinkRows:
      'Objective,Goal,Kind,Weight\nR.1,G.1,primary,\nT.1,G.2,primary,0.5\nT.1,G.4,secondary,0.25\n',
  })
  const book = await open('own-tables.xlsx')
  expect(report(book)).toEqual(report(csv))
  expect(book.drivers.rows.map(({ facts }) => facts.date)).toEqual(['2019-06-30', '2019-06-30'])
  expect(checkBudget(book).counts).toEqual(checkBudget(csv).counts)
})

test('lines under foreign headers, a sheet a Bureau, in CHF 000, give what the same lines give as CSV', async () => {
  const csv = await budgetOf({ BudgetLines: lines, SplitRows: splits })
  const book = await open('foreign-headers.xlsx')
  expect(report(book)).toEqual({ ...report(csv), stamp: { ...report(csv).stamp, illustrative: false } })
  expect(book.lines.sources.map(({ name, sheet, unit }) => [name, sheet, unit])).toEqual([
    ['BR', 'BR 2020-23', 'BR'],
    ['TSB', 'TSB 2020-23', 'TSB'],
    ['GS', 'GS 2020-23', 'GS'],
  ])
})

test('findings stand where Excel shows them', async () => {
  const book = await open('foreign-headers.xlsx')
  const last = book.lines.count - 1
  const { columns, years } = book.lines.sources[2]?.header ?? { columns: {}, years: [] }
  expect(book.lines.row[last]).toBe(8)
  expect([columns.Line?.shown, columns.Fund?.shown, ...years.map(({ shown }) => shown)]).toEqual([
    'B',
    'G',
    'H',
    'I',
    'J',
    'K',
  ])
})

test('a workbook without budget lines is refused in words', () => {
  const bytes = new Uint8Array(readFileSync(join(folder, 'no-lines.xlsx')))
  expect(() => openXlsxBook({ name: 'no-lines.xlsx', bytes })).toThrow(
    'no-lines.xlsx holds no budget lines: it has neither a table BudgetLines nor a table Sources that says where they are.',
  )
})

test('a file that is no workbook is refused in words, under its name', () => {
  const bytes = new TextEncoder().encode('Line,Unit\nL1,BR\n')
  expect(() => openXlsxBook({ name: 'lines.xlsx', bytes })).toThrow(/^lines\.xlsx: /)
})

describe('our tables in a book', () => {
  const category = ['PAY', 'Salaries', 'illustrative']

  test('every one is found by its name, with its rows and columns', async () => {
    const file = await xlsxBook('plan.xlsx', [...frameworkSheets(second), ownSheet('BudgetLines', [])])
    const book = openXlsxBook(file)
    const { tables } = await book.describe()
    expect(tables.map(({ table }) => table).sort()).toEqual(['BudgetLines', ...frameworkTables].sort())
    const categories = tables.find(({ table }) => table === 'CategoryRows')
    expect(categories).toMatchObject({
      sheet: 'CategoryRows',
      headerRow: 1,
      header: ['Code', 'Name', 'Source'],
    })
    const blocks = []
    if (categories) for await (const block of book.read(categories)) blocks.push(block)
    expect(blocks[0]?.firstRow).toBe(2)
    expect(blocks[0]?.rows[0]).toEqual(category)
  })

  test('one whose name was taken is called by another', async () => {
    const sheets = [
      { name: 'Mine', rows: [['Goal'], ['More']], tables: { Goals: 'A1:A2' } },
      ownSheet('Goals', [['G.1', 'Growth', null, null, null]], { name: 'Goals (RBB)', called: 'Goals_RBB' }),
      ownSheet('BudgetLines', []),
    ]
    const { tables } = await openXlsxBook(await xlsxBook('plan.xlsx', sheets)).describe()
    expect(tables.find(({ table }) => table === 'Goals')?.sheet).toBe('Goals (RBB)')
  })

  test('headers are those that people see, and a table without a header row has them by name', async () => {
    const { name, bytes } = await xlsxBook('plan.xlsx', [
      ownSheet('BudgetLines', []),
      ownSheet('FundRows', [['RB', 'Regular budget', null]]),
    ])
    const part = 'xl/tables/table2.xml'
    const changed = withPart(bytes, part, (xml) => xml.replace('name="Source"', 'name="Column3"'))
    const bare = withPart(bytes, part, (xml) => xml.replace(/(<table [^>]*?)>/, '$1 headerRowCount="0">'))
    for (const [file, firstRow] of [
      [changed, 2],
      [bare, 1],
    ] as const) {
      const book = openXlsxBook({ name, bytes: file })
      const funds = (await book.describe()).tables.find(({ table }) => table === 'FundRows')
      expect(funds?.header).toEqual(['Code', 'Name', 'Source'])
      if (funds) for await (const block of book.read(funds)) expect(block.firstRow).toBe(firstRow)
    }
  })

  test('a declared table without a header row is refused in words', async () => {
    const { name, bytes } = await xlsxBook('plan.xlsx', [
      {
        name: 'Lines',
        rows: [
          ['Line', 'Unit'],
          ['L1', 'BR'],
        ],
        tables: { Bureau: 'A1:B2' },
      },
      ownSheet('Sources', [['BR', null, 'Bureau', null, null, null, null]]),
    ])
    const bare = withPart(bytes, 'xl/tables/table1.xml', (xml) =>
      xml.replace(/(<table [^>]*?)>/, '$1 headerRowCount="0">'),
    )
    expect(() => openXlsxBook({ name, bytes: bare })).toThrow(
      'plan.xlsx, sheet Sources, row 2: the table Bureau has no header row; switch it on in Excel under Table Design, Header Row.',
    )
  })
})

test('rows far apart come as blocks of their own, and many rows as several', async () => {
  const rows = Array.from({ length: 7000 }, (_, at) => [at === 0 ? 'Line' : `L${at}`])
  const { name, bytes } = await xlsxBook('plan.xlsx', [
    { name: 'Lines', rows },
    ownSheet('Sources', [['All', 'Lines', 'A1:A900000', 1, null, null, null]]),
  ])
  const far = withPart(bytes, 'xl/worksheets/sheet1.xml', (xml) =>
    xml.replace('</sheetData>', '<row r="800000"><c r="A800000"><v>7</v></c></row></sheetData>'),
  )
  const book = openXlsxBook({ name, bytes: far })
  const [table] = (await book.describe()).tables
  const blocks: [number, number][] = []
  if (table) for await (const block of book.read(table)) blocks.push([block.firstRow, block.rows.length])
  expect(blocks).toEqual([
    [2, 5000],
    [5002, 1999],
    [800_000, 1],
  ])
  expect(table?.rows).toBe(7000)
})
