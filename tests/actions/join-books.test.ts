import { allocateBudget } from '../../src/actions/allocate-budget.ts'
import { checkBudget } from '../../src/actions/check-budget.ts'
import { readBooks } from '../../src/actions/read-books.ts'
import type { Budget } from '../../src/core/budget/budget.ts'
import type { Cell } from '../../src/core/budget/cell.ts'
import { openXlsxBook } from '../../src/hosts/file/xlsx-book.ts'
import { budgetOf, second, seed } from '../budget-of.ts'
import { frameworkSheets, ownSheet, xlsxBook, type MadeSheet } from '../xlsx-book.ts'

type Rows = readonly (readonly Cell[])[]

const facts = ['illustrative basis', 'illustrative source', '2019-06-30', 'illustrative owner']
const links: Rows = [
  ['R.1', 'G.1', 'primary', null],
  ['T.1', 'G.2', 'primary', null],
]
const drivers: Rows = [
  [1, 'GS.8', 'BR', 3, ...facts],
  [1, 'GS.8', 'TSB', 1, ...facts],
]

function book(lines: Rows, splits: Rows, more: readonly MadeSheet[] = []): readonly MadeSheet[] {
  const changed = new Set(more.map(({ name }) => name))
  return [
    ownSheet('BudgetLines', lines, { name: 'Budget' }),
    ...more,
    ...[
      ...frameworkSheets(seed, { GoalLinkRows: links }),
      ownSheet('SplitRows', splits),
      ownSheet('DriverRows', drivers),
      ownSheet('RevenueRows', [['A.1', 100, 100, 100, 100, null]]),
      ownSheet('CeilingRows', [['plan', null, 'plan', 5000, null]]),
    ].filter(({ name }) => !changed.has(name)),
  ]
}

const radio = book(
  [
    ['L1', 'BR', 'Publish notices', 'R.1', 'R.1-1', null, null, '1', 'RB', null, 100, 100, 100, 100, null],
    [
      'L2',
      'Radiocommunication Bureau',
      'Publish and advise',
      null,
      null,
      null,
      null,
      '2',
      'RB',
      null,
      40,
      40,
      40,
      40,
      null,
    ],
    ['L3', 'GS', 'Legal services', null, null, 'GS.8', null, '1', 'RB', null, 30, 30, 30, 30, null],
  ],
  [
    ['L2', 'R.1-1', null, 25],
    ['L2', 'R.1-2', null, 75],
  ],
)

const standards = book(
  [
    ['L1', 'TSB', 'Study groups', 'T.1', 'T.1-4', null, null, '1', 'RB', null, 50, 50, 50, 50, null],
    ['L2', 'TSB', 'Meetings', null, null, null, null, '2', 'RB', null, 10, 10, 10, 10, null],
  ],
  [['L2', 'T.1-1', null, 100]],
)

async function read(...books: readonly (readonly MadeSheet[])[]): Promise<Budget> {
  const named = await Promise.all(
    books.map(async (sheets, at) => {
      const file = await xlsxBook(['BR.xlsx', 'TSB.xlsx'][at] ?? '', sheets)
      return { name: file.name, book: openXlsxBook(file) }
    }),
  )
  return (await readBooks(named, { fallback: seed })).budget
}

test('books joined give what their lines give together', async () => {
  const joined = await read(radio, standards)
  const together = await budgetOf({
    BudgetLines: `Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,2020,2021,2022,2023
BR:L1,BR,Publish notices,R.1,R.1-1,,1,RB,100,100,100,100
BR:L2,BR,Publish and advise,,,,2,RB,40,40,40,40
L3,GS,Legal services,,,GS.8,1,RB,30,30,30,30
TSB:L1,TSB,Study groups,T.1,T.1-4,,1,RB,50,50,50,50
TSB:L2,TSB,Meetings,,,,2,RB,10,10,10,10
`,
    SplitRows: 'Line,Output,Share\nBR:L2,R.1-1,25\nBR:L2,R.1-2,75\nTSB:L2,T.1-1,100\n',
    DriverRows: `Stage,From,To,Weight,Basis,Source,Date,Owner\n1,GS.8,BR,3,${facts.join()}\n1,GS.8,TSB,1,${facts.join()}\n`,
    GoalLinkRows: 'Objective,Goal,Kind,Weight\nR.1,G.1,primary,\nT.1,G.2,primary,\n',
    RevenueRows: 'Source,2020,2021,2022,2023\nA.1,100,100,100,100\n',
    CeilingRows: 'Kind,Key,Period,Amount\nplan,,plan,5000\n',
  })
  const options = { pending: 'include', unit: 1000 } as const
  expect(joined.lines.id).toEqual(together.lines.id)
  expect(allocateBudget(joined, options)).toEqual(allocateBudget(together, options))
  expect(checkBudget(joined).counts).toEqual(checkBudget(together).counts)
})

test('sources are named with their file where there are several, and only then', async () => {
  const { lines, drivers: rows } = await read(radio, standards)
  expect(lines.sources.map(({ name }) => name)).toEqual(['BR.xlsx BudgetLines', 'TSB.xlsx BudgetLines'])
  expect(rows.rows[0]?.source.name).toBe('BR.xlsx DriverRows')
  expect((await read(radio)).lines.sources.map(({ name }) => name)).toEqual(['BudgetLines'])
})

test('the years of a joined budget are those of all books', async () => {
  const later = [
    ownSheet('BudgetLines', [['T1', 'TSB', 'Study', 'T.1', 'T.1-4', null, null, '1', 'RB', null, 7, null]], {
      name: 'Budget',
      years: [2024],
    }),
    ...standards.slice(1),
  ]
  const { lines } = await read(radio, later)
  expect(lines.years).toEqual([2020, 2021, 2022, 2023, 2024])
  expect(lines.amounts.map((year) => year.at(-1))).toEqual([0, 0, 0, 0, 700])
})

describe('what several books say', () => {
  const found = async (more: MadeSheet): Promise<string[]> => {
    const changed = standards.map((sheet) => (sheet.name === more.name ? more : sheet))
    const { findings } = checkBudget(await read(radio, changed))
    return findings
      .filter(({ severity }) => severity === 'error')
      .map(({ name, at }) => `${name} ${at.source} ${at.row ?? ''}`)
  }

  test('alike is taken once, whatever the driver is said to rest on', async () => {
    expect(await found(ownSheet('DriverRows', [[1, 'GS.8', 'BR', 3, 'another illustrative basis']]))).toEqual(
      [],
    )
  })

  test('otherwise is an error at both', async () => {
    const other = drivers.map((row, at) => (at === 0 ? [1, 'GS.8', 'BR', 4, ...facts] : row))
    expect(await found(ownSheet('DriverRows', other))).toEqual([
      'driver-differs-between-books BR.xlsx DriverRows 2',
      'driver-differs-between-books TSB.xlsx DriverRows 2',
    ])
  })

  test('a driver doubled within a book stays doubled, and is no difference between books as well', async () => {
    expect(
      await found(
        ownSheet('DriverRows', [
          [2, 'BR.1', 'R.1-1', 1, ...facts],
          [2, 'BR.1', 'R.1-1', 1, ...facts],
        ]),
      ),
    ).toEqual(['driver-doubled TSB.xlsx DriverRows 2', 'driver-doubled TSB.xlsx DriverRows 3'])
  })

  test('another ceiling for the same is told, revenue of the same source adds up', async () => {
    expect(await found(ownSheet('CeilingRows', [['Plan', null, 'plan', 4000, null]]))).toEqual([
      'ceiling-doubled TSB.xlsx CeilingRows 2',
    ])
    const changed = standards.map((sheet) =>
      sheet.name === 'RevenueRows' ? ownSheet('RevenueRows', [['A.1', 130, 130, 130, 130, null]]) : sheet,
    )
    const differing = checkBudget(await read(radio, changed)).findings.filter(({ name }) =>
      name.startsWith('revenue'),
    )
    expect(differing).toEqual([])
  })
})

test('lines of one unit and one id stay doubled, with their shares', async () => {
  const { findings } = checkBudget(await read(radio, radio))
  const doubled = findings.filter(({ name }) => name === 'line-id-doubled')
  expect(doubled.map(({ line }) => line)).toEqual(['BR:L1', 'BR:L2', 'GS:L3', 'BR:L1', 'BR:L2', 'GS:L3'])
})

test('books of frameworks without an objective in common are refused in words', async () => {
  const harbour = [ownSheet('BudgetLines', [], { name: 'Budget' }), ...frameworkSheets(second)]
  await expect(read(radio, harbour)).rejects.toThrow(
    'BR.xlsx and TSB.xlsx have different frameworks, without an objective in common: read them one by one, or name one framework with --framework.',
  )
})
