import type { Cell } from '../../../src/core/budget/cell.ts'
import { openXlsxBook } from '../../../src/hosts/file/xlsx-book.ts'
import type { TableInfo } from '../../../src/workbook/port.ts'
import { ownSheet, xlsxBook, type MadeSheet } from '../../xlsx-book.ts'

type Rows = readonly (readonly Cell[])[]

/** A budget as finance staff keep it: a title, two header rows, the upper one merged over the years. */
const budget: Rows = [
  ['Radiocommunication Bureau, in CHF 000'],
  ['No.', 'What', 'Result', 'Support', 'Type', 'Fund', 'Budget', null, 'Outturn'],
  [null, null, null, null, null, null, 2020, 2021, 2020],
  ['L1', 'Publish notices', 'R.1-1', null, 1, 'RB', 100, 100.5, 99],
  ['L2', 'Run the databases', null, 'BR.1', 1, 'RB', 10, 10, 9],
]
const merges = ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3', 'F2:F3', 'G2:H2']

const columns: readonly (readonly [role: string | number, header: string | number])[] = [
  ['Line', 'No.'],
  ['Activity', 'What'],
  ['Output', 'Result'],
  ['Enabler', 'Support'],
  ['Category', 'Type'],
  ['Fund', 'Fund'],
  [2020, 'Budget 2020'],
  [2021, 2021],
]

const source: readonly Cell[] = ['BR', 'Budget BR', 'A2:I5', 2, 'CHF 000', 'BR', 'yes']

interface Change {
  readonly sources?: Rows
  readonly columns?: Rows
  readonly sheets?: readonly MadeSheet[]
  readonly tables?: Readonly<Record<string, string>>
}

async function sourcesOf(change: Change = {}): Promise<readonly TableInfo[]> {
  const file = await xlsxBook('plan.xlsx', [
    { name: 'Budget BR', rows: budget, merges, tables: change.tables ?? {} },
    ownSheet('Sources', change.sources ?? [source]),
    ownSheet('Columns', change.columns ?? columns.map((row) => ['BR', ...row])),
    ...(change.sheets ?? []),
  ])
  const { tables } = await openXlsxBook(file).describe()
  return tables.filter(({ table }) => table === 'BudgetLines')
}

async function linesOf(change: Change = {}): Promise<unknown[]> {
  const file = await xlsxBook('plan.xlsx', [
    { name: 'Budget BR', rows: budget, merges, tables: change.tables ?? {} },
    ownSheet('Sources', change.sources ?? [source]),
    ownSheet('Columns', change.columns ?? columns.map((row) => ['BR', ...row])),
  ])
  const book = openXlsxBook(file)
  const { tables } = await book.describe()
  const rows: unknown[] = []
  for (const table of tables.filter((other) => other.table === 'BudgetLines')) {
    for await (const block of book.read(table)) {
      block.rows.forEach((cells, at) => rows.push([block.firstRow + at, cells[0]]))
    }
  }
  return rows
}

test('a source under foreign headers is read as its layout says', async () => {
  expect(await sourcesOf()).toEqual([
    {
      table: 'BudgetLines',
      source: 'BR',
      sheet: 'Budget BR',
      headerRow: 3,
      header: ['Line', 'Activity', 'Output', 'Enabler', 'Category', 'Fund', '2020', '2021', ''],
      letters: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'],
      rows: 2,
      amountUnit: 1000,
      currency: 'CHF',
      unit: 'BR',
      textCounts: false,
      holdsOtherRows: true,
    },
  ])
})

describe('a source may be named in several ways', () => {
  const rows = [
    [4, 'L1'],
    [5, 'L2'],
  ]
  const placed = (...cells: readonly Cell[]): Change => ({
    sources: [['BR', ...cells, 'CHF 000', 'BR', null]],
  })

  test.each<[string, Change]>([
    ['a range', placed('budget br', '$a$2:$i$5', 2)],
    ['a range with its sheet', placed(null, "'Budget BR'!A2:I5", 2)],
    ['columns', placed('Budget BR', 'A:I', '2:3')],
    ['a whole sheet, the header rows chosen', placed('Budget BR', null, '2:3')],
    ['a range below its header rows', placed('Budget BR', 'A4:I5', '2:3')],
    ['a range that reaches beyond the last row', placed('Budget BR', 'A2:I5000', 2)],
  ])('%s', async (_what, change) => {
    expect(await linesOf(change)).toEqual(rows)
  })

  test('a table, with a header row above it', async () => {
    const named = [
      ...budget.slice(0, 2),
      ['a', 'b', 'c', 'd', 'e', 'f', 2020, 2021, '2020b'],
      ...budget.slice(3),
    ]
    const file = await xlsxBook('plan.xlsx', [
      { name: 'Budget BR', rows: named, merges: ['G2:H2'], tables: { Bureau: 'A3:I5' } },
      ownSheet('Sources', [['BR', null, 'bureau', 2, 'CHF 000', 'BR', 1]]),
      ownSheet('Columns', [
        ['BR', 'Line', 'No. a'],
        ['BR', 2020, 'Budget 2020'],
      ]),
    ])
    const [table] = (await openXlsxBook(file).describe()).tables
    expect(table?.header).toEqual(['Line', '', '', '', '', '', '2020', '', ''])
  })
})

test('headers may be written by their lowest row, or with other marks between their rows', async () => {
  const change = {
    columns: [
      ['BR', 'Line', 'no.'],
      ['BR', '2020', 'budget / 2020'],
      ['BR', '2021', '2021'],
    ],
  }
  expect((await sourcesOf(change))[0]?.header).toEqual(['Line', '', '', '', '', '', '2020', '2021', ''])
})

describe('amount units', () => {
  test.each([
    [null, 1],
    ['CHF', 1],
    [1, 1],
    ['CHF 000', 1000],
    ["CHF '000", 1000],
    ['000 CHF', 1000],
    ['kCHF', 1000],
    ['CHF thousands', 1000],
    ['chf', 1],
    ['chf 000', 1000],
    ['1000', 1000],
    [1000, 1000],
  ])('%s', async (written, unit) => {
    const [table] = await sourcesOf({ sources: [['BR', 'Budget BR', 'A2:I5', 2, written, 'BR', 'yes']] })
    expect(table?.amountUnit).toBe(unit)
  })
})

describe('which sources count', () => {
  const line = ['L9', 'BR', 'Publish', 'R.1', 'R.1-1', null, null, 1, 'RB', null, 1, 1, 1, 1, null]
  const own = ownSheet('BudgetLines', [line], { name: 'Budget' })
  const names = async (change: Change): Promise<string[]> =>
    (await sourcesOf(change)).map(({ source: name }) => name)

  test('one that is not in use is left alone, even where its sheet is gone', async () => {
    const gone = ['Old', 'Budget 2019', null, null, null, null, 'no']
    expect(await names({ sources: [source, gone] })).toEqual(['BR'])
  })

  test('our own table counts beside others unless it is declared out of use', async () => {
    expect(await names({ sheets: [own] })).toEqual(['BR', 'BudgetLines'])
    const off = ['Ours', 'Budget', null, null, null, null, false]
    expect(await names({ sheets: [own], sources: [source, off] })).toEqual(['BR'])
    const declared = ['Ours', null, 'BudgetLines', null, null, null, 'yes']
    expect(await names({ sheets: [own], sources: [source, declared] })).toEqual(['BR', 'Ours'])
  })

  test('our own table counts only where it holds anything, if there are others', async () => {
    expect(await names({ sheets: [ownSheet('BudgetLines', [], { name: 'Budget' })] })).toEqual(['BR'])
  })

  test('rows of our own table are lines, whatever stands in them', async () => {
    const rows = [['Our lines'], [], ...own.rows]
    const lower = { ...own, rows, tables: { BudgetLines: 'A3:O4' } }
    const declared = [['Ours', 'Budget', null, null, null, null, 'yes']]
    const [table] = await sourcesOf({ sheets: [lower], sources: declared, columns: [] })
    expect(table).toMatchObject({ source: 'Ours', headerRow: 3, rows: 1 })
    expect(table?.holdsOtherRows).toBeUndefined()
  })
})

describe('what cannot be followed is told in words', () => {
  const sourceRow = (...cells: readonly Cell[]): Change => ({ sources: [['BR', ...cells]] })
  const column = (...rows: Rows): Change => ({ columns: rows.map((row) => ['BR', ...row]) })

  test.each<[string, Change, string]>([
    [
      'no sheet',
      sourceRow('Nowhere', 'A1:B2'),
      'plan.xlsx, sheet Sources, row 2: there is no sheet “Nowhere”.',
    ],
    ['no sheet named', sourceRow(null, 'A1:B2'), 'plan.xlsx, sheet Sources, row 2: it names no sheet.'],
    ['no range', sourceRow('Budget BR', 'Lines'), '“Lines” is neither a range such as B3:Q200 nor a table'],
    ['header rows', sourceRow('Budget BR', null, 'two'), '“two” is no number of header rows'],
    ['no header rows', sourceRow('Budget BR', null, 0), '“0” is no number of header rows'],
    [
      'amount unit',
      sourceRow('Budget BR', 'A2:I5', 2, 'CHF million'),
      '“CHF million” is no amount unit; write CHF or CHF 000.',
    ],
    [
      'in use',
      sourceRow('Budget BR', 'A2:I5', 2, null, null, 'perhaps'),
      '“perhaps” in InUse is neither yes nor no.',
    ],
    ['no name', { sources: [[null, 'Budget BR']] }, 'row 2: the source has no name.'],
    [
      'a name twice',
      { sources: [source, ['br', 'Budget BR']] },
      'row 3: “br” is the name of another source already.',
    ],
    [
      'very many sources',
      { sources: Array.from({ length: 1001 }, (_, at) => [`S${at}`, 'Budget BR']) },
      'plan.xlsx: the table Sources has 1001 rows, and at most 1000 are read.',
    ],
    [
      'cells that another source has, too',
      { sources: [source, ['Again', 'Budget BR', 'A4:I9', '2:3', 'CHF 000', 'BR', 'yes']] },
      'plan.xlsx: the sources “BR” and “Again” share cells of sheet Budget BR, which would count twice;',
    ],
    [
      'none in use',
      { sources: [[...source.slice(0, 6), 'no']] },
      'plan.xlsx: no source of its table Sources is in use.',
    ],
    [
      'a column of no source',
      { columns: [['TSB', 'Line', 'No.']] },
      'plan.xlsx, sheet Columns, row 2: the table Sources has no source “TSB”.',
    ],
    [
      'an unknown role',
      column(['Project', 'No.']),
      'plan.xlsx, sheet Columns, row 2: “Project” is no role; write one of Line, Unit, Activity,',
    ],
    [
      'a role twice',
      column(['Line', 'No.'], ['Line', 'What']),
      'row 3: the role Line is given to two columns.',
    ],
    [
      'a column twice',
      column(['Line', 'No.'], ['Activity', 'No.']),
      'the column headed “No.” is to play two roles, Line and Activity.',
    ],
    [
      'no such header',
      column(['Line', 'Number']),
      'no column is headed “Number”; there are “No.”, “What”, “Result”, “Support”, “Type”, “Fund”, “Budget 2020”, “Budget 2021”, “Outturn 2020”.',
    ],
    ['several such headers', column(['2020', '2020']), 'several columns are headed “2020”; there are'],
    [
      'years as rows, declared',
      column(['Line', 'No.'], ['Year', 'Type'], ['Amount', 'Fund']),
      'plan.xlsx, source “BR” has a column “Year” where it should have a column for each year: lines spread over a row a year are not read.',
    ],
  ])('%s', async (_what, change, message) => {
    await expect(sourcesOf(change)).rejects.toThrow(message)
  })

  test('years as rows, by the headers alone', async () => {
    const rows = [
      ['Line', 'Unit', 'Activity', 'Output', 'Enabler', 'Category', 'Fund', 'Year', 'Amount'],
      ['L1', 'BR', 'Publish', 'R.1-1', null, 1, 'RB', 2020, 100],
    ]
    const change = { sheets: [{ name: 'Long', rows }], sources: [['Long', 'Long']], columns: [] }
    await expect(sourcesOf(change)).rejects.toThrow('source “Long” has a column “Year”')
  })
})

describe('a row for each line and year', () => {
  const long = (header: Rows[number], ...rows: Rows): Change => ({
    sheets: [{ name: 'Long', rows: [header, ...rows] }],
    sources: [['BR', 'Long', null, 1, 'CHF', 'BR', 'yes']],
    columns: [
      ['BR', 'Line', 'No'],
      ['BR', 'Output', 'Result'],
      ['BR', 2020, 'Money'],
    ],
  })

  test.each<[string, Change]>([
    [
      'headed Year',
      long(['No', 'Result', 'Year', 'Money'], ['1', 'R.1-1', 2020, 5], ['1', 'R.1-1', 2021, 6]),
    ],
    [
      'under any other header',
      long(['No', 'Result', 'P', 'Money'], ['1', 'R.1-1', '2020', 5], ['2', 'R.1-1', 2021, 6]),
    ],
  ])('is refused though one of its columns is declared a year: %s', async (_what, change) => {
    await expect(sourcesOf(change)).rejects.toMatchObject({ code: 'source-long' })
  })

  test.each<[string, Change]>([
    [
      'one year alone',
      long(['No', 'Result', 'P', 'Money'], ['1', 'R.1-1', 2020, 5], ['2', 'R.1-1', 2020, 6]),
    ],
    [
      'other numbers beside it',
      long(['No', 'Result', 'P', 'Money'], ['1', 'R.1-1', 2020, 5], ['2', 'R.1-1', 7, 6]),
    ],
  ])('is none where a column holds %s', async (_what, change) => {
    expect(await sourcesOf(change)).toHaveLength(1)
  })
})
